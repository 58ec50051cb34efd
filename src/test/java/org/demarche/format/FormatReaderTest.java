package org.demarche.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.demarche.format.FormatReading.Reason;
import org.demarche.format.FormatReading.Unread;
import org.demarche.format.FormatReading.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows 33 and 34: what goes wrong in the child costs one file. */
final class FormatReaderTest {

    /** Long enough for a JVM to start on a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(40);

    @ParameterizedTest
    @CsvSource({"hoard, OOM", "die, CRASH", "babble, CRASH"})
    void aFaultCostsOneFile(String fault, Reason expected) {
        try (FormatReader child = faulty(LIMIT)) {
            assertThat(reason(child, fault)).isEqualTo(expected);
            assertThat(reason(child, "sound")).isEqualTo(Reason.NO_TEXT);
        }
    }

    @Test
    void aHangCostsTheLimit() {
        try (FormatReader child = faulty(Duration.ofSeconds(2))) {
            assertThat(reason(child, "hang")).isEqualTo(Reason.TIMEOUT);
        }
    }

    @Test
    void aMissingJavaCostsTheFile() {
        try (FormatReader child = new FormatReader(List.of("/nowhere/java"), LIMIT)) {
            assertThat(reason(child, "sound")).isEqualTo(Reason.CRASH);
        }
    }

    @Test
    void oneChildReadsFileAfterFile() {
        byte[] file = "{\\rtf1\\ansi Talks failed.\\par}".getBytes(UTF_8);
        try (FormatReader reader = new FormatReader()) {
            for (int i = 0; i < 3; i++) {
                FormatReading reading = reader.read(Format.RTF, file);

                assertThat(reading).isInstanceOf(Written.class);
                assertThat(((Written) reading).blocks())
                        .singleElement()
                        .extracting("text")
                        .isEqualTo("Talks failed.");
            }
        }
    }

    private static Reason reason(FormatReader child, String fault) {
        return ((Unread) child.read(Format.PDF, fault.getBytes(UTF_8))).reason();
    }

    private static FormatReader faulty(Duration limit) {
        return new FormatReader(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FaultyChild.class.getName()),
                limit);
    }
}
