package org.demarche.encode;

import java.util.List;

/**
 * A text with what stands before it.
 *
 * @param text that a vector is wanted of
 * @param before the sentence before it; empty if there is none. Encoders that read no context do not look at it
 */
public record Passage(String text, String before) {

    /** The texts, each by itself. */
    public static List<Passage> alone(List<String> texts) {
        return texts.stream().map(text -> new Passage(text, "")).toList();
    }
}
