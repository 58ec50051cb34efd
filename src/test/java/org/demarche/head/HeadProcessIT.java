package org.demarche.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training as a process of its own, started as the launcher starts it. */
final class HeadProcessIT {

    @TempDir
    private Path folder;

    @Test
    void twoProcessesLearnTheSameBitsWhateverThreadsTheEnvironmentOffers() throws Exception {
        byte[] one = train("one", "1");

        assertThat(train("four", "4")).isEqualTo(one).hasSize(Training.PARAMETERS * Float.BYTES);
    }

    private byte[] train(String name, String threads) throws IOException, InterruptedException {
        Path parameters = folder.resolve(name);
        Path output = folder.resolve(name + ".out");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Djdk.serialFilter=!*", // no Java deserialization at all
                        "-cp",
                        classPath(),
                        Training.class.getName(),
                        parameters.toString())
                .redirectOutput(output.toFile());
        builder.redirectError(folder.resolve(name + ".err").toFile());
        builder.environment().put("OMP_NUM_THREADS", threads);
        builder.environment().put("OPENBLAS_NUM_THREADS", threads);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends").isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve(name + ".err"), StandardCharsets.UTF_8))
                .isZero();
        assertThat(output).as("standard output").isEmptyFile();
        return Files.readAllBytes(parameters);
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
