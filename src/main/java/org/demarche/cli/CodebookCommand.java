package org.demarche.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.corpus.Codebook;
import org.demarche.corpus.CodebookDiff;
import org.demarche.corpus.CodebookFile;
import org.demarche.corpus.CodebookText;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.CorpusReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "codebook",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Read a codebook, and find the rows to look at again when it changes.",
        synopsisSubcommandLabel = "show | diff",
        description = {
            "",
            "A codebook.yaml holds the rules by which people label: version, labels, rules,",
            "precedents, and changes with the words and labels of the rows that they touch.",
            "training-data/codebook.yaml is one to start from.",
            ""
        },
        subcommands = {CodebookCommand.Show.class, CodebookCommand.Diff.class},
        footer = {
            "",
            "Examples:",
            "  demarche codebook show training-data/codebook.yaml",
            "  demarche codebook diff training-data/codebook.yaml --since 1 --data my-data"
        })
final class CodebookCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw Wrong.option(spec, "no command; expected show or diff");
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            versionProvider = ProgramVersion.class,
            header = "Print labels, rules, precedents and changes of a codebook.",
            description = "",
            footer = {"", "Examples:", "  demarche codebook show training-data/codebook.yaml"})
    static final class Show implements Callable<Integer>, CommonOptions.Owner {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Mixin
        private final CommonOptions common = new CommonOptions();

        @Parameters(paramLabel = "CODEBOOK-FILE", description = "The codebook in YAML.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private Path file;

        @Override
        public CommonOptions common() {
            return common;
        }

        @Override
        public Integer call() throws CorpusException {
            PrintWriter to = spec.commandLine().getOut();
            CodebookText.lines(CodebookFile.read(file).codebook()).forEach(to::println);
            to.flush();
            return ExitCode.DONE.number();
        }
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            versionProvider = ProgramVersion.class,
            header = "List the annotated rows that a codebook's changes touch.",
            description = {
                "",
                "Prints place, id, labels, changes and text of each row that has the words and",
                "labels which a change since that version names, between tabs; then how many.",
                "The words only find candidates: a row may be touched and right as it is, or",
                "changed and not found. Labels are not altered: people read the rows.",
                ""
            },
            footer = {
                "",
                "Examples:",
                "  demarche codebook diff training-data/codebook.yaml --since 1 --data my-data",
                "  demarche codebook diff mine.yaml --since 2026-05 --data a.csv > to-read.tsv"
            })
    static final class Diff implements Callable<Integer>, CommonOptions.Owner {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Mixin
        private final CommonOptions common = new CommonOptions();

        @Parameters(paramLabel = "CODEBOOK-FILE", description = "The codebook in YAML, with its changes.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private Path file;

        @Option(
                names = "--since",
                required = true,
                paramLabel = "VERSION",
                description = "The version that the rows were labelled by.")
        private String since = "";

        @Mixin
        private final TablesOption tables = new TablesOption();

        @Mixin
        private final DataOptions data = new DataOptions();

        @Override
        public CommonOptions common() {
            return common;
        }

        @Override
        public Integer call() throws CorpusException {
            Codebook codebook = CodebookFile.read(file).codebook();
            Wrong.value(spec, () -> codebook.since(since));
            try (ProgressBars progress = common.progress()) {
                Corpus corpus =
                        CorpusReader.read(tables.paths(), data.options(spec, codebook.tasksOfAllVersions()), progress);
                PrintWriter to = spec.commandLine().getOut();
                CodebookDiff.of(codebook, since, corpus).lines().forEach(to::println);
                to.flush();
            }
            return ExitCode.DONE.number();
        }
    }
}
