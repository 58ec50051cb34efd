package org.demarche.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageDetectorTest {

    private static final Path OTHERS = Path.of("src/test/resources/language/other-languages.tsv");

    private final LanguageDetector detector = new LanguageDetector();

    static Stream<String> others() throws IOException {
        return Files.readAllLines(OTHERS).stream();
    }

    /** Near relatives may be taken for one another in a single line; none may be taken for English. */
    @ParameterizedTest
    @MethodSource("others")
    void seesThatALineIsNotEnglish(String line) {
        assertThat(detector.otherThanEnglish(line.substring(line.indexOf('\t') + 1)))
                .isPresent();
    }

    @Test
    void namesNearlyEveryLanguage() throws IOException {
        assertThat(others().filter(this::isNamed).count()).isGreaterThan(others().count() * 95 / 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ferry talks resume",
                "El Salvador, La Paz sign ferry accord",
                "Ursula von der Leyen, Luiz Inácio Lula da Silva meet Recep Tayyip Erdoğan",
                "U.S., U.K. envoys met",
                "Communiqué",
                "The Front de Gauche called it “une honte pour la France”.",
                "Café owners regret it.",
                "12:30 GMT"
            })
    void refusesNoShortEnglishText(String text) {
        assertThat(detector.otherThanEnglish(text)).isEmpty();
    }

    @Test
    void refusesNoParagraphOfTheSamples() throws IOException {
        for (String sample : new String[] {"agency-report.txt", "briefing-transcript.txt", "ministry-readout.txt"}) {
            assertThat(Files.readAllLines(Path.of("samples", sample)))
                    .allSatisfy(line ->
                            assertThat(detector.otherThanEnglish(line)).as(line).isEmpty());
        }
    }

    @Test
    void seesThatALongTextHasNoEnglishWords() {
        assertThat(detector.otherThanEnglish("Mji mkuu umefungwa leo asubuhi ".repeat(20)))
                .contains(Language.UNKNOWN);
    }

    private boolean isNamed(String line) {
        return detector.otherThanEnglish(line.substring(line.indexOf('\t') + 1))
                .filter(language -> line.startsWith(language.code()))
                .isPresent();
    }
}
