package org.demarche.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bundles edited on purpose, their checksums made true again: they must be refused without harm, or answer finitely. */
final class BundleTamperingTest {

    @TempDir
    private Path models;

    private Path folder;

    @BeforeEach
    void bundle() throws IOException {
        folder = Bundles.write(models.resolve("mine"), 1);
    }

    /** Written in place of the first text of the manifest; the message that follows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\" : 4    | \"format\" : 5          | format 5; this program reads format 4: use the version that wrote it (demarche test)",
                "e5-small          | bert-huge               | no encoder is called \"bert-huge\"",
                "e5-small          | ../../../etc/passwd     | no encoder is called \"../../../etc/passwd\"",
                "\"dimension\" : 4 | \"dimension\" : 0       | not 0 inputs",
                "\"dimension\" : 4 | \"dimension\" : -1      | not -1 inputs",
                "\"dimension\" : 4 | \"dimension\" : 2147483647    | a head of 2147483647 inputs",
                "\"dimension\" : 4 | \"dimension\" : 1099511627776 | not a manifest: ",
                "\"dimension\" : 4 | \"dimension\" : 65536   | expected 786492 by the manifest",
                "\"keptLayers\" : 0 | \"keptLayers\" : -2000000000 | not a manifest: ",
                "\"hidden\" : 3    | \"hidden\" : 2147483647 | 2147483647 hidden units",
                "\"hidden\" : 3    | \"hidden\" : 65536      | expected",
                "\"analytical\"    | \"analytical\", \"other\" | by the manifest",
                "\"analytical\"    | \"hardline\"            | 2 to 64 different labels",
                "\"analytical\"    | \"Not Canonical \"      | not a canonical label",
                "\"analytical\"    | null                    | not a manifest: ",
                "\"sentiment\"     | \"stance\"              | two tasks of one name",
                "\"scaleLow\" : \"hardline\" | \"scaleLow\" : \"nobody\" | the scale's ends are not of the label set",
            })
    void aManifestThatMakesNoSenseIsRefused(String old, String fresh, String message) throws IOException {
        Bundles.edit(folder, "manifest.json", old, fresh);

        assertRefused(message);
    }

    /** Written in place of the first text of the calibration; the message that follows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"value\" : 1.5     | \"value\" : 0       | a temperature is a number from 0.05 to 20.0, not 0.0",
                "\"value\" : 1.5     | \"value\" : \"NaN\" | a temperature is a number",
                "\"value\" : 1.5     | \"value\" : NaN     | not a calibration: ",
                "\"value\" : 1.5     | \"x\" : 1           | not a calibration: ",
                "\"rows\" : 3        | \"rows\" : 4        | found 3 scores of 4 rows",
                "0.6                 | 0.0                 | the scores are not rising numbers",
                "0.25                | 0.75                | probabilities sum to",
                "0.25                | 1e-9                | probabilities sum to",
                "\"dimension\" : 4   | \"dimension\" : 5   | a scope of dimension 5, expected 4 by the manifest",
                "\"tail\" : 0.1      | \"tail\" : 1.0      | a tail is above 0 and below 1, not 1.0",
            })
    void aCalibrationThatMakesNoSenseIsRefused(String old, String fresh, String message) throws IOException {
        Bundles.edit(folder, "calibration.json", old, fresh);

        assertRefused(message);
    }

    @Test
    void aScopeThatIsCutIsRefused() throws IOException {
        Path scope = folder.resolve("scope.f32");
        Files.write(scope, Arrays.copyOf(Files.readAllBytes(scope), 18 * Float.BYTES));
        Bundles.remakeSums(folder);

        assertRefused("scope.f32: found 18 floats of a scope; expected more than 18");
    }

    @Test
    void aManifestNestedWithoutEndIsRefused() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "[".repeat(1_000_000));
        Bundles.remakeSums(folder);

        assertRefused("not a manifest: ");
    }

    @Test
    void thousandsOfTasksAreRefused() throws IOException {
        String task = "{\"name\":\"t\",\"labels\":[\"a\",\"b\"],\"scaleLow\":\"\",\"scaleHigh\":\"\",\"hidden\":1}";
        String manifest = Files.readString(folder.resolve("manifest.json"));
        String tasks = String.join(",", Collections.nCopies(100_000, task));
        int start = manifest.indexOf("\"tasks\" : [") + "\"tasks\" : [".length();
        Files.writeString(
                folder.resolve("manifest.json"),
                manifest.substring(0, start) + tasks + "]" + manifest.substring(manifest.indexOf(",\n  \"codebook\"")));
        Bundles.remakeSums(folder);

        assertRefused("100000 tasks, expected 1 to 16");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MAX_VALUE})
    void weightsThatNoTrainingGivesAreRefused(float weight) throws IOException {
        byte[] weights = Files.readAllBytes(folder.resolve("head-1.f32"));
        ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).putFloat(5 * Float.BYTES, weight);
        Files.write(folder.resolve("head-1.f32"), weights);
        Bundles.remakeSums(folder);

        assertRefused("head-1.f32: parameter 5 is " + weight);
    }

    @Test
    void javaObjectsInPlaceOfWeightsAreNeverRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ArrayList<>(List.of("anything")));
        }
        Files.write(folder.resolve("head-0.f32"), bytes.toByteArray());
        Bundles.remakeSums(folder);
        assertRefused("head-0.f32: " + bytes.size() + " bytes, expected 108 by the manifest");

        Files.write(folder.resolve("head-0.f32"), Arrays.copyOf(bytes.toByteArray(), 108));
        Bundles.remakeSums(folder);
        assertRefused("head-0.f32: parameter ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil", "..", "/etc/passwd", "a/b", "head-7.f32", "x.class", "HEAD-0.f32"})
    void aNameThatIsNotExpectedIsNeverTouched(String name) throws IOException {
        Files.writeString(folder.resolve("SHA256SUMS"), "0".repeat(64) + "  " + name + "\n", StandardOpenOption.APPEND);

        assertRefused("SHA256SUMS: ");
        assertThat(Bundles.files(models)).containsExactly(models.resolve("." + folder.getFileName() + ".lock"), folder);
    }

    @Test
    void aNameListedTwiceIsRefused() throws IOException {
        String first = Files.readAllLines(folder.resolve("SHA256SUMS")).get(0);
        Files.writeString(folder.resolve("SHA256SUMS"), first + "\n", StandardOpenOption.APPEND);

        assertRefused("SHA256SUMS: not a list of SHA-256 sums");
    }

    @Test
    void aSymbolicLinkIsNotFollowed() throws IOException {
        Path outside = Files.move(folder.resolve("head-0.f32"), models.resolve("outside.f32"));
        Files.createSymbolicLink(folder.resolve("head-0.f32"), outside);

        assertRefused("head-0.f32: missing or not a regular file");
    }

    @Test
    void aFileWithoutEndIsNotReadToIt() throws IOException {
        Files.delete(folder.resolve("MODEL_CARD.md"));
        try (var channel = Files.newByteChannel(
                folder.resolve("MODEL_CARD.md"),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE,
                StandardOpenOption.SPARSE)) {
            channel.position(1L << 40).write(ByteBuffer.wrap(new byte[] {1}));
        }

        assertRefused("MODEL_CARD.md: larger than 67108864 bytes");
    }

    @Test
    void noFolderAndNoModelAreToldApartFromDamage() {
        assertThatThrownBy(() -> BundleReader.read(models.resolve("none")))
                .isInstanceOf(BundleException.class)
                .hasMessageEndingWith(
                        "no model folder; make one with 'demarche train --model " + models.resolve("none") + "'");
        assertThatThrownBy(() -> BundleReader.read(folder.resolve("manifest.json")))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("no model folder");
        assertThatThrownBy(() -> BundleReader.read(models))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("SHA256SUMS: missing");
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> BundleReader.read(folder))
                .isInstanceOf(BundleException.class)
                .hasMessageStartingWith(folder + "/")
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }
}
