package org.demarche.storage;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderLockTest {

    @TempDir
    private Path folder;

    @Test
    void keepsASecondRunOut() throws IOException {
        Path file = folder.resolve("lock");
        try (FolderLock first = FolderLock.take(file)) {
            assertThatThrownBy(() -> FolderLock.take(file))
                    .isInstanceOf(FolderLock.HeldException.class)
                    .hasMessageContaining("held by another run")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void aLockThatWasLetGoIsNotStale() throws IOException {
        Path file = folder.resolve("lock");
        FolderLock.take(file).close();

        assertThatCode(() -> FolderLock.take(file).close()).doesNotThrowAnyException();
    }
}
