package org.demarche.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.Label;
import org.demarche.LabelSet;
import org.demarche.Scale;
import org.demarche.Task;

/**
 * What {@code run.json} says of a finished run, apart from its list of inputs. It holds no times and no number of
 * workers, so that the same inputs, model and settings give the same bytes.
 *
 * @param program name and version
 * @param identity a hash of program, model, settings and names of inputs: runs with one identity are repetitions
 * @param model the model's name and hashes
 * @param tasks what the model answers, in the order of the columns
 * @param settings what shapes the reports besides inputs and model
 * @param counts {@code seen = scored + failed + skipped}, sentences, table rows rejected
 * @param reports the files beside this one
 */
public record RunRecord(
        String program,
        String identity,
        ModelId model,
        List<TaskForm> tasks,
        Map<String, String> settings,
        Counts counts,
        List<ReportDigest> reports) {

    public RunRecord {
        tasks = List.copyOf(tasks);
        settings = Map.copyOf(settings);
        reports = List.copyOf(reports);
    }

    /** Which model scored. */
    public record ModelId(String name, String sha256, String encoder, String encoderFingerprint) {}

    /**
     * One task.
     *
     * @param labels in the order of the columns
     * @param scale the low and the high end of the labels, or nothing
     */
    public record TaskForm(String name, List<String> labels, List<String> scale) {

        public TaskForm {
            labels = List.copyOf(labels);
            scale = List.copyOf(scale);
        }

        public static TaskForm of(Task task) {
            return new TaskForm(
                    task.name(),
                    task.labels().labels().stream().map(Label::name).toList(),
                    task.scale().stream()
                            .flatMap(ends ->
                                    Stream.of(ends.low().name(), ends.high().name()))
                            .toList());
        }

        /** @throws IllegalArgumentException if it cannot be one */
        public Task task() {
            if (!scale.isEmpty() && scale.size() != 2) {
                throw new IllegalArgumentException("a scale has two ends, not " + scale);
            }
            return new Task(
                    name,
                    LabelSet.of(labels.toArray(String[]::new)),
                    scale.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Scale(Label.of(scale.get(0)), Label.of(scale.get(1)))));
        }
    }

    /** One report file with its SHA-256. */
    public record ReportDigest(String file, String sha256) {}

    /** Sums over the run. */
    public record Counts(long seen, long scored, long failed, long skipped, long sentences, long rowsRejected) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        public Counts {
            if (seen != scored + failed + skipped) {
                throw new IllegalArgumentException(
                        "seen " + seen + " is not scored " + scored + " + failed " + failed + " + skipped " + skipped);
            }
        }

        public Counts plus(InputRecord input) {
            return new Counts(
                    seen + 1,
                    scored + (input.status().startsWith("scored") ? 1 : 0),
                    failed + (input.status().startsWith("failed") ? 1 : 0),
                    skipped + (input.status().startsWith("skipped") ? 1 : 0),
                    sentences + input.sentences(),
                    rowsRejected + input.rowsRejected());
        }
    }

    /**
     * One input.
     *
     * @param article its name
     * @param sha256 of the bytes that were scored; empty if it was not read
     * @param status as in {@code articles.csv}
     * @param sentences how many were scored
     * @param rowsRejected rows of a table that could not be used
     */
    public record InputRecord(String article, String sha256, String status, long sentences, long rowsRejected) {}
}
