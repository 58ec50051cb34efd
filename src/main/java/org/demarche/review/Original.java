package org.demarche.review;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.Attribution;
import org.demarche.Prediction;
import org.demarche.report.SentenceRow;

/**
 * A sentence as the report had it.
 *
 * @param index its place in the report, from 0
 * @param predicted a label for each task
 * @param speaker empty where none was told
 * @param actor empty where none was told
 * @param content of the text, as {@link Content#of} has it
 */
record Original(
        int index,
        String id,
        String articleId,
        String article,
        int position,
        String text,
        String before,
        String after,
        List<String> predicted,
        String speaker,
        String actor,
        String model,
        String content) {

    /** From so many characters on the start of a text is as good as the text. */
    private static final int LONG_START = 100;

    Original {
        predicted = List.copyOf(predicted);
    }

    static Original of(int index, SentenceRow row) {
        return new Original(
                index,
                row.sentenceId(),
                row.articleId(),
                row.article(),
                row.scored().sentence().position(),
                row.scored().sentence().text(),
                row.scored().sentence().before(),
                row.after(),
                row.scored().predictions().stream()
                        .map(Prediction::label)
                        .map(Object::toString)
                        .toList(),
                row.attribution().map(Attribution::speaker).orElse(""),
                row.attribution().map(Attribution::actor).orElse(""),
                row.model(),
                Content.of(row.scored().sentence().text()));
    }

    /** Whether a cell holds the text, whatever encodings and editors did to its signs. */
    static boolean isSame(String cell, String text) {
        List<String> contents = contents(text).toList();
        return forms(cell).anyMatch(contents::contains);
    }

    /** The contents that a text may have got on its way. */
    static Stream<String> contents(String text) {
        boolean plain = text.chars().allMatch(c -> c < 0x80);
        return plain
                ? Stream.of(Content.of(text))
                : Stream.of(text, Content.inWindows(text), Content.taken(text))
                        .map(Content::of)
                        .distinct();
    }

    /** What a cell may say: its content, and that before an encoding was taken for another. */
    static Stream<String> forms(String cell) {
        return Stream.concat(Stream.of(cell), Content.undone(cell).stream()).map(Content::of);
    }

    /** How alike the text of a cell is, 0 to 1; 1 too if it is the start of the text, where a program cut it off. */
    double likeness(String cell) {
        return forms(cell)
                .mapToDouble(form ->
                        form.length() >= LONG_START && content.startsWith(form) ? 1 : Content.likeness(form, content))
                .max()
                .orElse(0);
    }

    /** The sentences as somebody reads them in a message. */
    static String ids(List<Original> originals) {
        return originals.stream().limit(3).map(Original::id).collect(Collectors.joining(" or "));
    }
}
