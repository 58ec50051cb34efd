package org.demarche.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.demarche.Distribution;
import org.demarche.Label;
import org.demarche.Prediction;
import org.demarche.Task;
import org.demarche.explain.Explanation;
import org.demarche.explain.Near;
import org.demarche.explain.Phrase;
import org.demarche.explain.Weight;
import org.demarche.table.TableStyle;
import org.junit.jupiter.api.Test;

final class ExplanationReportTest {

    private static final Explanation EXPLANATION = new Explanation(
            new Prediction(Task.STANCE, Distribution.of(0.7, 0.1, 0.2)),
            List.of(
                    new Weight(new Phrase(0, "=agreed, "), 1.94, Optional.of(Label.of("analytical"))),
                    new Weight(new Phrase(9, "to talks. "), 0.36, Optional.empty())),
            List.of(new Weight(new Phrase(19, "but"), -0.06, Optional.empty())),
            List.of(new Near("d-1", "+They agreed.", Label.of("conciliatory"), 0.91)));

    @Test
    void aLineNamesPhrasesWithTheirWeightsAndSentencesWithTheirLabels() {
        assertThat(line(TableStyle.STANDARD))
                .isEqualTo("abcd-s1,a.txt,\"'=agreed, to talks. but\",stance,conciliatory,0.7000,"
                        + "\"agreed (+1.9, else analytical); to talks (+0.4)\",but (-0.1),"
                        + "'+They agreed.,conciliatory,0.9100,d-1,,,,,,,,\r\n");
    }

    @Test
    void anExcelLocaleHasDecimalCommas() {
        assertThat(line(TableStyle.EXCEL_LOCALE)).contains("to talks (+0,4)").contains(";0,9100;");
    }

    @Test
    void theHeaderHasAsManyCellsAsALine() {
        String header = new ExplanationReport(TableStyle.STANDARD).header();

        assertThat(header)
                .startsWith("\uFEFFsentence_id,article,text,task,label,confidence,for,against,near_1,near_1_label,")
                .endsWith(",near_3,near_3_label,near_3_cosine,near_3_id\r\n");
        assertThat(header.chars().filter(c -> c == ',')).hasSize(19);
    }

    private static String line(TableStyle style) {
        return new ExplanationReport(style)
                .line(new ExplanationRow("abcd-s1", "a.txt", "=agreed, to talks. but", EXPLANATION));
    }
}
