package org.demarche.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.storage.AtomicFile;
import org.demarche.storage.Digest;
import org.demarche.storage.Json;

/**
 * Writes a bundle so that at any moment, whatever stops the process, {@link BundleReader} finds the old or the new one,
 * whole: everything goes to a folder beside, the old one is renamed to {@code .NAME.previous}, the new one to its name.
 * A reader that finds no {@code NAME} takes {@code .NAME.previous}.
 */
public final class BundleWriter {

    private BundleWriter() {}

    /**
     * @param folder where the bundle shall stand; an older bundle there is replaced
     * @param evaluation any record, as JSON
     * @param card MODEL_CARD.md
     * @throws IOException if writing fails; an older bundle is then still there
     */
    public static void write(Path folder, Manifest manifest, List<TaskModel> models, Object evaluation, String card)
            throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Path fresh = BundleReader.beside(target, ".new");
        delete(fresh);
        Files.createDirectories(fresh);
        writeFiles(fresh, files(manifest, models, evaluation, card));
        replace(target, fresh);
    }

    /** The manifest's entries about the heads. */
    public static List<Manifest.TaskEntry> entries(List<TaskModel> models) {
        return models.stream()
                .map(model -> Manifest.TaskEntry.of(
                        model.task(), model.head().hidden(), model.calibration().value()))
                .toList();
    }

    private static Map<String, byte[]> files(
            Manifest manifest, List<TaskModel> models, Object evaluation, String card) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(BundleLayout.MANIFEST, Json.pretty(manifest).getBytes(StandardCharsets.UTF_8));
        files.put(BundleLayout.EVALUATION, Json.pretty(evaluation).getBytes(StandardCharsets.UTF_8));
        files.put(BundleLayout.CARD, card.getBytes(StandardCharsets.UTF_8));
        for (int t = 0; t < models.size(); t++) {
            files.put(BundleLayout.head(t), bytes(models.get(t).head().parameters()));
        }
        return files;
    }

    private static void writeFiles(Path folder, Map<String, byte[]> files) throws IOException {
        List<String> sums = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            AtomicFile.write(folder.resolve(file.getKey()), file.getValue());
            sums.add(Digest.of(file.getValue()) + "  " + file.getKey() + "\n");
        }
        AtomicFile.write(folder.resolve(BundleLayout.SUMS), String.join("", sums));
    }

    private static void replace(Path target, Path fresh) throws IOException {
        Path previous = BundleReader.beside(target, ".previous");
        if (Files.exists(target)) {
            delete(previous);
            AtomicFile.rename(target, previous);
        }
        AtomicFile.rename(fresh, target);
        delete(previous);
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
