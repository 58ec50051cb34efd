package org.demarche.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.storage.Digest;

/** Rows 41 to 48: models. "Re-made" means that the checksums are true again after the change. */
final class BadModels {

    private BadModels() {}

    static Stream<BadInput> cases() {
        return Stream.concat(damaged(), tampered());
    }

    private static Stream<BadInput> damaged() {
        return Stream.of(
                new BadInput(
                        "41",
                        "no model there",
                        BadModels::article,
                        "score --model @mine --out @out @press",
                        7,
                        "demarche: mine: no model folder; make one with 'demarche train --model mine'"),
                score(
                        "41",
                        "weights missing",
                        model -> Files.delete(model.resolve("head-1.f32")),
                        7,
                        "demarche: mine/head-1.f32: missing or not a regular file; the model was not written whole"),
                score(
                        "41",
                        "manifest missing",
                        model -> Files.delete(model.resolve("manifest.json")),
                        7,
                        "demarche: mine/manifest.json: missing …"),
                score(
                        "42",
                        "one bit of the weights flipped",
                        model -> flip(model.resolve("head-0.f32")),
                        7,
                        "demarche: mine/head-0.f32: SHA-256 is …, expected …; the file was changed or damaged: take the model from its source again"),
                score(
                        "42",
                        "one bit of the manifest flipped",
                        model -> flip(model.resolve("manifest.json")),
                        7,
                        "demarche: mine/manifest.json: …"),
                score(
                        "42",
                        "weights cut short",
                        model -> cut(model.resolve("head-0.f32")),
                        7,
                        "demarche: mine/head-0.f32: SHA-256 is …"),
                score(
                        "42",
                        "list of checksums cut by one byte",
                        model -> cut(model.resolve("SHA256SUMS")),
                        7,
                        "demarche: mine/SHA256SUMS: not a list of SHA-256 sums; …"),
                new BadInput(
                        "42",
                        "the same with evaluate",
                        model(model -> flip(model.resolve("head-0.f32"))),
                        "evaluate --model @mine --data @press",
                        7,
                        "demarche: mine/head-0.f32: SHA-256 is …"));
    }

    private static Stream<BadInput> tampered() {
        return Stream.of(
                score(
                        "43",
                        "weights edited, checksums re-made: used, under another hash (no signatures yet)",
                        remade(model -> edit(model, "head-0.f32", 5, 1)),
                        0,
                        "1 seen = 1 scored + 0 failed + 0 skipped; 1 sentences"),
                score(
                        "44",
                        "a newer format, re-made",
                        manifest("\"format\" : 4", "\"format\" : 5"),
                        7,
                        "demarche: mine/manifest.json: format 5; this program reads format 4: use the version that wrote it (…)"),
                score(
                        "44",
                        "another encoder's fingerprint, re-made",
                        manifest("\"fingerprint\" : \"", "\"fingerprint\" : \"0"),
                        7,
                        "demarche: encoder minilm-l6-int8: found fingerprint …; expected 0…"),
                score(
                        "44",
                        "an unknown encoder, re-made",
                        manifest("\"minilm-l6-int8\"", "\"bert\""),
                        7,
                        "demarche: mine/manifest.json: no encoder is called \"bert\"; expected one of …"),
                score(
                        "45",
                        "Java objects in place of weights, re-made",
                        remade(model -> Files.write(model.resolve("head-0.f32"), javaObject())),
                        7,
                        "demarche: mine/head-0.f32: … bytes, expected … by the manifest"),
                score(
                        "46",
                        "../ in the list of checksums",
                        model -> add(model, "0".repeat(64) + "  ../evil\n"),
                        7,
                        "demarche: mine/SHA256SUMS: not a list of SHA-256 sums; …"),
                score(
                        "46",
                        "an absolute path in it",
                        model -> add(model, "0".repeat(64) + "  /etc/passwd\n"),
                        7,
                        "demarche: mine/SHA256SUMS: not a list of SHA-256 sums; …"),
                score(
                        "46",
                        "a name twice in it",
                        model -> add(
                                model,
                                Files.readAllLines(model.resolve("SHA256SUMS")).get(0) + "\n"),
                        7,
                        "demarche: mine/SHA256SUMS: not a list of SHA-256 sums; …"),
                score(
                        "46",
                        "a name in it that differs in case",
                        model -> add(model, "0".repeat(64) + "  HEAD-0.F32\n"),
                        7,
                        "demarche: mine/SHA256SUMS: lists …, expected …"),
                score(
                        "46",
                        "a symbolic link in place of a file",
                        BadModels::link,
                        7,
                        "demarche: mine/head-0.f32: missing or not a regular file; …"),
                score(
                        "47",
                        "a dimension of 2^40, re-made",
                        manifest("\"dimension\" : 384", "\"dimension\" : 1099511627776"),
                        7,
                        "demarche: mine/manifest.json: not a manifest: …"),
                score(
                        "47",
                        "2^31-1 hidden units, re-made",
                        manifest("\"hidden\" : ", "\"hidden\" : 2147483647, \"was\" : "),
                        7,
                        "demarche: mine/head-0.f32: a head of 384 inputs, 2147483647 hidden units and 3 labels has more than 16777216 parameters"),
                score(
                        "48",
                        "NaN among the weights, re-made",
                        remade(model -> edit(model, "head-0.f32", 0xC0, 0x7F)),
                        7,
                        "demarche: mine/head-0.f32: parameter 0 is NaN, …"),
                score(
                        "48",
                        "more labels than outputs, re-made",
                        manifest("\"analytical\"", "\"analytical\", \"other\""),
                        7,
                        "demarche: mine/calibration.json: 3 shares; expected 4 by the manifest"));
    }

    private static BadInput score(String row, String input, BadInput.Given change, int exit, String line) {
        return new BadInput(row, input, model(change), "score --model @mine --out @out @press", exit, line);
    }

    /** A copy of the sound model, changed, and an article. */
    private static BadInput.Given model(BadInput.Given change) {
        return folder -> {
            article(folder);
            Folder.copy(Installed.model(), folder.resolve("mine"));
            change.in(folder.resolve("mine"));
        };
    }

    private static BadInput.Given manifest(String old, String fresh) {
        return remade(model -> {
            Path file = model.resolve("manifest.json");
            Files.writeString(file, Files.readString(file).replace(old, fresh));
        });
    }

    private static BadInput.Given remade(BadInput.Given change) {
        return model -> {
            change.in(model);
            StringBuilder sums = new StringBuilder();
            for (String line : Files.readAllLines(model.resolve("SHA256SUMS"))) {
                String name = line.substring(66);
                sums.append(Digest.of(model.resolve(name)))
                        .append("  ")
                        .append(name)
                        .append('\n');
            }
            Files.writeString(model.resolve("SHA256SUMS"), sums);
        };
    }

    private static void article(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("press"));
        Files.writeString(folder.resolve("press/a.txt"), "The envoy agreed to meet.");
    }

    private static void flip(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
    }

    private static void cut(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(content, content.length - 1));
    }

    /** Writes the upper bytes of the first number. */
    private static void edit(Path model, String file, int third, int fourth) throws IOException {
        byte[] content = Files.readAllBytes(model.resolve(file));
        content[2] = (byte) third;
        content[3] = (byte) fourth;
        Files.write(model.resolve(file), content);
    }

    private static void add(Path model, String line) throws IOException {
        Files.writeString(model.resolve("SHA256SUMS"), line, StandardOpenOption.APPEND);
    }

    private static void link(Path model) throws IOException {
        Path outside = Files.move(model.resolve("head-0.f32"), model.resolveSibling("outside"));
        Files.createSymbolicLink(model.resolve("head-0.f32"), outside);
    }

    private static byte[] javaObject() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(List.of("anything").toArray());
        }
        return bytes.toByteArray();
    }
}
