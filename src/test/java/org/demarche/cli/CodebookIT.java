package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users see of a codebook that a program can read. */
final class CodebookIT {

    private static final Path OURS = Path.of("training-data/codebook.yaml");

    private static final String MINE =
            """
            # for the harbour project
            version: 2026-05
            tasks:
              - name: stance
                text: Who is opening, who is closing?
                labels:
                  - {name: conciliatory, definition: opens}
                  - {name: hardline, definition: closes}
            rules:
              - {number: 1, name: Thanks, text: Thanks open., examples: [{text: we thank them, label: conciliatory}]}
            changes:
              - {version: 2026-05, name: thanks, says: Thanks open., words: [thank*, good will], labels: [analytical]}
              - {version: 2026-05, name: no third label, says: Nothing is analytical., labels: [analytical]}
              - {version: 2026-04, name: first, says: First version.}
            """;

    @TempDir
    private Path folder;

    private Path data;
    private Path model;

    @BeforeEach
    void folders() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        model = folder.resolve("model");
    }

    @Test
    void aCodebookIsShown() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.yaml"), MINE);

        assertThat(run("codebook", "show", file).outLines())
                .containsExactly(
                        "codebook, version 2026-05",
                        "",
                        "stance: Who is opening, who is closing?",
                        "  conciliatory: opens",
                        "  hardline: closes",
                        "",
                        "Rules",
                        "1. Thanks: Thanks open.",
                        "    conciliatory: \"we thank them\"",
                        "",
                        "Changes",
                        "- 2026-05: thanks. Thanks open.",
                        "- 2026-05: no third label. Nothing is analytical.",
                        "- 2026-04: first. First version.");
    }

    @Test
    void rowsThatChangesTouchAreListedWithTheirPlace() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.yaml"), MINE);
        Path table = Files.writeString(
                data.resolve("t.csv"),
                "id,text,stance\na,\"We are thankful, Lima said.\",analytical\nb,We thank them.,conciliatory\nc,"
                        + "Figures rose ".repeat(10) + ".,analytical\nd,No.,hardline\n");

        Ended ended = run("codebook", "diff", file, "--since", "2026-04", "--data", data);

        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(ended.outLines())
                .containsExactly(
                        table
                                + ":2\ta\tstance=analytical\t2026-05: thanks; 2026-05: no third label\tWe are thankful, Lima said.",
                        table + ":4\tc\tstance=analytical\t2026-05: no third label\t"
                                + "Figures rose ".repeat(10).substring(0, 99) + "…",
                        "2 of 4 rows are touched by changes since version 2026-04",
                        "  1 by 2026-05: thanks",
                        "  2 by 2026-05: no third label");
        assertThat(run("codebook", "diff", file, "--since", "2026-05", "--data", data)
                        .outLines())
                .containsExactly("0 of 4 rows are touched by changes since version 2026-05");
    }

    @Test
    void aWrongCommandOrFileIsSaidInOneLine() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.yaml"), MINE);

        Ended since = run("codebook", "diff", file, "--since", "1", "--data", data);
        assertThat(since.exit()).isEqualTo(2);
        assertThat(since.err())
                .isEqualTo(
                        "demarche: version 1; expected one of 2026-05, 2026-04 (see 'demarche codebook diff --help')\n");
        assertThat(run("codebook").err())
                .isEqualTo("demarche: no command; expected show or diff (see 'demarche codebook --help')\n");
        Files.writeString(file, MINE.replace("{number: 1,", "{number: one,"));
        Ended number = run("codebook", "show", file);
        assertThat(number.exit()).isEqualTo(8);
        assertThat(number.err())
                .isEqualTo("demarche: " + file
                        + ":10: rules[1].number: missing, or of another form; expected a codebook in YAML\n");
    }

    @Test
    void helpTeachesByExample() throws Exception {
        for (String command : List.of("show", "diff")) {
            Ended help = run("codebook", command, "--help");
            assertThat(help.exit()).isZero();
            assertThat(help.out()).contains("Examples:\n", "  demarche codebook " + command + " ");
            assertThat(help.outLines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
        }
    }

    @Test
    void theModelNotesTheVersionOfItsRowsAndIsMeasuredByIt() throws Exception {
        Files.copy(OURS, data.resolve("codebook.yaml"));
        Path table = Invented.table(data.resolve("t.csv"));
        assertThat(train(data).err()).isEmpty();
        assertThat(manifest()).contains("\"codebook\" : \"2\"");
        assertThat(Files.readString(model.resolve("MODEL_CARD.md"))).contains("codebook version 2.");

        Path older = withVersions(folder.resolve("older.csv"), "1", "1");
        Ended other = evaluate(older);
        assertThat(other.exit()).isEqualTo(8);
        assertThat(other.err())
                .isEqualTo("demarche: " + older
                        + ":2: codebook: version 1; expected 2, which the model learned; --any-codebook goes on\n");
        assertThat(evaluate(older, "--any-codebook").exit()).isZero();
        assertThat(evaluate(table).exit()).as("rows that say no version").isZero();
        assertThat(evaluate(data).exit()).as("rows of the same version").isZero();
        assertThat(evaluate(withVersions(folder.resolve("mixed.csv"), "2", "1")).err())
                .contains("mixed.csv:3: codebook: version 1; expected 2, as ");
    }

    @Test
    void withoutACodebookTheVersionIsUnknownOrThereIsNone() throws Exception {
        Path table = Invented.table(data.resolve("t.csv"));

        assertThat(train(table).err()).isEmpty();
        assertThat(manifest()).contains("\"codebook\" : \"unknown\"");

        assertThat(train(table, "--task", "stance=analytical,conciliatory,hardline")
                        .err())
                .isEmpty();
        assertThat(manifest()).contains("\"codebook\" : \"none\"");
        assertThat(evaluate(withVersions(folder.resolve("o.csv"), "7", "7")).exit())
                .as("one of the two says none")
                .isZero();
    }

    @Test
    void aMixtureOfVersionsIsNotLearnedFrom() throws Exception {
        Path mixed = withVersions(data.resolve("t.csv"), "", "1");
        Files.copy(OURS, data.resolve("codebook.yaml"));

        Ended ended = train(data);

        assertThat(ended.exit()).isEqualTo(8);
        assertThat(ended.err().lines().reduce((a, b) -> b))
                .hasValue("demarche: " + mixed + ":3: codebook: version 1; expected 2, as "
                        + data.resolve("codebook.yaml") + ":4 says");
        assertThat(model).doesNotExist();
        assertThat(run("check", data).out())
                .as("check goes on")
                .contains("t.csv:3: codebook: version 1; expected 2, as ");

        Path plain = Invented.table(folder.resolve("plain.csv"));
        Path newer = withVersions(folder.resolve("newer.csv"), "3", "3");
        Path both = withVersions(folder.resolve("both.csv"), "2", "2");
        Path others = Files.writeString(
                folder.resolve("others.csv"), Files.readString(newer).replace("office", "bureau"));
        assertThat(train(both, "--calibrate", others).err())
                .contains("others.csv:2: codebook: version 3; expected 2, which the training data follows");
        assertThat(run("check", plain, newer).out())
                .contains("plain.csv:2: codebook: 60 rows that say no version, this one the first; expected 3, as ");
    }

    @Test
    void aCodebookThatCannotBeReadRefusesItsFolder() throws Exception {
        Invented.table(data.resolve("t.csv"));
        Path file = Files.writeString(data.resolve("codebook.yaml"), MINE + "rulez: []\n");

        Ended ended = run("check", data);

        assertThat(ended.exit()).isEqualTo(8);
        assertThat(ended.err())
                .isEqualTo("demarche: " + file + ":15: rulez: unknown field; expected a codebook in YAML\n");
    }

    /** The table of {@link Invented}, its first row of one version, the others of another. */
    private static Path withVersions(Path file, String first, String others) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String row : Invented.rows(20)) {
            rows.add(row + "," + (rows.isEmpty() ? "codebook" : rows.size() == 1 ? first : others));
        }
        return Files.writeString(file, String.join("\n", rows) + "\n");
    }

    private Ended train(Path table, Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                "train",
                "--data",
                table,
                "--model",
                model,
                "--overwrite",
                "--encoder",
                "minilm-l6-int8",
                "--folds",
                "3"));
        words.addAll(List.of(more));
        return run(words.toArray());
    }

    private Ended evaluate(Path table, Object... more) {
        List<Object> words = new ArrayList<>(List.of("evaluate", "--model", model, "--data", table, "--swaps", "0"));
        words.addAll(List.of(more));
        return run(words.toArray());
    }

    private String manifest() throws IOException {
        return Files.readString(model.resolve("manifest.json"));
    }

    private static Ended run(Object... words) {
        List<String> arguments = new ArrayList<>();
        for (Object word : words) {
            arguments.add(word.toString());
        }
        return Ended.of(arguments);
    }
}
