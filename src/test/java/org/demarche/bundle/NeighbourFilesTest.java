package org.demarche.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.demarche.Label;
import org.demarche.Matrix;
import org.demarche.Task;
import org.demarche.explain.Neighbour;
import org.demarche.explain.Neighbours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NeighbourFilesTest {

    @TempDir
    private Path models;

    private Path folder;

    @BeforeEach
    void bundle() throws IOException {
        folder = Bundles.writeWith(Bundles.neighbours(), models.resolve("mine"));
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        Neighbours read = BundleReader.read(folder).neighbours().orElseThrow();

        assertThat(read.entries()).isEqualTo(Bundles.neighbours().entries());
        assertThat(read.quantised()).isEqualTo(Bundles.neighbours().quantised());
    }

    @Test
    void aBundleWithoutThemHasNone() throws Exception {
        assertThat(BundleReader.read(Bundles.write(folder, 1)).neighbours()).isEmpty();
        assertThat(Bundles.files(folder)).noneMatch(file -> file.toString().contains("neighbours"));
    }

    @Test
    void aTextTooLongIsCutWithAnEllipsis() throws Exception {
        Neighbours written = Neighbours.of(
                new Matrix(1, Bundles.INPUTS, new float[] {1, 0, 0, 0}),
                List.of(new Neighbour("s", "x".repeat(5000), Map.of())));

        Neighbours read = BundleReader.read(Bundles.writeWith(written, folder))
                .neighbours()
                .orElseThrow();

        assertThat(read.entries().get(0).text()).hasSize(4096).endsWith("x\u2026");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "neighbours.jsonl | hardline               | dovish   | line 2: no label of task stance",
                "neighbours.jsonl | `\"text\":\"Never.\"`  | `\"x\":1` | line 2: ",
                "neighbours.jsonl | `{\"id\":\"s-2\"`      | `[1`     | line 2: ",
                "neighbours.jsonl | `Never.\"`             | `Never.\"}\\n{\"x\":\"` | line ",
                "manifest.json    | neighbours.jsonl       | neighbours.i8 | SHA256SUMS: lists ",
                "manifest.json    | neighbours.jsonl       | ../manifest.x | SHA256SUMS: lists ",
            })
    void filesThatMakeNoSenseAreRefused(String file, String old, String fresh, String message) throws IOException {
        replace(file, old, fresh.replace("\\n", "\n"));

        assertRefused(message);
    }

    @Test
    void aTextLongerThanEverWrittenIsRefused() throws IOException {
        replace("neighbours.jsonl", "Never.", "x".repeat(4097));

        assertRefused("line 2: more than 4096 characters");
    }

    @Test
    void linesWithoutRowsAndRowsWithoutLinesAreRefused() throws IOException {
        Files.writeString(folder.resolve("neighbours.jsonl"), "");
        Bundles.remakeSums(folder);
        assertRefused("not 2 lines");

        Files.writeString(folder.resolve("neighbours.jsonl"), "\n".repeat(1_000_000));
        Bundles.remakeSums(folder);
        assertRefused("line 1: ");
    }

    @Test
    void damageIsNoticed() throws IOException {
        byte[] rows = Files.readAllBytes(folder.resolve("neighbours.i8"));
        rows[3] ^= 1;
        Files.write(folder.resolve("neighbours.i8"), rows);

        assertRefused("neighbours.i8: SHA-256 is ");
    }

    @Test
    void whereThereAreTooManyTheyAreThinnedEvenly() {
        Neighbour entry = new Neighbour("s", "Never.", Map.of("stance", Label.of("hardline")));
        Neighbours many = new Neighbours(1, new byte[450_000], Collections.nCopies(450_000, entry));

        assertThat(NeighbourFiles.storable(many, 64 << 20).size()).isEqualTo(150_000);
        assertThat(NeighbourFiles.storable(Bundles.neighbours(), 64 << 20).size())
                .isEqualTo(2);
        assertThat(NeighbourFiles.storable(Bundles.neighbours(), 150).size()).isEqualTo(1);
    }

    @Test
    void labelsOfTasksThatTheBundleDoesNotHaveAreNotRead() throws Exception {
        replace("neighbours.jsonl", "\"stance\":\"hardline\"", "\"mood\":\"grim\"");

        Neighbours read = BundleReader.read(folder).neighbours().orElseThrow();

        assertThat(read.nearest(new float[] {0.6f, 0, 0.8f, 0}, Task.STANCE, 3)).hasSize(1);
    }

    private void replace(String file, String old, String fresh) throws IOException {
        String before = Files.readString(folder.resolve(file));
        assertThat(before).contains(old);
        Files.writeString(folder.resolve(file), before.replace(old, fresh));
        Bundles.remakeSums(folder);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> BundleReader.read(folder))
                .isInstanceOf(BundleException.class)
                .hasMessageStartingWith(folder + "/")
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }
}
