package org.demarche.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.demarche.ArticleFacts;
import org.demarche.Attribution;
import org.demarche.Sentence;
import org.demarche.score.ReadArticle;

/** The line of JSON that {@code read --json} prints for a file; docs/interpretation.md names its fields. */
record ReadLine(
        String article,
        String status,
        String note,
        String title,
        String outlet,
        String date,
        String author,
        String language,
        String url,
        String text,
        List<Line> sentences,
        List<Left> omitted) {

    /** A sentence; the words are those of {@code sentences.csv}. */
    record Line(
            int position,
            String block,
            int start,
            int end,
            String voice,
            String speaker,
            String actor,
            String towards,
            String text) {}

    /** What was left out. */
    record Left(String kind, String reason, String text) {}

    static ReadLine of(ReadArticle read) {
        ArticleFacts facts = read.facts();
        return new ReadLine(
                read.name(),
                read.sentences().isEmpty() ? read.outcome().written() : "read",
                read.note(),
                facts.title(),
                facts.outlet(),
                facts.date(),
                facts.author(),
                facts.language(),
                facts.url(),
                read.text(),
                IntStream.range(0, read.sentences().size())
                        .mapToObj(i -> line(
                                read.sentences().get(i), read.attributions().get(i)))
                        .toList(),
                read.omissions().stream()
                        .map(left -> new Left(left.kind().written(), left.reason(), left.text()))
                        .toList());
    }

    private static Line line(Sentence sentence, Attribution told) {
        return new Line(
                sentence.position(),
                sentence.section().written(),
                sentence.span().orElseThrow().start(),
                sentence.span().orElseThrow().end(),
                told.voice().written(),
                told.speaker(),
                told.actor(),
                told.towards(),
                sentence.text());
    }
}
