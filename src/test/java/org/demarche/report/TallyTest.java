package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.demarche.ArticleFacts;
import org.demarche.Distribution;
import org.demarche.LabelSet;
import org.demarche.Prediction;
import org.demarche.Scale;
import org.demarche.ScoredSentence;
import org.demarche.Section;
import org.demarche.Sentence;
import org.demarche.Task;
import org.demarche.Verdict;
import org.demarche.table.TableStyle;
import org.junit.jupiter.api.Test;

final class TallyTest {

    private static final int STANCE = 0;
    private static final int SENTIMENT = 1;
    private static final Scale SCALE = Task.STANCE.scale().orElseThrow();
    private static final Distribution CONCILIATORY = Distribution.of(1, 0, 0);
    private static final Distribution HARDLINE = Distribution.of(0, 1, 0);
    private static final Distribution ANALYTICAL = Distribution.of(0, 0, 1);
    private static final Distribution NEUTRAL = Distribution.of(0, 1, 0);

    @Test
    void theBalanceComparesTheTwoEnds() {
        // 3 conciliatory, 1 hardline, 2 analytical: (3 − 1) / (3 + 1) = 0.5; the analytical do not count.
        Tally tally = of(CONCILIATORY, HARDLINE, CONCILIATORY, ANALYTICAL, CONCILIATORY, ANALYTICAL);

        assertThat(tally.balance(STANCE, Task.STANCE, SCALE)).isEqualTo(0.5);
        assertThat(tally.share(STANCE, 0)).isEqualTo(3 / 6.0);
        assertThat(tally.share(STANCE, 1)).isEqualTo(1 / 6.0);
        assertThat(tally.share(STANCE, 2)).isEqualTo(2 / 6.0);
    }

    @Test
    void theBalanceRunsFromHardlineToConciliatory() {
        assertThat(of(HARDLINE, ANALYTICAL).balance(STANCE, Task.STANCE, SCALE)).isEqualTo(-1);
        assertThat(of(CONCILIATORY).balance(STANCE, Task.STANCE, SCALE)).isEqualTo(1);
        assertThat(of(CONCILIATORY, HARDLINE).balance(STANCE, Task.STANCE, SCALE))
                .isZero();
    }

    @Test
    void withoutEitherEndThereIsNoBalance() {
        assertThat(of(ANALYTICAL).balance(STANCE, Task.STANCE, SCALE)).isNaN();
        assertThat(of().balance(STANCE, Task.STANCE, SCALE)).isNaN();
        assertThat(of().share(STANCE, 0)).isNaN();
        assertThat(of().meanLeaning(SENTIMENT)).isNaN();
    }

    @Test
    void theMeanLeaningWeighsProbabilities() {
        // (0.6 − 0.1 + 0.05 − 0.8 + 0.3 − 0.2) / 3 = −0.15 / 3
        assertThat(Scored.tally().meanLeaning(SENTIMENT)).isCloseTo(-0.05, within(1e-15));
    }

    @Test
    void equallyProbableLabelsCountForTheFirst() {
        Tally tally = of(Distribution.of(0.5, 0.5, 0));

        assertThat(tally.counts().get(STANCE)).containsExactly(1L, 0L, 0L);
    }

    @Test
    void aTaskWithoutAScaleGetsCountsUnderItsName() {
        Task label = new Task("label", LabelSet.of("dovish", "hawkish"), Optional.empty());
        ScoredSentence sentence = new ScoredSentence(
                new Sentence(1, Section.BODY, "Rates rise."),
                List.of(new Prediction(label, Distribution.of(0.25, 0.75))),
                List.of(label.labels().labels()),
                Verdict.REVIEW);
        ArticleReport report = new ArticleReport(List.of(label), TableStyle.STANDARD);

        assertThat(report.header())
                .endsWith("url,sentences,label_dovish,label_hawkish,label_dovish_share,label_hawkish_share,status,"
                        + "note\r\n");
        assertThat(report.line(new ArticleRow(
                        "a",
                        "a.txt",
                        ArticleFacts.titled(""),
                        Tally.none(List.of(label)).plus(sentence),
                        Outcome.SCORED,
                        "")))
                .isEqualTo("a,a.txt,,,,,,,1,0,1,0.0000,1.0000,scored,\r\n");
    }

    private static Tally of(Distribution... stances) {
        Tally tally = Tally.none(Scored.TASKS);
        for (int i = 0; i < stances.length; i++) {
            tally = tally.plus(Scored.sentence(i + 1, Section.BODY, "Words.", stances[i], NEUTRAL));
        }
        return tally;
    }
}
