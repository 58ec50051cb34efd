package org.demarche.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusCheck;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.CorpusReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Look through annotated tables and list every problem.",
        description = {
            "",
            "Reads everything and prints each problem as file:line: column: found; expected, then counts per label,",
            "duplicates and contradictory labels. The first line of a table names its columns: text, and stance,",
            "sentiment or the columns given by --task; id, document, position and group are understood too.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  demarche check training-data",
            "  demarche check coded-by-anna.csv coded-by-ben.csv",
            "  demarche check --task label --encoding windows-1252 minutes.csv"
        })
final class CheckCommand implements Callable<Integer>, CommonOptions.Owner {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final DataOptions data = new DataOptions();

    @Parameters(arity = "1..*", paramLabel = "CSV", description = "Annotated tables, or folders of them.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws CorpusException {
        PrintWriter to = spec.commandLine().getOut();
        try (ProgressBars progress = common.progress()) {
            Corpus corpus = CorpusReader.read(files, data.options(spec), progress);
            CorpusCheck.of(corpus).lines().forEach(to::println);
            return ExitCode.DONE.number();
        } catch (CorpusException e) {
            e.problems().forEach(to::println);
            throw e;
        } finally {
            to.flush();
        }
    }
}
