package org.demarche.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.Task;
import org.demarche.calibrate.Scope;
import org.demarche.encode.Encoder;
import org.demarche.encode.EncoderSpec;
import org.demarche.explain.Neighbours;

/**
 * A whole model, apart from what of the encoder comes with the program.
 *
 * @param name the folder's name
 * @param sha256 of {@code SHA256SUMS}, and by it of every file
 * @param manifest what it says of itself
 * @param models one for each task, in the manifest's order
 * @param scope what is unlike anything they learned
 * @param encoder its encoder, still to be opened: with the weights that tuning changed
 * @param neighbours the sentences it was trained on, if it keeps them
 */
public record Bundle(
        String name,
        String sha256,
        Manifest manifest,
        List<TaskModel> models,
        Scope scope,
        BundleEncoder encoder,
        Optional<Neighbours> neighbours) {

    private static final int SHORT = 12;

    public Bundle {
        models = List.copyOf(models);
    }

    /**
     * Opens its encoder, verified by its fingerprint.
     *
     * @param threads texts encoded at the same time, at least 1
     * @throws BundleException if the heads do not fit it, or what the bundle holds of it fits not the rest
     * @throws IOException if its files cannot be read
     */
    public Encoder open(int threads) throws BundleException, IOException {
        return fitting(Encoder.open(encoder.spec(), threads, manifest.encoder().fingerprint()));
    }

    /**
     * As {@link #open}, in 8-bit integers: nearly twice as fast, and a little less exact (docs/quality.md).
     *
     * @throws BundleException also if the encoder has no such twin
     */
    public Encoder openInt8(int threads) throws BundleException, IOException {
        String fingerprint = manifest.encoder().int8Fingerprint();
        if (fingerprint.isEmpty()) {
            throw refused("no 8-bit twin of encoder " + manifest.encoder().name() + "; score without --int8");
        }
        return fitting(Encoder.open(EncoderSpec.int8(encoder.spec()), threads, fingerprint));
    }

    private Encoder fitting(Encoder opened) throws BundleException {
        int expected = manifest.encoder().dimension();
        if (opened.dimension() != expected) {
            opened.close();
            throw refused("encoder " + manifest.encoder().name() + " of dimension " + expected + ", expected "
                    + opened.dimension() + ": take the model from its source again");
        }
        return opened;
    }

    private BundleException refused(String found) {
        return new BundleException(Path.of(name, BundleLayout.MANIFEST), found);
    }

    /**
     * The same for articles in which labels have other shares than in training.
     *
     * @param shares for each task to be changed, by name, one for each label
     * @throws IllegalArgumentException if there is not one for each label, or they do not sum to 1
     */
    public Bundle expecting(Map<String, List<Double>> shares) {
        List<TaskModel> changed = models.stream()
                .map(model -> Optional.ofNullable(shares.get(model.task().name()))
                        .map(model::expecting)
                        .orElse(model))
                .toList();
        return new Bundle(name, sha256, manifest, changed, scope, encoder, neighbours);
    }

    public List<Task> tasks() {
        return models.stream().map(TaskModel::task).toList();
    }

    /** Name and start of the hash: what a report's rows say of the model. */
    public String id() {
        return name + "-" + sha256.substring(0, SHORT);
    }
}
