package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.Matrix;
import org.demarche.Task;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.BundleReader;
import org.demarche.bundle.TaskModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In an IT, since it reads the model that comes with the program. */
final class ReportSharesIT {

    private static final String HEADER = "text,stance_conciliatory,stance_hardline,stance_analytical,"
            + "sentiment_negative,sentiment_neutral,sentiment_positive,verdict,model\n";
    private static final String HARDLINE = "a,0.0000,1.0000,0.0000,1.0000,0.0000,0.0000,accept,MODEL\n";
    private static final String ANALYTICAL = "a,0.0000,0.0000,1.0000,0.0000,1.0000,0.0000,accept,MODEL\n";

    private static Bundle bundle;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws Exception {
        bundle = BundleReader.read(Path.of("models/demarche"));
    }

    @Test
    void certainAnswersAreCounted() throws Exception {
        TaskShares stance = estimate(HEADER + HARDLINE.repeat(3) + ANALYTICAL);

        assertThat(stance.task()).isEqualTo(Task.STANCE);
        assertThat(stance.sentences()).isEqualTo(4);
        assertThat(stance.training())
                .isEqualTo(bundle.models().get(0).calibration().shares());
        assertThat(stance.predicted()).containsExactly(0.0, 0.75, 0.25);
        assertThat(stance.estimated().get(1)).isCloseTo(0.75, within(1e-6));
        assertThat(stance.settled()).isTrue();
    }

    @Test
    void whatIsOutOfScopeDoesNotCount() throws Exception {
        String outside = ANALYTICAL.replace("accept", "out_of_scope").repeat(9);

        assertThat(estimate(HEADER + HARDLINE + outside).sentences()).isEqualTo(1);
    }

    @Test
    void aReportForOtherSpreadsheetsIsReadToo() throws Exception {
        String report = (HEADER + HARDLINE).replace(',', ';').replace('.', ',');

        assertThat(estimate(report).predicted()).containsExactly(0.0, 1.0, 0.0);
    }

    @Test
    void probabilitiesThatWereEditedAreRefused() {
        assertThatThrownBy(() -> estimate(HEADER + HARDLINE.replace("1.0000", "2.0000")))
                .isInstanceOf(ScoreException.class)
                .hasMessageEndingWith("sentences.csv:2: found \"2.0000\" as a probability; expected 0 to 1");
        assertThatThrownBy(() -> estimate(HEADER + HARDLINE.replace("1.0000", "0.5000")))
                .hasMessageEndingWith(
                        "sentences.csv:2: found probabilities that sum to 0.5; expected 1: they were edited");
    }

    @Test
    void aReportOfAnotherModelIsRefused() {
        assertThatThrownBy(() -> estimate(HEADER + HARDLINE.replace("MODEL", "mine-0123456789ab")))
                .isInstanceOf(ScoreException.class)
                .hasMessageContaining(
                        "sentences.csv:2: found a row of the model mine-0123456789ab; expected one that ends in "
                                + bundle.sha256().substring(0, 12));
    }

    @Test
    void aModelThatExpectsALabelMoreOftenGivesItMoreProbability() {
        float[] row = new float[bundle.manifest().encoder().dimension()];
        row[0] = 1;
        Matrix rows = new Matrix(1, row.length, row);
        TaskModel usual = bundle.models().get(0);
        TaskModel shifted = bundle.expecting(Map.of("stance", List.of(0.1, 0.8, 0.1)))
                .models()
                .get(0);

        assertThat(shifted.predict(rows).get(0).distribution().get(1))
                .isGreaterThan(usual.predict(rows).get(0).distribution().get(1));
        assertThat(bundle.expecting(Map.of("stance", usual.calibration().shares()))
                        .models()
                        .get(0)
                        .predict(rows)
                        .get(0)
                        .distribution()
                        .get(1))
                .isCloseTo(usual.predict(rows).get(0).distribution().get(1), within(1e-9));
    }

    private TaskShares estimate(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("sentences.csv"), content.replace("MODEL", bundle.id()));
        return new ReportShares(file).estimate(bundle).get(0);
    }
}
