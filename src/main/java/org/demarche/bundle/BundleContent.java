package org.demarche.bundle;

import java.util.List;
import java.util.Map;
import org.demarche.calibrate.Scope;

/**
 * What is written as a bundle.
 *
 * @param manifest what it says of itself; its {@code parts} are the names of the parts here
 * @param models one for each task
 * @param scope what is unlike anything they learned
 * @param evaluation any record, as JSON
 * @param card MODEL_CARD.md
 * @param parts files that not every bundle has, by the names of {@link BundleParts}
 */
public record BundleContent(
        Manifest manifest,
        List<TaskModel> models,
        Scope scope,
        Object evaluation,
        String card,
        Map<String, byte[]> parts) {

    public BundleContent {
        models = List.copyOf(models);
        parts = Map.copyOf(parts);
    }
}
