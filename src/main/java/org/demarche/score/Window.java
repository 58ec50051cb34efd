package org.demarche.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.demarche.ScoredSentence;
import org.demarche.Section;
import org.demarche.Sentence;
import org.demarche.explain.Explanation;
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
        for (ReadInput part : parts) {
            List<SentenceRow> rows = rows(part, scored);
            draft.add(part, rows, settings.explained() ? explained(rows) : List.of());
        }
        draft.checkpoint();
        parts.clear();
        sentences = 0;
        characters = 0;
    }

    /** For each row one explanation for each task. */
    private List<List<Explanation>> explained(List<SentenceRow> rows) {
        List<List<Explanation>> explained = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += MOST_EXPLAINED) {
            explained.addAll(model.explainer()
                    .apply(rows.subList(from, Math.min(rows.size(), from + MOST_EXPLAINED)).stream()
                            .map(SentenceRow::scored)
                            .toList()));
        }
        return explained;
    }

    private List<SentenceRow> rows(ReadInput part, Iterator<ScoredSentence> scored) {
        String articleId = ReportId.article(part.name());
        List<String> ids = ReportId.sentences(articleId, part.sentences());
        List<SentenceRow> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            rows.add(new SentenceRow(
                    ids.get(i),
                    articleId,
                    part.name(),
                    scored.next(),
                    after(part.sentences(), i),
                    part.attributions().isEmpty()
                            ? Optional.empty()
                            : Optional.of(part.attributions().get(i)),
                    model.id(),
                    part.inputCells().isEmpty() ? List.of() : part.inputCells().get(i)));
        }
        return rows;
    }

    private static String after(List<Sentence> sentences, int i) {
        boolean isOfTable = sentences.get(i).section() == Section.ROW;
        return isOfTable || i + 1 == sentences.size()
                ? ""
                : sentences.get(i + 1).text();
    }
}
