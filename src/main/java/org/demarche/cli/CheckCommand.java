package org.demarche.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Visible;
import org.demarche.corpus.CheckOptions;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusCheck;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.CorpusOptions;
import org.demarche.corpus.CorpusReader;
import org.demarche.likeness.Likeness;
import org.demarche.likeness.LikenessException;
import org.demarche.score.InputSentences;
import org.demarche.score.ScoreException;
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
            "With --like it also tells how much like real text the sentences are: how well counted words tell them from",
            "the sentences of real articles (AUC: 0.5 not at all, 1 always), in each genre too, and which words do it.",
            "Words with a capital inside a sentence count as one mark, numbers as another; names would betray all.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  demarche check training-data",
            "  demarche check coded-by-anna.csv coded-by-ben.csv",
            "  demarche check --leaks 25 --topic ferry --topic dam mine.csv",
            "  demarche check --like real-articles mine.csv",
            "  demarche check --task label --encoding windows-1252 minutes.csv"
        })
final class CheckCommand implements Callable<Integer>, CommonOptions.Owner {

    private static final Seed SEED = new Seed(1);

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

    @Option(
            names = "--like",
            paramLabel = "PATH",
            description = "Tell how well the rows can be told from the sentences in PATH: an article, a folder of"
                    + " articles, or a table with a column text; can be repeated.")
    private List<Path> like = List.of();

    @Parameters(arity = "1..*", paramLabel = "CSV", description = "Annotated tables, or folders of them.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws CorpusException, ScoreException, LikenessException {
        Wrong.require(leaks >= 0, spec, "--leaks " + leaks + ": expected 0 or more");
        CheckOptions options = Wrong.value(spec, () -> new CheckOptions(leaks, topics));
        PrintWriter to = spec.commandLine().getOut();
        try (ProgressBars progress = common.progress()) {
            CorpusOptions reading = data.options(spec);
            Optional<InputSentences> real = like.isEmpty()
                    ? Optional.empty()
                    : Optional.of(InputSentences.read(like, reading.table(), progress));
            Corpus corpus = CorpusReader.read(files, reading, progress);
            CorpusCheck.of(corpus, options).lines().forEach(to::println);
            if (real.isPresent()) {
                compare(corpus, real.get(), to, progress);
            }
            return ExitCode.DONE.number();
        } catch (CorpusException e) {
            e.problems().forEach(to::println);
            throw e;
        } finally {
            to.flush();
        }
    }

    private static void compare(Corpus corpus, InputSentences real, PrintWriter to, Progress progress)
            throws CorpusException, LikenessException {
        to.printf(
                Locale.ROOT,
                "real text: %d sentences of %d documents; not read %d, passed by %d%n",
                real.sentences(),
                real.documents().size(),
                real.failures().size(),
                real.passedBy());
        real.failures().stream().map(Visible::of).forEach(to::println);
        Likeness.of(corpus, real.documents(), SEED, progress).lines().forEach(to::println);
    }
}
