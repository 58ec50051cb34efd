package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.demarche.bundle.Bundle;
import org.demarche.bundle.BundleException;
import org.demarche.encode.Encoder;
import org.demarche.encode.EncoderSpec;
import picocli.CommandLine.Option;

/** Which model to use; the launcher says where the program's own one is. */
final class ModelOption {

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "Model folder (default: models/demarche, which comes with the program).")
    private Path model = Path.of(System.getProperty("demarche.home", "."), "models", "demarche");

    Path path() {
        return model;
    }

    /**
     * The encoder that a bundle was trained on, verified by its fingerprint.
     *
     * @throws BundleException if the heads do not fit it
     */
    static Encoder encoder(Bundle bundle, int threads) throws BundleException, IOException {
        Encoder encoder = Encoder.open(
                EncoderSpec.named(bundle.manifest().encoder().name()),
                threads,
                bundle.manifest().encoder().fingerprint());
        try {
            bundle.requireFits(encoder);
            return encoder;
        } catch (BundleException e) {
            encoder.close();
            throw e;
        }
    }
}
