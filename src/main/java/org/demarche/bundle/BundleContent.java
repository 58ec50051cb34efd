package org.demarche.bundle;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** @throws IllegalArgumentException if a part has no place in a bundle, or the manifest lists others */
    public BundleContent {
        models = List.copyOf(models);
        parts = Map.copyOf(parts);
        List<String> names = List.copyOf(new TreeMap<>(parts).keySet());
        if (!BundleParts.ALL.containsAll(names) || !names.equals(manifest.parts())) {
            throw new IllegalArgumentException("parts " + names + ", of which the manifest says " + manifest.parts());
        }
    }
}
