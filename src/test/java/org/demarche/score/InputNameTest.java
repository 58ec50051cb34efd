package org.demarche.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class InputNameTest {

    @Test
    void plainNamesStay() {
        assertThat(InputName.of(Path.of("Gespräche (2).txt"))).isEqualTo("Gespräche (2).txt");
    }

    @Test
    void namesThatCouldDeceiveAreEscaped() {
        assertThat(InputName.of(Path.of("a\nb.txt"))).isEqualTo("a%0Ab.txt");
        assertThat(InputName.of(Path.of("\u202Etxt.exe"))).isEqualTo("%E2%80%AEtxt.exe");
    }

    @Test
    void noTwoNamesFallTogether() {
        assertThat(InputName.of(Path.of("a%0Ab.txt"))).isEqualTo("a%250Ab.txt");
    }

    @Test
    void namesThatAreNoTextKeepTheirBytes() {
        Path first = Path.of(URI.create("file:///tmp/x%FF.txt"));
        Path second = Path.of(URI.create("file:///tmp/x%FE.txt"));

        assertThat(InputName.of(first)).isEqualTo("x%FF.txt");
        assertThat(InputName.of(second)).isEqualTo("x%FE.txt");
    }
}
