package org.demarche.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.corpus.CheckOptions;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusCheck;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.CorpusReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "duplicates and contradictory labels. Also tells how labels go with genres, with each other and with words,",
            "for a model can learn a genre or a word in place of a label.",
            "The first line of a table names its columns: text, and stance, sentiment or the columns given by --task;",
            "id, document, position, group, genre and dispute are understood too.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  demarche check training-data",
            "  demarche check coded-by-anna.csv coded-by-ben.csv",
            "  demarche check --leaks 25 --topic ferry --topic dam mine.csv",
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

    @Option(
            names = "--leaks",
            paramLabel = "N",
            defaultValue = "10",
            description = "List that many words most tied to each label; 0 for none (default: ${DEFAULT-VALUE}).")
    private int leaks;

    @Option(
            names = "--topic",
            paramLabel = "WORD",
            description = "Count the labels of the rows with that word or its plural; can be repeated.")
    private List<String> topics = List.of();

    @Parameters(arity = "1..*", paramLabel = "CSV", description = "Annotated tables, or folders of them.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws CorpusException {
        Wrong.require(leaks >= 0, spec, "--leaks " + leaks + ": expected 0 or more");
        CheckOptions options = Wrong.value(spec, () -> new CheckOptions(leaks, topics));
        PrintWriter to = spec.commandLine().getOut();
        try (ProgressBars progress = common.progress()) {
            Corpus corpus = CorpusReader.read(files, data.options(spec), progress);
            CorpusCheck.of(corpus, options).lines().forEach(to::println);
            return ExitCode.DONE.number();
        } catch (CorpusException e) {
            e.problems().forEach(to::println);
            throw e;
        } finally {
            to.flush();
        }
    }
}
