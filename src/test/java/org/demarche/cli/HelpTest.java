package org.demarche.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What somebody gets who does not know yet how to ask. */
final class HelpTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("commands")
    void helpFitsATerminalOfEightyColumnsAndTeachesByExamples(List<String> command) {
        String help = run(append(command, "--help"));

        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(help.lines().dropWhile(line -> !line.matches("Examples:|The usual way:")))
                .as("examples, of which no line was broken")
                .hasSizeGreaterThan(1)
                .filteredOn(line -> line.startsWith("  "))
                .allSatisfy(line -> assertThat(line).matches("  demarche .*|      [\\w-].*"));
    }

    @Test
    void aCommandOrOptionThatIsNoneIsToldWithTheOneThatIsMeant() {
        assertThat(run(List.of("scor", "x.txt")))
                .contains("; is \"score\" meant?")
                .hasLineCount(1);
        assertThat(run(List.of("score", "--overwrit", "--out", "r", "x.txt"))).contains("; is \"--overwrite\" meant?");
        assertThat(run(List.of("review", "imprt"))).contains("; is \"import\" meant?");
        assertThat(run(List.of("frobnicate"))).contains("'frobnicate'").doesNotContain("meant");
    }

    @Test
    void aFolderWithoutAReportIsTheSameErrorForAllCommandsThatReadOne() {
        String empty = folder.toString();
        List<List<String>> readers = List.of(
                List.of("report", empty),
                List.of("trend", empty),
                List.of("suggest", empty, "--out", folder.resolve("s.csv").toString()),
                List.of(
                        "review",
                        "import",
                        empty,
                        "s.csv",
                        "--out",
                        folder.resolve("r").toString()));

        assertThat(readers).allSatisfy(command -> {
            StringWriter said = new StringWriter();
            assertThat(Main.run(new PrintWriter(said), new PrintWriter(said), command.toArray(String[]::new)))
                    .isEqualTo(ExitCode.DATA.number());
            assertThat(said.toString()).contains(empty + ": ").contains("expected the folder of a finished report");
        });
        assertThat(folder).as("nothing is left there").isEmptyDirectory();
    }

    @Test
    void whatTheSharesAreByIsNamedAsTheHelpDoes() {
        assertThat(run(List.of("trend", folder.toString(), "--by", "week")))
                .contains("[all, run, month, outlet, actor, article]");
    }

    private static String run(List<String> arguments) {
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said);
        Main.run(to, to, arguments.toArray(String[]::new));
        to.flush();
        return said.toString();
    }

    private static List<String> append(List<String> command, String last) {
        return Stream.concat(command.stream(), Stream.of(last)).toList();
    }

    static List<List<String>> commands() {
        return commands(List.of(), new CommandLine(new Demarche())).toList();
    }

    private static Stream<List<String>> commands(List<String> names, CommandLine command) {
        return Stream.concat(
                Stream.of(names),
                command.getSubcommands().entrySet().stream()
                        .flatMap(sub -> commands(append(names, sub.getKey()), sub.getValue())));
    }
}
