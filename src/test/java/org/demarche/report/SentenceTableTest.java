package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.demarche.table.TableException;
import org.demarche.table.TableStyle;
import org.junit.jupiter.api.Test;

final class SentenceTableTest {

    @Test
    void reportsOfEarlierVersionsHaveNoReviewId() throws Exception {
        List<String> header = new ArrayList<>(
                new SentenceReport(Scored.TASKS, List.of("mine"), false, TableStyle.STANDARD).columns());

        assertThat(table(header).inputColumns()).containsExactly("mine");
        header.remove("review_id");
        assertThat(table(header).inputColumns()).containsExactly("mine");
        header.remove("reviewer");
        assertThatThrownBy(() -> table(header)).hasMessageContaining("other columns");
    }

    private static SentenceTable table(List<String> header) throws TableException {
        return SentenceTable.of("sentences.csv", header, Scored.TASKS, '.');
    }
}
