package org.demarche.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.Task;
import org.demarche.Visible;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.BundleException;
import org.demarche.bundle.BundleReader;
import org.demarche.report.FinishedReport;
import org.demarche.table.TableException;
import org.demarche.trend.ErrorCounts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where the errors of the model that made a report are told: by its own folder, or by a file that is named. */
final class ErrorsOption {

    private static final String EVALUATION = "evaluation.json";

    @Mixin
    private final ModelOption model = new ModelOption();

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "An evaluation.json of the same model on annotated documents ('evaluate --out'), to take the"
                    + " model's errors from (default: the model's own).")
    private Optional<Path> errors = Optional.empty();

    /** The evaluation that tells them; the model's own only if it is the one that scored. */
    Path evaluation(FinishedReport report, CommandSpec spec) throws BundleException {
        if (errors.isPresent()) {
            return errors.get();
        }
        Bundle bundle = BundleReader.read(model.path());
        Wrong.require(
                isOf(bundle, report),
                spec,
                "--model " + model.path() + ": " + report.folder() + " was made by another model, "
                        + Visible.of(report.run().model().name()) + "; name it, or its errors by --errors");
        return evaluation(model.path());
    }

    /**
     * For what is also made without them: nothing where neither option names any and the default model is not the one
     * that scored, which is said, or tells none.
     */
    Optional<ErrorCounts> counts(FinishedReport report, Task task, CommandSpec spec)
            throws BundleException, TableException {
        if (errors.isPresent() || spec.commandLine().getParseResult().hasMatchedOption("--model")) {
            return Optional.of(ErrorCounts.read(evaluation(report, spec), task));
        }
        try {
            if (isOf(BundleReader.read(model.path()), report)) {
                return own(model.path(), task);
            }
            tell(model.path() + " is not the model that made the report", report, spec);
        } catch (BundleException e) {
            tell(e.getMessage(), report, spec);
        }
        return Optional.empty();
    }

    /** What the evaluation in a model's folder tells of a task; models may have come without. */
    static Optional<ErrorCounts> own(Path model, Task task) {
        try {
            return Optional.of(ErrorCounts.read(evaluation(model), task));
        } catch (TableException e) {
            return Optional.empty();
        }
    }

    private static void tell(@Nullable String why, FinishedReport report, CommandSpec spec) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("demarche: the pages get no intervals: " + Visible.of(String.valueOf(why)) + "; name "
                + Visible.of(report.run().model().name()) + " by --model, or its errors by --errors");
        err.flush();
    }

    private static boolean isOf(Bundle bundle, FinishedReport report) {
        return bundle.sha256().equals(report.run().model().sha256());
    }

    private static Path evaluation(Path model) {
        return model.resolve(EVALUATION);
    }
}
