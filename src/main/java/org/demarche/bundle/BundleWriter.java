package org.demarche.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.demarche.storage.AtomicFile;
import org.demarche.storage.Digest;
import org.demarche.storage.FolderLock;
import org.demarche.storage.Json;

/**
 * Writes a bundle so that at any moment, whatever stops the process, {@link BundleReader} finds the old or the new one,
 * whole: everything goes to a folder beside, the old one is renamed to {@code .NAME.previous}, the new one to its name.
 * A reader that finds no {@code NAME} takes {@code .NAME.previous}. While it is open, a second training of the same
 * bundle is kept out.
 */
public final class BundleWriter implements AutoCloseable {

    private final Path target;
    private final FolderLock lock;

    private BundleWriter(Path target, FolderLock lock) {
        this.target = target;
        this.lock = lock;
    }

    /**
     * Reserves the place of a bundle.
     *
     * @param folder where the bundle shall stand
     * @param overwrite whether an older bundle there may be replaced; anything else there never is
     * @throws FileAlreadyExistsException if something is there that may not be replaced; the reason says what
     * @throws FolderLock.HeldException if another training writes there
     */
    public static BundleWriter open(Path folder, boolean overwrite) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Files.createDirectories(target.resolveSibling(""));
        FolderLock lock = FolderLock.take(BundleReader.beside(target, ".lock"));
        try {
            requireReplaceable(target, overwrite);
            return new BundleWriter(target, lock);
        } catch (IOException e) {
            lock.close();
            throw e;
        }
    }

    private static void requireReplaceable(Path target, boolean overwrite) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!isBundle(target)) {
            throw taken(target, "exists and is no model, or holds other files too; choose another --model");
        }
        if (!overwrite) {
            throw taken(target, "already holds a model; choose another --model, or add --overwrite");
        }
    }

    private static boolean isBundle(Path target) throws IOException {
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> files = Files.list(target)) {
            List<String> names =
                    files.map(file -> String.valueOf(file.getFileName())).toList();
            return names.contains(BundleLayout.SUMS) && names.stream().allMatch(BundleLayout::isOurs);
        }
    }

    private static FileAlreadyExistsException taken(Path target, String reason) {
        return new FileAlreadyExistsException(target.toString(), null, reason);
    }

    /**
     * Writes the bundle and replaces an older one.
     *
     * @throws IOException if writing fails; an older bundle is then still there
     */
    public void write(BundleContent content) throws IOException {
        Path fresh = BundleReader.beside(target, ".new");
        delete(fresh);
        Files.createDirectories(fresh);
        writeFiles(fresh, files(content));
        replace(fresh);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    /** The manifest's entries about the heads. */
    public static List<Manifest.TaskEntry> entries(List<TaskModel> models) {
        return models.stream()
                .map(model -> Manifest.TaskEntry.of(model.task(), model.head().hidden()))
                .toList();
    }

    private static Map<String, byte[]> files(BundleContent content) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(BundleLayout.MANIFEST, Json.pretty(content.manifest()).getBytes(StandardCharsets.UTF_8));
        files.put(BundleLayout.EVALUATION, Json.pretty(content.evaluation()).getBytes(StandardCharsets.UTF_8));
        files.put(BundleLayout.CARD, content.card().getBytes(StandardCharsets.UTF_8));
        files.put(BundleLayout.CALIBRATION, Json.pretty(calibration(content)).getBytes(StandardCharsets.UTF_8));
        files.put(BundleLayout.SCOPE, bytes(content.scope().floats()));
        for (int t = 0; t < content.models().size(); t++) {
            files.put(BundleLayout.head(t), bytes(content.models().get(t).head().parameters()));
        }
        files.putAll(new TreeMap<>(content.parts()));
        return files;
    }

    private static CalibrationEntry calibration(BundleContent content) {
        return new CalibrationEntry(
                content.models().stream().map(TaskModel::calibration).toList(),
                content.scope().numbers());
    }

    private static void writeFiles(Path folder, Map<String, byte[]> files) throws IOException {
        List<String> sums = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            AtomicFile.write(folder.resolve(file.getKey()), file.getValue());
            sums.add(Digest.of(file.getValue()) + "  " + file.getKey() + "\n");
        }
        AtomicFile.write(folder.resolve(BundleLayout.SUMS), String.join("", sums));
    }

    private void replace(Path fresh) throws IOException {
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
