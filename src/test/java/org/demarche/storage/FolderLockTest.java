package org.demarche.storage;

import static org.assertj.core.api.Assertions.assertThat;
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
    void aRefusedRunDoesNotLetGoOfTheLock() throws IOException, InterruptedException {
        Path file = folder.resolve("lock");
        try (FolderLock first = FolderLock.take(file)) {
            assertThatThrownBy(() -> FolderLock.take(file)).isInstanceOf(FolderLock.HeldException.class);

            assertThat(takenByAnotherProcess(file)).isFalse();
        }
        assertThat(takenByAnotherProcess(file)).isTrue();
    }

    private static boolean takenByAnotherProcess(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Taker.class.getName(),
                        file.toString())
                .start();
        return process.waitFor() == 0;
    }

    /** Another process that wants the lock. */
    static final class Taker {
        public static void main(String[] arguments) throws IOException {
            FolderLock.take(Path.of(arguments[0])).close();
        }
    }

    @Test
    void aLockThatWasLetGoIsNotStale() throws IOException {
        Path file = folder.resolve("lock");
        FolderLock.take(file).close();

        assertThatCode(() -> FolderLock.take(file).close()).doesNotThrowAnyException();
    }
}
