package org.demarche.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.Progress;
import org.demarche.Task;
import org.junit.jupiter.api.Test;

/** The tables of the corpus's datasheet are counted, not typed: a difference prints the line as it should be. */
class DatasheetTest {

    private static final Path DATA = Path.of("training-data");
    private static final Path CALIBRATION = DATA.resolve("calibration/documents.csv");

    @Test
    void theTableOfFilesIsAsCounted() throws Exception {
        List<Path> files;
        try (Stream<Path> listed = Files.list(DATA)) {
            files = listed.filter(file -> file.toString().endsWith(".csv"))
                    .sorted(Comparator.comparingInt(DatasheetTest::number))
                    .toList();
        }
        List<String> expected = new ArrayList<>();
        for (Path file : files) {
            expected.add(line("`" + file.getFileName() + "`", read(List.of(file))));
        }
        expected.add(line("to learn from", read(files)));
        expected.add(line("`calibration/documents.csv`", read(List.of(CALIBRATION))));

        assertThat(datasheet()).containsSubsequence(expected);
    }

    @Test
    void theTableOfStanceBySentimentIsAsCounted() throws Exception {
        List<AnnotatedRow> rows = read(List.of(DATA, CALIBRATION)).rows();
        List<String> expected = new ArrayList<>();
        for (int stance = 0; stance < Task.STANCE.labels().size(); stance++) {
            StringBuilder line =
                    new StringBuilder("| " + Task.STANCE.labels().get(stance).name() + " |");
            for (int sentiment = 0; sentiment < Task.SENTIMENT.labels().size(); sentiment++) {
                line.append(' ')
                        .append(thousands(count(rows, stance, sentiment)))
                        .append(" |");
            }
            expected.add(line.toString());
        }

        assertThat(datasheet()).containsSubsequence(expected);
    }

    private static List<String> datasheet() throws IOException {
        return Files.readAllLines(DATA.resolve("README.md"));
    }

    /** {@code sentences.csv} first, then the documents by their number. */
    private static int number(Path file) {
        String digits = file.getFileName().toString().replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static Corpus read(List<Path> paths) throws CorpusException {
        return CorpusReader.read(paths, CorpusOptions.DEFAULT, Progress.NONE);
    }

    private static String line(String name, Corpus corpus) {
        List<AnnotatedRow> rows = corpus.rows();
        long documents =
                rows.stream().flatMap(row -> row.document().stream()).distinct().count();
        long groups =
                rows.stream().flatMap(row -> row.group().stream()).distinct().count();
        StringBuilder line = new StringBuilder(
                "| " + name + " | " + thousands(corpus.counts().read()) + " | " + thousands(rows.size()) + " | "
                        + (documents > 0 ? documents : "– (" + groups + " groups)") + " |");
        for (int stance = 0; stance < 3; stance++) {
            line.append(' ').append(thousands(count(rows, stance, -1))).append(" |");
        }
        for (int sentiment = 0; sentiment < 3; sentiment++) {
            line.append(' ').append(thousands(count(rows, -1, sentiment))).append(" |");
        }
        return line.toString();
    }

    /** Of rows with these labels; −1 for any. */
    private static long count(List<AnnotatedRow> rows, int stance, int sentiment) {
        return rows.stream()
                .filter(row -> has(row, Task.STANCE, stance) && has(row, Task.SENTIMENT, sentiment))
                .count();
    }

    private static boolean has(AnnotatedRow row, Task task, int label) {
        return label < 0 || row.label(task).equals(Optional.of(task.labels().get(label)));
    }

    private static String thousands(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
