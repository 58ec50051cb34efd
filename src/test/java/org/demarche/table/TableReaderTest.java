package org.demarche.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.Problem;
import org.demarche.table.TableRecord.Rejected;
import org.demarche.table.TableRecord.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 1 to 12, 14 and 18 of the fault matrix. A record is written here as {@code line[cell|cell]} or {@code line!}. */
final class TableReaderTest {

    @Test
    void row01MissingFilesAndFoldersAreNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> TableReader.open(folder.resolve("no.csv"), TableOptions.DEFAULT))
                .isInstanceOf(TableException.class)
                .hasMessage(folder.resolve("no.csv") + ": no such file; expected a table");
        assertThatThrownBy(() -> TableReader.open(folder, TableOptions.DEFAULT))
                .hasMessage(folder + ": a folder; expected a file");
    }

    @Test
    void row01AFileWithoutPermissionIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "id,text\n");
        assumeThat(file.toFile().setReadable(false) && !Files.isReadable(file))
                .as("the system can forbid us to read")
                .isTrue();
        assertThatThrownBy(() -> TableReader.open(file, TableOptions.DEFAULT)).hasMessageContaining("no permission");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", "  \r\n"})
    void row02AFileWithNothingInItIsRefused(String content) {
        assertThatThrownBy(() -> records(content)).hasMessageContaining("a.csv: the file is empty");
    }

    @Test
    void row02AHeaderAloneHasNoRecords() throws Exception {
        assertThat(records("id,text\n")).isEmpty();
    }

    @Test
    void row03MalformedBytesAreRefusedWithLineOffsetAndGuess() throws Exception {
        // "id,text\n" is bytes 0 to 7, "1,caf" 8 to 12, so the é of Windows-1252 is byte 13 of the file, in line 2
        TableReader reader = open("id,text\n1,caf\u00e9\n".getBytes(ISO_8859_1), TableOptions.DEFAULT);
        assertThatThrownBy(reader::next)
                .isInstanceOf(TableException.class)
                .hasMessage("a.csv:2: bytes that are not UTF-8 at byte offset 13;"
                        + " expected UTF-8; they look like windows-1252: use --encoding windows-1252");
    }

    @Test
    void row03TheBytesBeforeMalformedOnesAreReadAndTheEndOfTheFileIsChecked() throws Exception {
        byte[] cut = java.util.Arrays.copyOf("id,text\n1,a\n2,\u20ac".getBytes(UTF_8), 16);
        TableReader reader = open(cut, TableOptions.DEFAULT);
        assertThat(reader.next()).contains(new Row(2, List.of("1", "a")));
        assertThatThrownBy(reader::next).hasMessageContaining("a.csv:3: bytes that are not UTF-8 at byte offset 14");
    }

    @Test
    void row03TheCharsetThatIsAskedForIsUsed() throws Exception {
        TableOptions options = new TableOptions(Optional.of(Charset.forName("windows-1252")), 100);
        assertThat(records(open("id,text\n1,caf\u00e9\n".getBytes(ISO_8859_1), options)))
                .containsExactly("2[1|caf\u00e9]");
    }

    @Test
    void row03Utf16WithoutAMarkIsToldBeforeAnyRowIsRead() {
        assertThatThrownBy(() -> open("id,text\n".getBytes(UTF_16LE), TableOptions.DEFAULT))
                .hasMessageContaining("use --encoding UTF-16LE");
        assertThatThrownBy(() -> open("id,text\n".getBytes(UTF_16BE), TableOptions.DEFAULT))
                .hasMessageContaining("use --encoding UTF-16BE");
    }

    @Test
    void row04ByteOrderMarksAreStrippedAndObeyed() throws Exception {
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            TableReader reader = open("\uFEFFid,text\n1,\u00e9\n".getBytes(charset), TableOptions.DEFAULT);
            assertThat(reader.header()).containsExactly("id", "text");
            assertThat(records(reader)).containsExactly("2[1|\u00e9]");
        }
    }

    @Test
    void row05ANulRejectsItsRowOnly() throws Exception {
        assertThat(records("id,text\n1,a\0b\n2,c\n")).containsExactly("2!", "3[2|c]");
    }

    @Test
    void row06AllLineEndsAreOneAndTheSame() throws Exception {
        String unix = "id,text\n1,\"a\nb\"\n\n2,c\n";
        assertThat(records(unix)).containsExactly("2[1|a\nb]", "5[2|c]");
        assertThat(records(unix.replace("\n", "\r\n"))).isEqualTo(records(unix));
        assertThat(records(unix.replace("\n", "\r"))).isEqualTo(records(unix));
        assertThat(records("id,text\r1,\"a\r\nb\"\n\r\n2,c")).isEqualTo(records(unix));
    }

    @Test
    void row06ALineEndThatIsCutByTheBufferIsOneLineEnd() throws Exception {
        String cell = "x".repeat((1 << 15) - "id,text\n1,\r".length());
        assertThat(records("id,text\n1," + cell + "\r\n2,b\r\n")).containsExactly("2[1|" + cell + "]", "3[2|b]");
    }

    @Test
    void row07AnUnclosedQuoteCostsOneRowAndNoneOfAThousandBehindIt() throws Exception {
        StringBuilder table = new StringBuilder("id,text,label\n0,\"never closed,x\n");
        for (int i = 1; i <= 1000; i++) {
            table.append(i).append(i % 2 == 0 ? ",plain,x\n" : ",\"quoted, twice \"\"so\"\"\",x\n");
        }
        List<TableRecord> records = all(open(table.toString().getBytes(UTF_8), TableOptions.DEFAULT));
        assertThat(records).hasSize(1001);
        assertThat(((Rejected) records.get(0)).problem())
                .hasToString("a.csv:2: a quote that is not closed; expected 3 cells, each quote closed");
        assertThat(records.subList(1, 1001)).allMatch(Row.class::isInstance);
        assertThat(records.get(1000)).isEqualTo(new Row(1002, List.of("1000", "plain", "x")));
    }

    @Test
    void row07AnUnclosedQuoteInTheLastLineCostsThatLine() throws Exception {
        assertThat(records("id,text\n1,a\n2,\"b\n")).containsExactly("2[1|a]", "3!");
    }

    @Test
    void row07EveryLineWithAnUnclosedQuoteIsReadInLinearTime() throws Exception {
        // each line ends inside quotes, whether it is read on its own or as the rest of the line before
        String table = "id,text,label\n" + "a\",b,\"c\n".repeat(100_000);
        assertThat(records(table)).hasSize(100_000).allMatch(record -> record.endsWith("!"));
    }

    @Test
    void row08TextAfterAClosingQuoteCostsOneRow() throws Exception {
        assertThat(records("id,text\n1,\"a\" b\n2,\"c\" \n3,5\" pipe\n"))
                .containsExactly("2!", "3[2|c]", "4[3|5\" pipe]");
    }

    @Test
    void row09ShortAndLongRowsAreRejectedWithBothCounts() throws Exception {
        List<TableRecord> records = all(open("id,text\n1\n1,2,3\n1,2,,\n".getBytes(UTF_8), TableOptions.DEFAULT));
        assertThat(records.get(0).toString()).contains("1 cell", "expected 2 cells");
        assertThat(records.get(1).toString()).contains("3 cells", "expected 2 cells");
        assertThat(records.get(2)).isEqualTo(new Row(4, List.of("1", "2")));
    }

    @Test
    void row10TwoColumnsOfOneNameAreRefusedWithBothNumbers() {
        assertThatThrownBy(() -> records("id,Text,label, text\n"))
                .hasMessage("a.csv:1: columns 2 and 4 are both named \"text\";"
                        + " expected different names; rename or delete one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"id;text|;|semicolon", "id\\ttext|\\t|tab", "\"a,b\";text|;|semicolon"})
    void row12OtherDelimitersAreSniffedAndTold(String header, String delimiter, String name) throws Exception {
        TableReader reader = open((header + "\n").replace("\\t", "\t").getBytes(UTF_8), TableOptions.DEFAULT);
        assertThat(reader.delimiter()).isEqualTo(delimiter.replace("\\t", "\t").charAt(0));
        assertThat(reader.problems())
                .extracting(Problem::severity, Problem::found)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Problem.Severity.WARNING, "the delimiter is a " + name));
    }

    @Test
    void row12AnAmbiguousDelimiterIsRefused() {
        assertThatThrownBy(() -> records("id;text,label\n")).hasMessageContaining("both comma and semicolon");
    }

    @Test
    void aCommaIsNothingToTell() throws Exception {
        assertThat(open("id,text\n".getBytes(UTF_8), TableOptions.DEFAULT).problems())
                .isEmpty();
    }

    @Test
    void aHeaderMaySpanLines() throws Exception {
        TableReader reader = open("id,\"the\ntext\"\n1,a\n".getBytes(UTF_8), TableOptions.DEFAULT);
        assertThat(reader.header()).containsExactly("id", "the\ntext");
        assertThat(records(reader)).containsExactly("3[1|a]");
    }

    @Test
    void emptyColumnsAtTheEndOfTheHeaderAreNone() throws Exception {
        assertThat(records("id,text,,\n1,a,,\n2,b,,c\n")).containsExactly("2[1|a]", "3!");
    }

    @Test
    void row18AFieldOverTheBoundRejectsItsRow() throws Exception {
        TableOptions options = new TableOptions(Optional.empty(), 10);
        byte[] table = ("id,text\n1," + "x".repeat(11) + "\n2," + "x".repeat(10) + "\n3,\"" + "y\n".repeat(50)
                        + "\"\n4,a\n")
                .getBytes(UTF_8);
        List<String> records = records(open(table, options));
        assertThat(records).startsWith("2!", "3[2|xxxxxxxxxx]", "4!").endsWith("55[4|a]");
    }

    @Test
    void row18AFieldOfAGigabyteIsNotHeldInMemory() throws Exception {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        InputStream table = new SequenceInputStream(
                new SequenceInputStream(bytes("id,text\n1,"), endless(1L << 30)), bytes("\n2,a\n"));
        long before = thread.getCurrentThreadAllocatedBytes();
        List<String> records = records(TableReader.open("a.csv", table, TableOptions.DEFAULT));
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;
        assertThat(records).containsExactly("2!", "3[2|a]");
        // at most 4 Mi characters of the record are kept; StringBuilder doubles on its way there
        assertThat(allocated).isLessThan(64L << 20);
    }

    /** A field of x, as many as asked for. */
    private static InputStream endless(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                int given = (int) Math.min(count, left);
                java.util.Arrays.fill(target, offset, offset + given, (byte) 'x');
                left -= given;
                return given == 0 ? -1 : given;
            }
        };
    }

    private static List<String> records(String content) throws TableException {
        return records(open(content.getBytes(UTF_8), TableOptions.DEFAULT));
    }

    private static List<String> records(TableReader reader) throws TableException {
        return all(reader).stream().map(TableReaderTest::written).toList();
    }

    private static String written(TableRecord record) {
        if (record instanceof Row row) {
            return row.line() + "[" + String.join("|", row.cells()) + "]";
        }
        return ((Rejected) record).problem().line() + "!";
    }

    private static List<TableRecord> all(TableReader reader) throws TableException {
        List<TableRecord> records = new ArrayList<>();
        for (Optional<TableRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
            records.add(next.get());
        }
        return records;
    }

    private static TableReader open(byte[] content, TableOptions options) throws TableException {
        return TableReader.open("a.csv", new ByteArrayInputStream(content), options);
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }
}
