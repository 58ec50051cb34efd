package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EvaluationTableTest {

    private static final List<List<String>> ROWS = EvaluationTable.rows(Examples.EVALUATION);

    @Test
    void everyRowHasACellForEachColumn() {
        assertThat(ROWS).allSatisfy(row -> assertThat(row).hasSameSizeAs(EvaluationTable.HEADER));
    }

    @Test
    void measuresOfTheWholeHaveTheirInterval() {
        assertThat(ROWS)
                .contains(
                        List.of("rows", "", "4", "", ""),
                        List.of("groups", "", "2", "", ""),
                        List.of("accuracy", "", "0.7500", "0.5000", "1.0000"),
                        List.of("interval_level_by_groups", "", "0.9500", "", ""));
    }

    @Test
    void measuresOfALabelNameIt() {
        assertThat(ROWS)
                .contains(
                        List.of("support", "hardline", "2", "", ""),
                        List.of("precision", "hardline", "1.0000", "", ""),
                        List.of("recall", "hardline", "0.5000", "", ""),
                        List.of("f1", "hardline", "0.6667", "", ""),
                        List.of("predicted_as_analytical", "hardline", "1", "", ""));
    }

    @Test
    void slicesNameTheirAspectInTheMeasure() {
        List<List<String>> rows = EvaluationTable.rows(Examples.EVALUATION.withSlices(Examples.SLICES));

        assertThat(rows)
                .contains(
                        List.of("rows_by_source", "wire", "2", "", ""),
                        List.of("groups_by_source", "wire", "1", "", ""),
                        List.of("accuracy_by_source", "blog", "0.5000", "", ""))
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(EvaluationTable.HEADER));
    }

    @Test
    void onlyBinsWithRowsAreListed() {
        assertThat(ROWS.stream().filter(row -> row.get(0).equals("bin_rows")))
                .containsExactly(
                        List.of("bin_rows", "0.6-0.7", "1", "", ""),
                        List.of("bin_rows", "0.7-0.8", "1", "", ""),
                        List.of("bin_rows", "0.8-0.9", "1", "", ""),
                        List.of("bin_rows", "0.9-1.0", "1", "", ""));
    }
}
