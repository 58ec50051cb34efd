package org.demarche.tune;

import java.util.List;

/**
 * One text to learn from.
 *
 * @param targets for each task the wanted probability of each label, or an empty array where nobody said; not copied
 */
public record Example(Tokens tokens, List<float[]> targets) {

    public Example {
        targets = List.copyOf(targets);
    }
}
