package org.demarche.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.Task;
import org.demarche.calibrate.Scope;
import org.demarche.calibrate.TaskCalibration;
import org.demarche.encode.EncoderSpec;
import org.demarche.explain.Neighbours;
import org.demarche.head.Head;
import org.demarche.storage.Digest;
import org.demarche.storage.Json;

/**
 * Reads a bundle once, whole, and verifies it before anything of it is used: every file of a fixed list, each a regular
 * file of bounded size with the SHA-256 that {@code SHA256SUMS} states; sizes against the manifest before memory is
 * taken; finite weights. The checksums protect against damage, not against somebody who edits a file and its checksum.
 */
public final class BundleReader {

    private static final Pattern SUM_LINE = Pattern.compile("([0-9a-f]{64})  ([A-Za-z0-9_.-]{1,40})\\n");
    private static final int MOST_TASKS = 16;
    private static final float LARGEST_PARAMETER = 1e6f;

    private final Path folder;

    private BundleReader(Path folder) {
        this.folder = folder;
    }

    /**
     * @throws BundleException if there is no bundle, or one that is damaged, unknown or senseless
     */
    public static Bundle read(Path folder) throws BundleException {
        Path target = folder.toAbsolutePath().normalize();
        Path present = Files.exists(target) ? target : beside(target, ".previous");
        if (!Files.isDirectory(present)) {
            throw new BundleException(folder, "no model folder; make one with 'demarche train --model " + folder + "'");
        }
        return new BundleReader(present).read(String.valueOf(target.getFileName()));
    }

    static Path beside(Path target, String suffix) {
        return target.resolveSibling("." + target.getFileName() + suffix);
    }

    private Bundle read(String name) throws BundleException {
        byte[] sums = bytes(BundleLayout.SUMS);
        Map<String, String> expected = sums(sums);
        Manifest manifest = manifest(verified(BundleLayout.MANIFEST, expected));
        List<String> listed = BundleLayout.listed(manifest.tasks().size(), manifest.parts());
        if (!expected.keySet().equals(Set.copyOf(listed))) {
            throw refused(BundleLayout.SUMS, "lists " + expected.keySet() + ", expected " + listed);
        }
        verified(BundleLayout.EVALUATION, expected);
        verified(BundleLayout.CARD, expected);
        CalibrationEntry calibration = calibration(manifest, verified(BundleLayout.CALIBRATION, expected));
        List<TaskModel> models = new ArrayList<>();
        for (int t = 0; t < manifest.tasks().size(); t++) {
            models.add(model(manifest, t, calibration.tasks().get(t), expected));
        }
        Scope scope = scope(manifest, calibration, verified(BundleLayout.SCOPE, expected));
        Map<String, byte[]> parts = parts(manifest, expected);
        BundleEncoder encoder = encoder(manifest.encoder(), parts);
        return new Bundle(name, Digest.of(sums), manifest, models, scope, encoder, neighbours(manifest, models, parts));
    }

    private Map<String, byte[]> parts(Manifest manifest, Map<String, String> expected) throws BundleException {
        Map<String, byte[]> parts = new HashMap<>();
        for (String part : manifest.parts()) {
            if (!BundleParts.ALL.contains(part) || parts.containsKey(part)) {
                throw refused(
                        BundleLayout.MANIFEST,
                        "parts " + manifest.parts() + "; expected each at most once of "
                                + new TreeSet<>(BundleParts.ALL));
            }
            parts.put(part, verified(part, expected));
        }
        return parts;
    }

    /** Takes the encoder's files out of the parts: they are large, and nobody asks for them again. */
    private BundleEncoder encoder(Manifest.EncoderEntry entry, Map<String, byte[]> parts) throws BundleException {
        Optional<byte[]> differences = Optional.ofNullable(parts.remove(BundleParts.ENCODER_DIFFERENCES));
        boolean whole = parts.remove(BundleParts.ENCODER_MODEL) != null;
        whole &= parts.remove(BundleParts.ENCODER_TOKENIZER) != null;
        boolean fits =
                switch (entry.weights()) {
                    case CARRIED -> differences.isEmpty() && !whole;
                    case TUNED -> differences.isPresent() && !whole;
                    case OWN -> differences.isEmpty() && whole;
                };
        if (!fits) {
            throw refused(BundleLayout.MANIFEST, "encoder weights " + entry.weights() + " and other files than theirs");
        }
        return new BundleEncoder(folder, entry, differences);
    }

    private Optional<Neighbours> neighbours(Manifest manifest, List<TaskModel> models, Map<String, byte[]> parts)
            throws BundleException {
        Optional<byte[]> lines = Optional.ofNullable(parts.get(BundleParts.NEIGHBOURS));
        Optional<byte[]> rows = Optional.ofNullable(parts.get(BundleParts.NEIGHBOUR_ROWS));
        if (lines.isEmpty() && rows.isEmpty()) {
            return Optional.empty();
        }
        if (lines.isEmpty() || rows.isEmpty()) {
            throw refused(
                    BundleLayout.MANIFEST, "parts " + manifest.parts() + "; expected both of the neighbours or none");
        }
        try {
            List<Task> tasks = models.stream().map(TaskModel::task).toList();
            return Optional.of(NeighbourFiles.read(manifest.encoder().dimension(), lines.get(), rows.get(), tasks));
        } catch (IllegalArgumentException e) {
            throw refused(BundleParts.NEIGHBOURS, e);
        }
    }

    private Map<String, String> sums(byte[] content) throws BundleException {
        Map<String, String> sums = new HashMap<>();
        String text = new String(content, StandardCharsets.UTF_8);
        for (String line : text.split("(?<=\n)", 0)) {
            Matcher matcher = SUM_LINE.matcher(line);
            if (!matcher.matches() || sums.put(matcher.group(2), matcher.group(1)) != null) {
                throw refused(BundleLayout.SUMS, "not a list of SHA-256 sums; take the model from its source again");
            }
        }
        return sums;
    }

    private byte[] verified(String file, Map<String, String> expected) throws BundleException {
        String sum = expected.get(file);
        if (sum == null) {
            throw refused(BundleLayout.SUMS, "does not list " + file + "; the model was not written whole");
        }
        byte[] content = bytes(file);
        String found = Digest.of(content);
        if (!found.equals(sum)) {
            throw refused(
                    file,
                    "SHA-256 is " + found + ", expected " + sum + "; the file was changed or damaged:"
                            + " take the model from its source again");
        }
        return content;
    }

    private byte[] bytes(String file) throws BundleException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(file, "missing or not a regular file; the model was not written whole");
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(path)) {
            content = in.readNBytes(BundleParts.largest(file) + 1);
        } catch (IOException e) {
            throw new BundleException(path, "cannot be read; check its permissions", e);
        }
        if (content.length > BundleParts.largest(file)) {
            throw refused(file, "larger than " + BundleParts.largest(file) + " bytes");
        }
        return content;
    }

    private Manifest manifest(byte[] content) throws BundleException {
        Manifest manifest = json(BundleLayout.MANIFEST, content, Manifest.class, "manifest");
        if (manifest.format() != Manifest.FORMAT) {
            throw refused(
                    BundleLayout.MANIFEST,
                    "format " + manifest.format() + "; this program reads format " + Manifest.FORMAT
                            + ": use the version that wrote it (" + manifest.program() + ")");
        }
        requireTasks(manifest.tasks());
        requireKnown(manifest.encoder());
        return manifest;
    }

    private void requireTasks(List<Manifest.TaskEntry> tasks) throws BundleException {
        if (tasks.isEmpty() || tasks.size() > MOST_TASKS) {
            throw refused(BundleLayout.MANIFEST, tasks.size() + " tasks, expected 1 to " + MOST_TASKS);
        }
        if (tasks.stream().map(Manifest.TaskEntry::name).distinct().count() < tasks.size()) {
            throw refused(BundleLayout.MANIFEST, "two tasks of one name; expected different names");
        }
    }

    private void requireKnown(Manifest.EncoderEntry encoder) throws BundleException {
        if (encoder.weights() == Manifest.Weights.OWN) {
            return;
        }
        try {
            EncoderSpec.named(encoder.name());
        } catch (IllegalArgumentException e) {
            throw refused(BundleLayout.MANIFEST, e);
        }
    }

    private CalibrationEntry calibration(Manifest manifest, byte[] content) throws BundleException {
        CalibrationEntry calibration = json(BundleLayout.CALIBRATION, content, CalibrationEntry.class, "calibration");
        if (calibration.tasks().size() != manifest.tasks().size()) {
            throw refused(
                    BundleLayout.CALIBRATION,
                    calibration.tasks().size() + " tasks, of which the manifest has "
                            + manifest.tasks().size());
        }
        for (int t = 0; t < calibration.tasks().size(); t++) {
            int shares = calibration.tasks().get(t).shares().size();
            int labels = manifest.tasks().get(t).labels().size();
            if (shares != labels) {
                throw refused(BundleLayout.CALIBRATION, shares + " shares; expected " + labels + " by the manifest");
            }
        }
        return calibration;
    }

    private Scope scope(Manifest manifest, CalibrationEntry calibration, byte[] content) throws BundleException {
        if (calibration.scope().dimension() != manifest.encoder().dimension()) {
            throw refused(
                    BundleLayout.CALIBRATION,
                    "a scope of dimension " + calibration.scope().dimension() + ", expected "
                            + manifest.encoder().dimension() + " by the manifest");
        }
        try {
            return Scope.of(calibration.scope(), floats(content));
        } catch (IllegalArgumentException e) {
            throw refused(BundleLayout.SCOPE, e);
        }
    }

    private TaskModel model(Manifest manifest, int t, TaskCalibration calibration, Map<String, String> expected)
            throws BundleException {
        Manifest.TaskEntry entry = manifest.tasks().get(t);
        int inputs = manifest.encoder().dimension();
        int labels = entry.labels().size();
        byte[] content = verified(BundleLayout.head(t), expected);
        try {
            int wanted = Float.BYTES * Head.parameterCount(inputs, entry.hidden(), labels);
            if (content.length != wanted) {
                throw refused(BundleLayout.head(t), content.length + " bytes, expected " + wanted + " by the manifest");
            }
            float[] parameters = floats(content);
            requireModerate(t, parameters);
            return new TaskModel(entry.task(), Head.of(inputs, entry.hidden(), labels, parameters), calibration);
        } catch (IllegalArgumentException e) {
            throw refused(BundleLayout.head(t), e);
        }
    }

    /** Trained parameters are below 100; far larger ones would only be found when a logit overflows. */
    private void requireModerate(int t, float[] parameters) throws BundleException {
        for (int i = 0; i < parameters.length; i++) {
            if (!(Math.abs(parameters[i]) <= LARGEST_PARAMETER)) {
                throw refused(
                        BundleLayout.head(t),
                        "parameter " + i + " is " + parameters[i] + ", expected at most " + LARGEST_PARAMETER
                                + " in size: take the model from its source again");
            }
        }
    }

    private <T> T json(String file, byte[] content, Class<T> type, String name) throws BundleException {
        try {
            return Json.read(content, type);
        } catch (IOException e) {
            throw new BundleException(folder.resolve(file), "not a " + name + ": " + e.getMessage(), e);
        }
    }

    private static float[] floats(byte[] content) {
        float[] values = new float[content.length / Float.BYTES];
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    private BundleException refused(String file, String found) {
        return new BundleException(folder.resolve(file), found);
    }

    private BundleException refused(String file, IllegalArgumentException cause) {
        return new BundleException(folder.resolve(file), String.valueOf(cause.getMessage()), cause);
    }
}
