package org.demarche.corpus;

import java.util.List;

/**
 * What a check tells besides counts and problems.
 *
 * @param leaks how many words most tied to each label, 0 or more
 * @param topics words by which rows are counted, each of letters alone; the same word twice counts once
 */
public record CheckOptions(int leaks, List<String> topics) {

    public CheckOptions {
        if (leaks < 0) {
            throw new IllegalArgumentException("leaks " + leaks + ": expected 0 or more");
        }
        topics = topics.stream().map(Topic::of).map(Topic::word).distinct().toList();
    }
}
