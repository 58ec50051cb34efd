package org.demarche.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.demarche.ScoredSentence;
import org.demarche.Sentence;
import org.demarche.report.SentenceRow;

/** Inputs that are encoded together, because many sentences at once are faster than few. */
final class Window {

    private static final int MOST_SENTENCES = 512;
    private static final int MOST_CHARACTERS = 4 << 20;

    /** An explanation takes about ten encodings, so fewer sentences are explained together and lost by a stop. */
    private static final int MOST_EXPLAINED = 64;

    private final ScoringModel model;
    private final ReportDraft draft;
    private final ScoreSettings settings;
    private final List<ReadInput> parts = new ArrayList<>();
    private int sentences;
    private long characters;

    Window(ScoringModel model, ReportDraft draft, ScoreSettings settings) {
        this.model = model;
        this.draft = draft;
        this.settings = settings;
    }

    void add(ReadInput part) {
        parts.add(part);
        sentences += Math.max(1, part.sentences().size()); // an input without any counts too, so that a window ends
        characters += part.characters();
    }

    boolean isFull() {
        return sentences >= (settings.explained() ? MOST_EXPLAINED : MOST_SENTENCES) || characters >= MOST_CHARACTERS;
    }

    /** Scores what waits and brings it to safety. */
    void flush() throws IOException {
        if (parts.isEmpty()) {
            return;
        }
        List<Sentence> all =
                parts.stream().flatMap(part -> part.sentences().stream()).toList();
        Iterator<ScoredSentence> scored = model.scorer().apply(all).iterator();
        List<SentenceRow> explained = new ArrayList<>();
        for (ReadInput part : parts) {
            List<SentenceRow> rows = new ArrayList<>();
            for (int i = 0; i < part.sentences().size(); i++) {
                rows.add(row(part, i, scored.next()));
            }
            draft.add(part, rows);
            explained.addAll(settings.explained() ? rows : List.of());
        }
        explain(explained);
        draft.checkpoint();
        parts.clear();
        sentences = 0;
        characters = 0;
    }

    private void explain(List<SentenceRow> rows) throws IOException {
        for (int from = 0; from < rows.size(); from += MOST_EXPLAINED) {
            List<SentenceRow> some = rows.subList(from, Math.min(rows.size(), from + MOST_EXPLAINED));
            List<ScoredSentence> scored = some.stream().map(SentenceRow::scored).toList();
            draft.addExplanations(some, model.explainer().apply(scored));
        }
    }

    private SentenceRow row(ReadInput part, int i, ScoredSentence scored) {
        String articleId = ReportId.article(part.name());
        return new SentenceRow(
                ReportId.sentence(articleId, scored.sentence().position()),
                articleId,
                part.name(),
                scored,
                part.attributions().isEmpty()
                        ? Optional.empty()
                        : Optional.of(part.attributions().get(i)),
                model.id(),
                part.inputCells().isEmpty() ? List.of() : part.inputCells().get(i));
    }
}
