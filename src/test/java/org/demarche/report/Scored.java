package org.demarche.report;

import java.util.List;
import org.demarche.Distribution;
import org.demarche.Label;
import org.demarche.Prediction;
import org.demarche.ScoredSentence;
import org.demarche.Section;
import org.demarche.Sentence;
import org.demarche.Task;
import org.demarche.Verdict;

/** Three sentences of one article with answers made up by hand. */
final class Scored {

    static final List<Task> TASKS = List.of(Task.STANCE, Task.SENTIMENT);

    static final List<ScoredSentence> SENTENCES = List.of(
            sentence(1, Section.TITLE, "Talks resume", Distribution.of(0.7, 0.1, 0.2), Distribution.of(0.1, 0.3, 0.6)),
            sentence(
                    2,
                    Section.BODY,
                    "\u201cNever\u201d, he said; \"never\".",
                    Distribution.of(0.05, 0.9, 0.05),
                    Distribution.of(0.8, 0.15, 0.05)),
            sentence(
                    3,
                    Section.BODY,
                    "=1+1 d\u00e9j\u00e0 vu",
                    Distribution.of(0.625, 0.125, 0.25),
                    Distribution.of(0.2, 0.5, 0.3)));

    private Scored() {}

    static Tally tally() {
        Tally tally = Tally.none(TASKS);
        for (ScoredSentence sentence : SENTENCES) {
            tally = tally.plus(sentence);
        }
        return tally;
    }

    static ScoredSentence sentence(
            int position, Section section, String text, Distribution stance, Distribution sentiment) {
        List<Prediction> predictions =
                List.of(new Prediction(Task.STANCE, stance), new Prediction(Task.SENTIMENT, sentiment));
        List<List<Label>> possible = predictions.stream().map(Scored::possible).toList();
        return new ScoredSentence(
                new Sentence(position, section, text), predictions, possible, Verdict.of(possible, false));
    }

    /** Those of 0.25 and more. */
    private static List<Label> possible(Prediction prediction) {
        return prediction.task().labels().labels().stream()
                .filter(label -> prediction.of(label) >= 0.25)
                .toList();
    }
}
