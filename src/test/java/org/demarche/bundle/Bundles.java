package org.demarche.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.Label;
import org.demarche.Matrix;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.calibrate.Conformal;
import org.demarche.calibrate.Lines;
import org.demarche.calibrate.Scope;
import org.demarche.calibrate.TaskCalibration;
import org.demarche.calibrate.Temperature;
import org.demarche.encode.EncoderSpec;
import org.demarche.explain.Neighbour;
import org.demarche.explain.Neighbours;
import org.demarche.head.Head;
import org.demarche.storage.Digest;

/** Small bundles for tests, sound ones and ones that somebody tampered with. */
final class Bundles {

    static final int INPUTS = 4;
    static final int HIDDEN = 3;

    private Bundles() {}

    static List<TaskModel> models(long seed) {
        return List.of(
                new TaskModel(Task.STANCE, head(new Seed(seed)), calibration(1.5)),
                new TaskModel(Task.SENTIMENT, head(new Seed(seed + 1)), calibration(0.7)));
    }

    private static TaskCalibration calibration(double temperature) {
        return new TaskCalibration(
                new Temperature(temperature), new Conformal(3, List.of(0.1, 0.2, 0.6)), List.of(0.25, 0.25, 0.5));
    }

    static Scope scope() {
        Lines lines = new Lines(
                new Matrix(3, INPUTS, new float[] {1, 0, 0, 0, 0.6f, 0, 0.8f, 0, 0, 0, 1, 0}),
                List.of(new int[] {1, 5}, new int[] {2}, new int[] {1}));
        return Scope.fit(lines, new Lines(new Matrix(0, INPUTS, new float[0]), List.of()), lines, 0.1);
    }

    /** Two sentences; the second has no sentiment. */
    static Neighbours neighbours() {
        return Neighbours.of(
                new Matrix(2, INPUTS, new float[] {1, 0, 0, 0, 0.6f, 0, 0.8f, 0}),
                List.of(
                        new Neighbour(
                                "s-1",
                                "The envoy \"agreed\".",
                                Map.of("stance", Label.of("conciliatory"), "sentiment", Label.of("positive"))),
                        new Neighbour("s-2", "Never.", Map.of("stance", Label.of("hardline")))));
    }

    static Manifest manifest(List<TaskModel> models) {
        return manifest(models, Map.of());
    }

    private static Manifest manifest(List<TaskModel> models, Map<String, byte[]> parts) {
        return new Manifest(
                Manifest.FORMAT,
                "demarche test",
                Manifest.EncoderEntry.carried(EncoderSpec.named("e5-small"), "a".repeat(64), INPUTS),
                BundleWriter.entries(models),
                "1",
                new Manifest.DataEntry("b".repeat(64), 10, 9, 1, 0),
                parts.keySet().stream().sorted().toList(),
                Map.of("seed", "1"));
    }

    static Path write(Path folder, long seed) throws IOException {
        return write(folder, seed, Map.of());
    }

    static Path writeWith(Neighbours neighbours, Path folder) throws IOException {
        return write(folder, 1, NeighbourFiles.parts(neighbours));
    }

    private static Path write(Path folder, long seed, Map<String, byte[]> parts) throws IOException {
        List<TaskModel> models = models(seed);
        try (BundleWriter writer = BundleWriter.open(folder, true)) {
            writer.write(new BundleContent(
                    manifest(models, parts), models, scope(), Map.of("macro_f1", 0.5), "# Model card\n", parts));
        }
        return folder;
    }

    /** Every file of the bundle. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Makes the list of checksums true again, as somebody who edits a file on purpose would. */
    static void remakeSums(Path folder) throws IOException {
        String sums = BundleLayout.listed(2, parts(folder)).stream()
                .map(name -> digest(folder.resolve(name)) + "  " + name + "\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve(BundleLayout.SUMS), sums);
    }

    /** Replaces text in a file and re-makes the checksums. */
    static void edit(Path folder, String file, String old, String fresh) throws IOException {
        Path edited = folder.resolve(file);
        String before = Files.readString(edited, StandardCharsets.UTF_8);
        if (!before.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        Files.writeString(edited, before.replace(old, fresh));
        remakeSums(folder);
    }

    private static List<String> parts(Path folder) {
        return BundleParts.ALL.stream()
                .filter(part -> Files.exists(folder.resolve(part)))
                .sorted()
                .toList();
    }

    private static Head head(Seed seed) {
        Random random = seed.random();
        float[] parameters = new float[Head.parameterCount(INPUTS, HIDDEN, 3)];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = (float) random.nextGaussian();
        }
        return Head.of(INPUTS, HIDDEN, 3, parameters);
    }

    private static String digest(Path file) {
        try {
            return Digest.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
