package org.demarche.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.demarche.Seed;
import org.demarche.table.TableRecord.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TableLineTest {

    private static final String PIECES = "a\u00e9\u4e2d\uD83D\uDE00 \u00a0\u200b\u2003\"\"\"'',;\t\n=+-@\uFF1D#\\09";

    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        List<Cell> cells =
                List.of(Cell.of("a,b"), Cell.of("say \"no\""), Cell.of("c;d"), Cell.EMPTY, Cell.of(-7), Cell.of(true));
        assertThat(TableLine.format(cells, TableStyle.STANDARD))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",c;d,,-7,true\r\n");
        assertThat(TableLine.format(cells, TableStyle.EXCEL_LOCALE))
                .isEqualTo("a,b;\"say \"\"no\"\"\";\"c;d\";;-7;true\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0.125, 2, 0.12", // a tie in binary too: to the even digit
        "0.375, 2, 0.38",
        "-0.0004, 3, 0.000",
        "-0.0, 1, 0.0",
        "-1.5, 1, -1.5",
        "1e6, 0, 1000000",
        "NaN, 3, ''",
        "Infinity, 3, ''"
    })
    void decimalsHaveFixedPlaces(double value, int digits, String expected) {
        assertThat(line(Cell.of(value, digits))).isEqualTo(expected);
    }

    @Test
    void noLocaleChangesANumber() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(line(Cell.of(1234.5, 1))).isEqualTo("1234.5");
        } finally {
            Locale.setDefault(before);
        }
        assertThat(TableLine.format(List.of(Cell.of(1234.5, 1)), TableStyle.EXCEL_LOCALE))
                .isEqualTo("1234,5\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\nx",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "'=1",
                "''  '=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF201",
                "\u202e-1"
            })
    void textThatCouldBeAFormulaIsDisarmed(String text) {
        assertThat(FormulaEscape.escape(text)).isEqualTo("'" + text);
        assertThat(FormulaEscape.unescape("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "'quoted'", "1-2", "’tis", " plain"})
    void otherTextStaysAsItIs(String text) {
        assertThat(FormulaEscape.escape(text)).isEqualTo(text);
        assertThat(FormulaEscape.unescape(text)).isEqualTo(text);
    }

    @Test
    void whatIsEscapedComesBackAndNoTwoTextsBecomeOne() {
        Random random = new Seed(1).random();
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            String once = FormulaEscape.escape(text);
            assertThat(FormulaEscape.unescape(once)).isEqualTo(text);
            assertThat(FormulaEscape.unescape(FormulaEscape.unescape(FormulaEscape.escape(once))))
                    .isEqualTo(text);
        }
    }

    @Test
    void whatSpreadsheetsCannotHoldIsMadeVisible() {
        assertThat(line(Cell.of("a\0b\u001bc\u0085d\uD800e"))).isEqualTo("a\\u0000b\\u001Bc\\u0085d\\uD800e");
    }

    @Test
    void lineEndsInTextAreLineFeeds() {
        assertThat(line(Cell.of("a\r\nb\rc"))).isEqualTo("\"a\nb\nc\"");
    }

    @Test
    void rowsThatAreWrittenAreReadBackEqual() throws Exception {
        Random random = new Seed(2).random();
        for (TableStyle style : List.of(TableStyle.STANDARD, TableStyle.EXCEL_LOCALE, new TableStyle('\t', '.'))) {
            for (int round = 0; round < 200; round++) {
                int columns = (style.delimiter() == ',' ? 1 : 2) + random.nextInt(4); // one column names no delimiter
                assertReadBack(style, columns, rows(random, columns));
            }
        }
    }

    private static void assertReadBack(TableStyle style, int columns, List<List<String>> rows) throws TableException {
        StringBuilder file = new StringBuilder(style.start());
        file.append(TableLine.format(header(columns), style));
        rows.forEach(
                row -> file.append(TableLine.format(row.stream().map(Cell::of).toList(), style)));
        try (TableReader reader = TableReader.open(
                "a.csv", new ByteArrayInputStream(file.toString().getBytes(UTF_8)), TableOptions.DEFAULT)) {
            for (List<String> row : rows) {
                Row read = (Row) reader.next().orElseThrow();
                assertThat(read.cells().stream().map(FormulaEscape::unescape)).containsExactlyElementsOf(row);
            }
            assertThat(reader.next()).isEmpty();
        }
    }

    private static List<List<String>> rows(Random random, int columns) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                row.add(text(random));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Cell> header(int columns) {
        List<Cell> names = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            names.add(Cell.of("column" + c));
        }
        return names;
    }

    private static String text(Random random) {
        int[] pieces = PIECES.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.appendCodePoint(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }

    private static String line(Cell cell) {
        String written = TableLine.format(List.of(Cell.of(0), cell), TableStyle.STANDARD);
        return written.substring("0,".length(), written.length() - "\r\n".length());
    }
}
