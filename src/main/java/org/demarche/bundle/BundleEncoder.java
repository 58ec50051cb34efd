package org.demarche.bundle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.demarche.TransformerWeights;
import org.demarche.encode.EncoderSpec;
import org.demarche.encode.WeightsReader;

/**
 * Which encoder a bundle answers with.
 *
 * @param folder of the bundle
 * @param entry what the manifest says of it
 * @param differences what tuning changed, if the rest comes with the program
 */
record BundleEncoder(Path folder, Manifest.EncoderEntry entry, Optional<byte[]> differences) {

    /**
     * @throws BundleException if the differences do not fit the encoder that they are of
     * @throws IOException if the encoder cannot be read
     */
    EncoderSpec spec() throws BundleException, IOException {
        if (entry.weights() == Manifest.Weights.OWN) {
            return EncoderSpec.folder(folder, entry.pooling(), entry.prefix())
                    .withContext(entry.context())
                    .withLower(entry.keptLayers());
        }
        EncoderSpec base = EncoderSpec.named(entry.name()).withContext(entry.context());
        return differences.isEmpty()
                ? base
                : EncoderSpec.tuned(base, changed(base)).withLower(entry.keptLayers());
    }

    private Map<String, float[]> changed(EncoderSpec base) throws BundleException, IOException {
        TransformerWeights weights = WeightsReader.read(base);
        try {
            return EncoderDifferences.applied(weights, differences.orElseThrow(), entry.keptLayers());
        } catch (IllegalArgumentException e) {
            throw new BundleException(
                    folder.resolve(BundleParts.ENCODER_DIFFERENCES), String.valueOf(e.getMessage()), e);
        }
    }
}
