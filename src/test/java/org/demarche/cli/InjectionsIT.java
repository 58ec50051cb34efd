package org.demarche.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.Injections;
import org.demarche.table.Cell;
import org.demarche.table.TableLine;
import org.demarche.table.TableStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What strangers call their files and write into cells, in the messages and the log of {@code score}, {@code check} and {@code review
 * import}: all 300 texts, as names, column names, sentences, labels, reviewers and notes.
 */
final class InjectionsIT {

    private static final String MODEL = "models/demarche";
    private static final int LONGEST_NAME = 70; // of at most 255 bytes, with an ending

    private final List<String> texts =
            Injections.all().stream().map(text -> text + PlainText.FORGED).toList();

    @TempDir
    private Path folder;

    @Test
    void messagesAndLogAreLinesOfPlainText() throws Exception {
        Path out = folder.resolve("out \u001B[31m\u202E" + PlainText.FORGED);
        Path press = Files.createDirectories(folder.resolve("press"));
        List<Path> named = named(press);
        for (int i = 0; i < named.size(); i++) {
            Files.write(named.get(i), content(i));
        }
        assertPlain(
                "score", Ended.of(List.of("score", "--debug", "--model", MODEL, "--out", out.toString(), press + "")));
        Path table = table(folder.resolve("coded" + PlainText.FORGED + ".csv"), texts);
        Path report = folder.resolve("report");
        assertPlain("score", Ended.of(List.of("score", "--debug", "--model", MODEL, "--out", report + "", table + "")));
        for (Path run : List.of(out, report)) {
            String log = Files.readString(run.resolve(".demarche/run.log"));
            assertThat(PlainText.faults(log)).isEmpty();
            assertThat(log.lines())
                    .isNotEmpty()
                    .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT.* [A-Z]+ +\\w+ .*"));
        }

        assertPlain("check", Ended.of(List.of("check", "--debug", table.toString())));
        Path tables = Files.createDirectories(folder.resolve("tables"));
        for (Path file : named(tables)) {
            table(file.resolveSibling(file.getFileName() + ".csv"), texts.subList(0, 3));
        }
        assertPlain("check a folder", Ended.of(List.of("check", tables.toString())));

        List<String> ids = Files.readAllLines(report.resolve("sentences.csv")).stream()
                .map(line -> line.split(",", 2)[0])
                .filter(id -> id.matches("a[b-t]{12}-s.*"))
                .toList();
        List<String> sheets = new ArrayList<>();
        for (Path file : named(Files.createDirectories(folder.resolve("sheets")))) {
            sheets.add(sheet(file, ids).toString());
        }
        List<String> command = new ArrayList<>(List.of("review", "import", "--debug", report.toString()));
        command.addAll(sheets);
        command.addAll(List.of(
                "--out",
                folder.resolve("review \u001B]0;x\u0007" + PlainText.FORGED).toString()));
        Ended imported = Ended.of(command);
        assertPlain("review import", imported);
        assertThat(imported.exit()).isEqualTo(4);
        assertPlain(
                "an error", Ended.of(List.of("review", "import", "--debug", out + "x", sheets.get(0), "--out", "x")));
        assertPlain("a wrong option", Ended.of(List.of("check", "none.csv", "--" + texts.get(0))));
    }

    private static void assertPlain(String what, Ended ended) {
        assertThat(PlainText.faults(ended.out())).as(what).isEmpty();
        assertThat(PlainText.faults(ended.err())).as(what).isEmpty();
        assertThat(ended.out() + ended.err()).as(what).contains("forged: 0 conflict");
    }

    /** Files with the texts for names, as far as file systems take them. */
    private List<Path> named(Path in) {
        return texts.stream()
                .map(text -> text.replace('/', '|').replace("\u0000", ""))
                .filter(text -> text.length() <= LONGEST_NAME)
                .filter(text -> !text.startsWith("-")) // an option
                .filter(InjectionsIT::isWritable)
                .distinct()
                .map(in::resolve)
                .toList();
    }

    /** Lone surrogates are no names. */
    private static boolean isWritable(String name) {
        return name.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    /** Text, nothing, or a document that cannot be opened. */
    private byte[] content(int i) {
        String text = texts.get(i % texts.size());
        return switch (i % 4) {
            case 0 -> new byte[0];
            case 1 -> ("%PDF-1.7\n" + text).getBytes(UTF_8);
            default -> (text + "\n\nThe envoy agreed to meet. " + text + "\n").getBytes(UTF_8);
        };
    }

    /** A row for each text, which stands in every cell; each third label is right. */
    private static Path table(Path file, List<String> texts) throws IOException {
        StringBuilder table = new StringBuilder(TableStyle.STANDARD.start());
        table.append(line(
                "text", "stance", "sentiment", "document", file.getFileName().toString()));
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            boolean right = i % 3 == 0;
            table.append(line(text, right ? "hardline" : text, right ? "neutral" : text, text, text));
        }
        return Files.writeString(file, table);
    }

    private static String line(String... cells) {
        return TableLine.format(Stream.of(cells).map(Cell::of).toList(), TableStyle.STANDARD);
    }

    /** Reviews of four rows of the report in a sheet of that name, with the texts for what people write. */
    private Path sheet(Path file, List<String> ids) throws IOException {
        int first = Math.floorMod(file.getFileName().toString().hashCode(), texts.size() - 4);
        String name = file.getFileName().toString();
        StringBuilder sheet = new StringBuilder(TableStyle.STANDARD.start());
        sheet.append(line("sentence_id", "text", "review_stance", "review_speaker", "review_note", "reviewer", name));
        for (int i = first; i < first + 4; i++) {
            String text = texts.get(i);
            String label = i % 2 == 0 ? "hardline" : text;
            String id = i % 3 == 0 ? text : ids.get(i % ids.size());
            sheet.append(line(id, text, label, text, text, texts.get((i + first) % texts.size()), text));
        }
        return Files.writeString(file, sheet);
    }
}
