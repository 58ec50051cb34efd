package org.demarche.format;

import java.text.Normalizer;

/** Letters that are drawn as one sign: {@code ﬁ} is {@code fi}. */
final class Ligatures {

    private static final char FIRST = '\uFB00';
    private static final char LAST = '\uFB06';

    private Ligatures() {}

    static String resolved(String text) {
        return text.chars().anyMatch(c -> c >= FIRST && c <= LAST)
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : text;
    }
}
