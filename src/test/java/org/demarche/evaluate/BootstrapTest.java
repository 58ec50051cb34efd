package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;

final class BootstrapTest {

    @Test
    void drawsWholeGroups() {
        // Two groups, one all hits and one all misses: a resample has a share of 0 (1/4), 1/2 (1/2) or 1 (1/4).
        int[] halves = IntStream.range(0, 400).map(row -> row < 200 ? 17 : -3).toArray();
        Bootstrap bootstrap = Bootstrap.of(halves, new Seed(1));

        assertThat(bootstrap.interval(BootstrapTest::shareOfHits)).isEqualTo(new Interval(0.5, 0, 1, 0.95));
        assertThat(bootstrap.resampled()).isEqualTo("groups");
        assertThat(bootstrap.groups()).isEqualTo(2);
    }

    @Test
    void drawsRowsOfASingleGroupAndSaysSo() {
        Bootstrap bootstrap = Bootstrap.of(new int[400], new Seed(1));

        Interval interval = bootstrap.interval(BootstrapTest::shareOfHits);

        // Normal theory: 0.5 ± 1.96 · sqrt(0.5 · 0.5 / 400) = 0.5 ± 0.049.
        assertThat(interval.low()).isCloseTo(0.451, within(0.006));
        assertThat(interval.high()).isCloseTo(0.549, within(0.006));
        assertThat(bootstrap.resampled()).isEqualTo("rows");
        assertThat(bootstrap.groups()).isEqualTo(1);
    }

    @Test
    void groupsOfOneRowAreRows() {
        Interval alone =
                Bootstrap.of(IntStream.range(0, 400).toArray(), new Seed(1)).interval(BootstrapTest::shareOfHits);
        Interval together = Bootstrap.of(new int[400], new Seed(1)).interval(BootstrapTest::shareOfHits);

        assertThat(alone).isEqualTo(together);
    }

    @Test
    void aResampleMayBeLongerOrShorterThanTheRows() {
        // Groups of 1 and of 3 rows: two drawn groups have 2, 4 or 6 rows.
        Bootstrap bootstrap = Bootstrap.of(new int[] {0, 1, 1, 1}, new Seed(1));

        assertThat(bootstrap.interval(rows -> rows.length)).isEqualTo(new Interval(4, 2, 6, 0.95));
    }

    @Test
    void everyStratumHasItsGroupsInEveryResample() {
        // Stratum 0 has groups of 1 and 3 rows, stratum 1 a single group of 2, of which rows are drawn; group 1 of both
        // is two.
        Bootstrap bootstrap = Bootstrap.of(new int[] {0, 1, 1, 1, 1, 1}, new int[] {0, 0, 0, 0, 1, 1}, new Seed(1));

        Interval second = bootstrap.interval(
                rows -> Arrays.stream(rows).filter(row -> row >= 4).count());

        assertThat(second).isEqualTo(new Interval(2, 2, 2, 0.95));
        assertThat(bootstrap.interval(rows -> rows.length)).isEqualTo(new Interval(6, 4, 8, 0.95));
        assertThat(bootstrap.groups()).isEqualTo(3);
        assertThat(bootstrap.resampled()).isEqualTo("rows");
    }

    @Test
    void repeatsForOneSeedAndDiffersForAnother() {
        int[] group = new int[400];

        Interval first = Bootstrap.of(group, new Seed(1)).interval(rows -> rows[0]);

        assertThat(Bootstrap.of(group, new Seed(1)).interval(rows -> rows[0])).isEqualTo(first);
        assertThat(Bootstrap.of(group, new Seed(2)).interval(rows -> rows[0])).isNotEqualTo(first);
    }

    @Test
    void quantilesLieBetweenOrderStatistics() {
        double[] sorted = {10, 20, 30, 40};

        // Places 0.025 · 3 = 0.075 and 0.975 · 3 = 2.925.
        assertThat(Bootstrap.quantile(sorted, 0.025)).isCloseTo(10.75, within(1e-9));
        assertThat(Bootstrap.quantile(sorted, 0.975)).isCloseTo(39.25, within(1e-9));
        assertThat(Bootstrap.quantile(sorted, 1)).isEqualTo(40);
    }

    @Test
    void refusesNoRows() {
        assertThatIllegalArgumentException().isThrownBy(() -> Bootstrap.of(new int[0], new Seed(1)));
    }

    /** Of 400 rows the first half are hits. */
    private static double shareOfHits(int[] rows) {
        return Arrays.stream(rows).filter(row -> row < 200).count() / (double) rows.length;
    }
}
