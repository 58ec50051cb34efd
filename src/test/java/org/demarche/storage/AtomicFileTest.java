package org.demarche.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void replacesTheContentAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("report.csv");
        AtomicFile.write(file, "old");

        AtomicFile.write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void aFailedWriteKeepsTheOldContent() throws IOException {
        Path file = folder.resolve("report.csv");
        AtomicFile.write(file, "old");
        Files.createDirectory(folder.resolve(".report.csv.part")); // the temporary name is taken

        assertThatThrownBy(() -> AtomicFile.write(file, "new")).isInstanceOf(IOException.class);

        assertThat(file).hasContent("old");
    }

    @Test
    void aDigestIsTheStandardsExample() {
        // FIPS 180-4, SHA-256 of "abc"
        assertThat(Digest.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
