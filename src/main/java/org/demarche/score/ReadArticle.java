package org.demarche.score;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.ArticleFacts;
import org.demarche.Attribution;
import org.demarche.Omission;
import org.demarche.Sentence;
import org.demarche.report.Outcome;

/**
 * What scoring would see of a file, without a model.
 *
 * @param name the input's
 * @param outcome what would become of it
 * @param note what a reader should know, may be empty
 * @param facts what it says of itself
 * @param text the article's, whose parts the sentences are
 * @param sentences in order; empty unless it would be scored
 * @param attributions one for each
 * @param omissions what was left out, in order
 */
public record ReadArticle(
        String name,
        Outcome outcome,
        String note,
        ArticleFacts facts,
        String text,
        List<Sentence> sentences,
        List<Attribution> attributions,
        List<Omission> omissions) {

    public ReadArticle {
        sentences = List.copyOf(sentences);
        attributions = List.copyOf(attributions);
        omissions = List.copyOf(omissions);
    }

    /**
     * Reads one after the other, and holds one at a time. Tables are passed by: their rows are read as they stand.
     *
     * @param paths files and folders, as for a run
     * @param to gets each file as soon as it is read
     * @throws ScoreException if one is missing, or two have one name
     */
    public static void readAll(List<Path> paths, Consumer<ReadArticle> to) throws ScoreException {
        try (DocumentReading documents = new DocumentReading()) {
            for (Input input : new InputListing(paths, Optional.empty())) {
                if (input instanceof Input.ArticleFile article) {
                    to.accept(of(documents.read(article)));
                } else if (input instanceof Input.Passed passed) {
                    to.accept(of(ReadInput.without(passed.name(), "", passed.outcome(), "")));
                } else {
                    to.accept(of(ReadInput.without(input.name(), "", Outcome.skipped("table"), "")));
                }
            }
        }
    }

    private static ReadArticle of(ReadInput read) {
        return new ReadArticle(
                read.name(),
                read.outcome(),
                read.note(),
                read.facts(),
                read.text(),
                read.sentences(),
                read.attributions(),
                read.omissions());
    }
}
