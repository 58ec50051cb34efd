package org.demarche.bundle;

import java.nio.file.Path;
import java.util.List;
import org.demarche.Task;
import org.demarche.encode.Encoder;

/**
 * A whole model, apart from the encoder's weights, which come with the program.
 *
 * @param name the folder's name
 * @param sha256 of {@code SHA256SUMS}, and by it of every file
 * @param manifest what it says of itself
 * @param models one for each task, in the manifest's order
 */
public record Bundle(String name, String sha256, Manifest manifest, List<TaskModel> models) {

    private static final int SHORT = 12;

    public Bundle {
        models = List.copyOf(models);
    }

    /** @throws BundleException if the encoder's rows are not as wide as the manifest says */
    public void requireFits(Encoder encoder) throws BundleException {
        if (encoder.dimension() != manifest.encoder().dimension()) {
            throw new BundleException(
                    Path.of(name, BundleLayout.MANIFEST),
                    "encoder " + manifest.encoder().name() + " of dimension "
                            + manifest.encoder().dimension() + ", expected " + encoder.dimension()
                            + ": take the model from its source again");
        }
    }

    public List<Task> tasks() {
        return models.stream().map(TaskModel::task).toList();
    }

    /** Name and start of the hash: what a report's rows say of the model. */
    public String id() {
        return name + "-" + sha256.substring(0, SHORT);
    }
}
