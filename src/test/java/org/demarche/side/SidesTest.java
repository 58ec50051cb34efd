package org.demarche.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SidesTest {

    @TempDir
    private Path folder;

    @Test
    void comesWithTheCountriesOfEveryContinentAndBlocs() {
        Sides sides = Sides.standard();

        assertThat(sides.all()).hasSizeGreaterThan(180);
        assertThat(sides.all()).filteredOn(Side::isBloc).hasSizeGreaterThan(5);
        assertThat(sides.all())
                .extracting(Side::name)
                .contains("Iran", "Kenya", "Peru", "Fiji", "Iceland", "Canada", "European Union");
    }

    @Test
    void aUsersRowsAddSidesAndNames() throws Exception {
        Path file = write(
                """
                kind;Name;side;remark
                country;Ruritania;Ruritania;invented
                demonym;Ruritanian;Ruritania;
                seat;Bellavista;Chile;a house
                fixed;Chile con Carne;;
                """);
        Sides sides = Sides.standard().plus(file);

        assertThat(sides.mentions("Bellavista served Chile con Carne to the Ruritanian king."))
                .extracting(Mention::side)
                .containsExactly("Chile", "Ruritania");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chile,Chileans!,folk|2: kind: \"folk\"; expected one of country, demonym, capital, seat, people, fixed",
                "Chile,,seat|2: name: \"\"; expected a name of at most 100 characters that begins with a letter",
                "Chile,42,seat|2: name: \"42\"; expected a name of at most 100 characters that begins with a letter",
                ",Bellavista,seat|2: name: \"Bellavista\"; expected a side in the column side",
                "Chile,Tehran,seat|2: name: \"Tehran\"; expected a name of one side only; it is listed for Iran",
                "Utopia,Utopian,demonym|' side: \"Utopia\"; expected a row of kind country for it'",
            })
    void aRowThatIsNoNameIsToldWithItsPlace(String row, String problem) throws IOException {
        Path file = write("side,name,kind\n" + row + "\n");

        assertThatThrownBy(() -> Sides.standard().plus(file))
                .isInstanceOf(SidesException.class)
                .hasMessage(file + ":" + problem);
    }

    @Test
    void aTableOfOtherColumnsIsRefused() throws IOException {
        Path file = write("name,kind\nChile,country\n");

        assertThatThrownBy(() -> Sides.standard().plus(file))
                .isInstanceOf(SidesException.class)
                .hasMessage(file + ":1: columns name, kind; expected side, name, kind");
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("names.csv"), content);
    }
}
