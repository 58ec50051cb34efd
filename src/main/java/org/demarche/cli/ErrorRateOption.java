package org.demarche.cli;

import org.demarche.evaluate.VerdictScore;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** At which verdicts rule labels out. */
final class ErrorRateOption {

    @Option(
            names = "--error-rate",
            paramLabel = "E",
            defaultValue = "" + VerdictScore.USUAL_ERROR_RATE,
            description = "How often verdicts may rule out the right label, above 0 and below 1"
                    + " (default: ${DEFAULT-VALUE}). The lower it is, the more there is to review. It holds for"
                    + " sentences like those that the model was calibrated on.")
    private double errorRate;

    double value(CommandSpec spec) {
        Wrong.require(
                errorRate > 0 && errorRate < 1, spec, "--error-rate " + errorRate + ": expected above 0 and below 1");
        return errorRate;
    }
}
