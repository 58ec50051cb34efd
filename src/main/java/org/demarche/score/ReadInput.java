package org.demarche.score;

import java.util.List;
import org.demarche.ArticleFacts;
import org.demarche.Attribution;
import org.demarche.Omission;
import org.demarche.Problem;
import org.demarche.Sentence;
import org.demarche.report.Outcome;

/**
 * An input, or a part of a table, that has been read and waits to be scored.
 *
 * @param name the input's
 * @param facts what it says of itself
 * @param sha256 of its bytes, empty if it was not read
 * @param text what the spans of an article's sentences point into; empty for tables
 * @param sentences to be scored
 * @param attributions one for each sentence of an article; for tables empty
 * @param omissions what was left out of an article
 * @param inputCells for each sentence the cells of its table row in the order of the report's input columns; for
 *     articles empty
 * @param rejected records of the table that could not be used
 * @param records how many records of the table this part holds; 0 for articles
 * @param outcome what becomes of the input
 * @param note what a reader of the report should know
 * @param last whether the input ends with this part
 */
record ReadInput(
        String name,
        ArticleFacts facts,
        String sha256,
        String text,
        List<Sentence> sentences,
        List<Attribution> attributions,
        List<Omission> omissions,
        List<List<String>> inputCells,
        List<Problem> rejected,
        long records,
        Outcome outcome,
        String note,
        boolean last) {

    ReadInput {
        sentences = List.copyOf(sentences);
        attributions = List.copyOf(attributions);
        omissions = List.copyOf(omissions);
        inputCells = List.copyOf(inputCells);
        rejected = List.copyOf(rejected);
    }

    /** Roughly what it takes in memory. */
    long characters() {
        long length = sentences.stream()
                .mapToLong(sentence -> sentence.text().length())
                .sum();
        return length
                + inputCells.stream()
                        .flatMap(List::stream)
                        .mapToLong(String::length)
                        .sum();
    }

    static ReadInput article(
            String name,
            ArticleFacts facts,
            String sha256,
            String text,
            List<Sentence> sentences,
            List<Attribution> attributions,
            List<Omission> omissions,
            String note) {
        return new ReadInput(
                name,
                facts,
                sha256,
                text,
                sentences,
                attributions,
                omissions,
                List.of(),
                List.of(),
                0,
                Outcome.SCORED,
                note,
                true);
    }

    /** A part of a table. */
    static ReadInput rows(
            String name,
            String sha256,
            List<Sentence> sentences,
            List<List<String>> inputCells,
            List<Problem> rejected,
            long records,
            String note,
            boolean last) {
        return new ReadInput(
                name,
                ArticleFacts.titled(""),
                sha256,
                "",
                sentences,
                List.of(),
                List.of(),
                inputCells,
                rejected,
                records,
                Outcome.SCORED,
                note,
                last);
    }

    static ReadInput without(String name, String sha256, Outcome outcome, String note) {
        return new ReadInput(
                name,
                ArticleFacts.titled(""),
                sha256,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                outcome,
                note,
                true);
    }
}
