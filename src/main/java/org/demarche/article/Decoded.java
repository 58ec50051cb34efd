package org.demarche.article;

import java.util.List;
import java.util.stream.Stream;

/** @param notes what was guessed or lost in decoding; empty for plain UTF-8 */
record Decoded(String text, List<String> notes) {

    Decoded with(List<String> more) {
        return new Decoded(text, Stream.concat(notes.stream(), more.stream()).toList());
    }

    static Decoded of(String text) {
        return new Decoded(text, List.of());
    }

    static Decoded of(String text, String note) {
        return new Decoded(text, List.of(note));
    }
}
