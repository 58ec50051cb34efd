package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.LabelSet;
import org.demarche.Seed;
import org.junit.jupiter.api.Test;

final class SliceTest {

    private static final LabelSet LABELS = LabelSet.of("a", "b");

    @Test
    void scoresTheRowsOfEachValue() {
        List<Slice> slices = slices("wire", "wire", "wire", "blog");

        assertThat(slices).extracting(Slice::value).containsExactly("wire", "blog");
        assertThat(slices).extracting(Slice::rows).containsExactly(3L, 1L);
        // Gold a a b, predicted a b b: F1 of a 2/(2 + 1), of b 2/(1 + 2). The blog's b is taken for a.
        assertThat(slices.get(0).macroF1().estimate()).isEqualTo(2 / 3.0);
        assertThat(slices.get(0).accuracy()).isEqualTo(2 / 3.0);
        assertThat(slices.get(1).macroF1()).isEqualTo(new Interval(0, 0, 0, 0.95));
    }

    @Test
    void resamplesTheDocumentsOfTheSlice() {
        Slice wire = slices("wire", "wire", "wire", "blog").get(0);

        assertThat(wire.groups()).isEqualTo(2);
        assertThat(wire.resampled()).isEqualTo("groups");
        // The first document alone is all right, the second (b predicted for a and b) has F1 of 0 and 2/3.
        assertThat(wire.macroF1().high()).isEqualTo(1);
        assertThat(wire.macroF1().low()).isEqualTo(1 / 3.0);
        assertThat(slices("wire", "wire", "wire", "blog").get(1).resampled()).isEqualTo("rows");
    }

    @Test
    void rowsOfWhichTheTableDoesNotSayAreASliceWithoutAName() {
        assertThat(slices("wire", "", "", "")).extracting(Slice::value).containsExactly("", "wire");
    }

    @Test
    void oneValueForAllRowsIsNothingToCompare() {
        assertThat(slices("wire", "wire", "wire", "wire")).isEmpty();
        assertThat(slices("", "", "", "")).isEmpty();
    }

    @Test
    void twentyValuesAreEnough() {
        int[] alike = new int[50];
        List<Optional<String>> values = IntStream.range(0, 50)
                .mapToObj(row -> Optional.of(row < 10 ? "most" : "v" + row))
                .toList();

        List<Slice> slices = Slice.by("source", values, new Answers(LABELS, alike, alike, alike), new Seed(1));

        assertThat(slices).hasSize(20);
        assertThat(slices.get(0).value()).isEqualTo("most");
    }

    private static List<Slice> slices(String... values) {
        Answers answers = new Answers(LABELS, new int[] {0, 0, 1, 1}, new int[] {0, 1, 1, 0}, new int[] {1, 2, 2, 3});
        return Slice.by(
                "source",
                Arrays.stream(values)
                        .map(value -> Optional.of(value).filter(named -> !named.isEmpty()))
                        .toList(),
                answers,
                new Seed(1));
    }
}
