package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.demarche.Distribution;
import org.demarche.Prediction;
import org.demarche.Seed;
import org.demarche.Task;
import org.junit.jupiter.api.Test;

final class TrendShiftTest {

    private static final Seed SEED = new Seed(1);
    private static final Prediction CONCILIATORY = stance(0.8, 0.1, 0.1);
    private static final Prediction HARDLINE = stance(0.2, 0.7, 0.1);
    private static final Prediction ANALYTICAL = stance(0.3, 0.2, 0.5);

    @Test
    void figuresAreMeansOfDocumentsAndNotOfRows() {
        List<Prediction> first = List.of(HARDLINE, HARDLINE, HARDLINE, ANALYTICAL, CONCILIATORY);
        List<Prediction> second = List.of(HARDLINE, HARDLINE, HARDLINE, CONCILIATORY, CONCILIATORY);

        TrendShift trend = TrendShift.of(Task.STANCE, first, second, new int[] {0, 0, 0, 0, 1}, SEED)
                .orElseThrow();

        assertThat(trend.documents()).isEqualTo(2);
        assertThat(trend.rows()).isEqualTo(5);
        assertThat(trend.shifts())
                .extracting(Shift::measure)
                .containsExactly("conciliatory_share", "hardline_share", "analytical_share", "balance", "mean");
        // Shares of conciliatory: A 0/4 and 1/1, B 1/4 and 1/1.
        Shift conciliatory = trend.shifts().get(0);
        assertThat(conciliatory.first()).isEqualTo(0.5);
        assertThat(conciliatory.second()).isEqualTo(0.625);
        // Of two documents one moves by 1/4: a resample has it not at all, once or twice.
        assertThat(conciliatory.difference()).isEqualTo(new Interval(0.125, 0, 0.25, 0.95));
        // Balance: A −1 and 1, B (1 − 3) / 4 = −1/2 and 1.
        assertThat(trend.shifts().get(3).difference().estimate()).isCloseTo(0.25, within(1e-12));
        // Leanings: A (−0.5 · 3 + 0.1) / 4 = −0.35 and 0.7, B (−1.5 + 0.7) / 4 = −0.2 and 0.7.
        assertThat(trend.shifts().get(4).first()).isCloseTo(0.175, within(1e-12));
        assertThat(trend.shifts().get(4).second()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void aDocumentWithoutEitherEndHasNoBalance() {
        List<Prediction> first = List.of(ANALYTICAL, HARDLINE, HARDLINE);
        List<Prediction> second = List.of(HARDLINE, HARDLINE, CONCILIATORY);

        TrendShift trend = TrendShift.of(Task.STANCE, first, second, new int[] {0, 1, 2}, SEED)
                .orElseThrow();

        Shift balance = trend.shifts().get(3);
        assertThat(balance.documents()).isEqualTo(2);
        assertThat(balance.difference().estimate()).isEqualTo(1);
        assertThat(trend.shifts().get(0).documents()).isEqualTo(3);
    }

    @Test
    void equalModelsDoNotMoveATrend() {
        List<Prediction> same = List.of(HARDLINE, CONCILIATORY, ANALYTICAL);

        TrendShift trend = TrendShift.of(Task.STANCE, same, same, new int[] {0, 1, 2}, SEED)
                .orElseThrow();

        assertThat(trend.shifts())
                .allSatisfy(shift -> assertThat(shift.difference()).isEqualTo(new Interval(0, 0, 0, 0.95)));
    }

    @Test
    void rowsWithoutDocumentAreLeftOutAndOneDocumentIsNoTrend() {
        List<Prediction> three = List.of(HARDLINE, CONCILIATORY, ANALYTICAL);

        assertThat(TrendShift.of(Task.STANCE, three, three, new int[] {0, 0, -1}, SEED))
                .isEmpty();
        assertThat(TrendShift.of(Task.STANCE, three, three, new int[] {0, 4, -1}, SEED))
                .hasValueSatisfying(trend -> assertThat(trend.rows()).isEqualTo(2));
    }

    @Test
    void theIntervalNarrowsWithTheNumberOfDocuments() {
        int[] document = IntStream.range(0, 400).toArray();
        List<Prediction> first =
                IntStream.range(0, 400).mapToObj(row -> HARDLINE).toList();
        List<Prediction> second = IntStream.range(0, 400)
                .mapToObj(row -> row % 2 == 0 ? HARDLINE : ANALYTICAL)
                .toList();

        Interval difference = TrendShift.of(Task.STANCE, first, second, document, SEED)
                .orElseThrow()
                .shifts()
                .get(1)
                .difference();

        // Normal theory: −0.5 ± 1.96 · sqrt(0.25 / 400) = −0.5 ± 0.049.
        assertThat(difference.estimate()).isEqualTo(-0.5);
        assertThat(difference.low()).isCloseTo(-0.549, within(0.006));
        assertThat(difference.high()).isCloseTo(-0.451, within(0.006));
    }

    private static Prediction stance(double... probabilities) {
        return new Prediction(Task.STANCE, Distribution.of(probabilities));
    }
}
