package org.demarche.bundle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.Label;
import org.demarche.LabelSet;
import org.demarche.Scale;
import org.demarche.Task;
import org.demarche.encode.EncoderSpec;
import org.demarche.encode.Pooling;

/**
 * What a bundle says of itself in {@code manifest.json}. It holds no time, so that a training repeats byte for byte.
 *
 * @param format version of the layout
 * @param program name and version of the program that wrote it
 * @param encoder which encoder the heads were trained on
 * @param tasks one entry for each head
 * @param codebook version of the codebook behind the labels; {@link #NO_CODEBOOK}, {@link #UNKNOWN_CODEBOOK}
 * @param data the annotated tables
 * @param parts the files that not every bundle has, in the order of their names
 * @param training everything else that shaped the weights: seed, settings, versions, threads
 */
public record Manifest(
        int format,
        String program,
        EncoderEntry encoder,
        List<TaskEntry> tasks,
        String codebook,
        DataEntry data,
        List<String> parts,
        Map<String, String> training) {

    /** The only layout that this version reads. Format 1 knew no tuned encoders, format 2 no scope, format 3 no context. */
    public static final int FORMAT = 4;

    /** Of tasks that no codebook is known for. */
    public static final String NO_CODEBOOK = "none";

    /** Of rows that do not say which version of their codebook they follow. */
    public static final String UNKNOWN_CODEBOOK = "unknown";

    public Manifest {
        tasks = List.copyOf(tasks);
        parts = List.copyOf(parts);
        training = Map.copyOf(training);
    }

    /** The codebook's version, if there is one and it is known. */
    public Optional<String> knownCodebook() {
        return Optional.of(codebook)
                .filter(version ->
                        !version.isEmpty() && !version.equals(NO_CODEBOOK) && !version.equals(UNKNOWN_CODEBOOK));
    }

    /** Where the weights of an encoder are. */
    public enum Weights {
        /** With the program, unchanged. */
        CARRIED,
        /** With the program; what tuning changed is in the bundle. */
        TUNED,
        /** In the bundle. */
        OWN
    }

    /**
     * @param name as in {@code --encoder}
     * @param fingerprint of weights, tokenizer and reading settings
     * @param int8Fingerprint the same of its twin in 8-bit integers; empty if there is none
     * @param dimension columns of its rows
     * @param context most tokens of the sentence before that are read with each; 0 for none
     * @param weights where they are
     * @param keptLayers how many of its lowest layers tuning left as they came: behind them it is seen what is outside of the
     *     scope; 0 for an encoder that is not tuned, where the last states show it
     * @param pooling of a bundle's own encoder; {@code MEAN} or {@code CLS}
     * @param prefix of a bundle's own encoder
     */
    public record EncoderEntry(
            String name,
            String fingerprint,
            String int8Fingerprint,
            int dimension,
            int keptLayers,
            int context,
            Weights weights,
            Pooling pooling,
            String prefix) {

        private static final int MOST_LAYERS = 100;

        /** @throws IllegalArgumentException if the kept layers are not 0 to 100, or the context not 0 or 3 to 128 */
        public EncoderEntry {
            if (keptLayers < 0 || keptLayers > MOST_LAYERS) {
                throw new IllegalArgumentException(keptLayers + " kept layers; expected 0 to " + MOST_LAYERS);
            }
            EncoderSpec.requireContext(context);
        }

        /** An encoder of which the bundle holds nothing. */
        public static EncoderEntry carried(EncoderSpec spec, String fingerprint, int dimension) {
            return new EncoderEntry(
                    spec.name(),
                    fingerprint,
                    "",
                    dimension,
                    0,
                    spec.context(),
                    Weights.CARRIED,
                    spec.pooling(),
                    spec.prefix());
        }
    }

    /**
     * @param name the task's
     * @param labels in the order of the head's outputs
     * @param scaleLow the label that counts −1, empty without a scale
     * @param scaleHigh the label that counts +1, empty without a scale
     * @param hidden units of the head's hidden layer, 0 without one
     */
    public record TaskEntry(String name, List<String> labels, String scaleLow, String scaleHigh, int hidden) {

        public TaskEntry {
            labels = List.copyOf(labels);
        }

        static TaskEntry of(Task task, int hidden) {
            return new TaskEntry(
                    task.name(),
                    task.labels().labels().stream().map(Label::name).toList(),
                    task.scale().map(scale -> scale.low().name()).orElse(""),
                    task.scale().map(scale -> scale.high().name()).orElse(""),
                    hidden);
        }

        /** @throws IllegalArgumentException if names, labels or ends are not valid */
        Task task() {
            Optional<Scale> scale = scaleLow.isEmpty() && scaleHigh.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Scale(new Label(scaleLow), new Label(scaleHigh)));
            return new Task(name, new LabelSet(labels.stream().map(Label::new).toList()), scale);
        }
    }

    /**
     * @param sha256 over the files' bytes, in order of their names
     * @param rowsRead rows in the files
     * @param rowsUsed rows that trained at least one task
     * @param rowsNotSentences rows that are page furniture
     * @param rowsRejected rows that could not be used
     */
    public record DataEntry(String sha256, long rowsRead, long rowsUsed, long rowsNotSentences, long rowsRejected) {}
}
