package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What goes in, what the exit code is and what the user reads. The cases stand in {@link BadTables}, {@link
 * BadArticles}, {@link BadModels} and {@link BadOutputs}; what was really printed is left in {@code
 * target/bad-inputs.md}.
 */
final class BadInputIT {

    /** Told about a refused run: its log, rejected rows, locks. */
    private static final Pattern REMARKS =
            Pattern.compile(".*\\.log|.*\\.problems\\.txt|(.*/)?\\..+\\.lock|out/\\.demarche/.*");

    private static final List<String> SEEN = new ArrayList<>();

    @TempDir
    private Path folder;

    static Stream<BadInput> cases() {
        return Stream.of(BadTables.cases(), BadArticles.cases(), BadModels.cases(), BadOutputs.cases())
                .flatMap(cases -> cases);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isAnsweredWithOneLineAndTheRightCode(BadInput bad) throws Exception {
        bad.given().in(folder);
        Map<String, String> before = Folder.contents(folder);

        Ended ended = Ended.of(bad.arguments(folder, Installed.model()));

        remember(bad, ended);
        assertThat(ended.exit()).as(ended.err()).isEqualTo(bad.exit());
        if (bad.exit() == 0) {
            assertThat(ended.errLines()).isEmpty();
        } else {
            assertThat(ended.errLines()).hasSize(1).first().asString().startsWith("demarche: ");
        }
        assertThat(told(bad, ended)).anySatisfy(line -> assertThat(line).matches(pattern(bad.line())));
        assertThat(Folder.contents(folder)).containsAllEntriesOf(before);
        if (bad.refused()) {
            assertThat(added(before)).allSatisfy(name -> assertThat(name).matches(REMARKS));
        }
    }

    @AfterAll
    static void writeTable() throws IOException {
        Path table = Path.of(Objects.requireNonNull(System.getProperty("demarche.dist")))
                .resolveSibling("bad-inputs.md");
        Files.writeString(
                table, "| row | input | command | exit | line |\n|---|---|---|---|---|\n" + String.join("", SEEN));
    }

    private void remember(BadInput bad, Ended ended) throws IOException {
        String line = bad.refused()
                ? shown(ended.err().strip())
                : told(bad, ended).stream()
                        .filter(told -> told.matches(pattern(bad.line()).pattern()))
                        .findFirst()
                        .orElse(String.join("\u23CE", told(bad, ended)));
        String more =
                bad.exit() == ExitCode.SOME_FAILED.number() ? shown(ended.err().strip()) + " \u00B7 " : "";
        SEEN.add("| " + bad.row() + " | " + cell(bad.input()) + " | `"
                + bad.command().replace("@", "") + "` | " + ended.exit() + " | " + cell(more + line) + " |\n");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", "\u23CE");
    }

    private List<String> told(BadInput bad, Ended ended) throws IOException {
        List<String> lines = new ArrayList<>(bad.refused() ? ended.errLines() : ended.outLines());
        for (String report : List.of("out/articles.csv", "out/sentences.csv")) {
            if (!bad.refused() && Files.exists(folder.resolve(report))) {
                lines.addAll(Files.readAllLines(folder.resolve(report)));
            }
        }
        return lines.stream().map(this::shown).toList();
    }

    private String shown(String text) {
        return text.replace(folder + "/", "").replace(folder.toString(), ".");
    }

    private static Pattern pattern(String line) {
        return Pattern.compile(
                Arrays.stream(line.split("\u2026", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private List<String> added(Map<String, String> before) throws IOException {
        return Folder.contents(folder).keySet().stream()
                .filter(name -> !before.containsKey(name))
                .toList();
    }
}
