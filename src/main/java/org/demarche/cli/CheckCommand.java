package org.demarche.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Visible;
import org.demarche.corpus.CheckOptions;
import org.demarche.corpus.ContradictionRule;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusCheck;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.CorpusOptions;
import org.demarche.corpus.CorpusReader;
import org.demarche.encode.Encoder;
import org.demarche.encode.EncoderSpec;
import org.demarche.head.HeadSettings;
import org.demarche.likeness.Likeness;
import org.demarche.likeness.LikenessException;
import org.demarche.score.InputSentences;
import org.demarche.score.ScoreException;
import org.demarche.storage.AtomicFile;
import org.demarche.train.DoubtSheet;
import org.demarche.train.DoubtfulLabels;
import org.demarche.train.TrainPlan;
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
            "Reads everything and prints each problem as file:line: column: found; expected,",
            "then counts per label, duplicates and contradictory labels. Also tells how",
            "labels go with genres, with each other and with words, for a model can learn a",
            "genre or a word in place of a label. The first line of a table names its",
            "columns: text, and stance, sentiment or the columns given by --task; id,",
            "document, position, group, genre and dispute are understood too. With --like it",
            "also tells how much like real text the sentences are: how well counted words",
            "tell them from the sentences of real articles (AUC: 0.5 not at all, 1 always),",
            "in each genre too, and which words do it. Words with a capital inside a",
            "sentence count as one mark, numbers as another; names would betray all. With",
            "--doubts it also writes a sheet of the labels that a model contradicts with",
            "confidence: heads on an encoder as it comes, each learned from other documents",
            "than those that it is asked about. They are to be read again by a person: often",
            "it is the model that errs. Takes minutes for thousands of rows.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  demarche check training-data",
            "  demarche check coded-by-anna.csv coded-by-ben.csv",
            "  demarche check --leaks 25 --topic ferry --topic dam mine.csv",
            "  demarche check --like real-articles mine.csv",
            "  demarche check --doubts to-read-again.csv mine.csv",
            "  demarche check --task label --encoding windows-1252 minutes.csv"
        })
final class CheckCommand implements Callable<Integer>, CommonOptions.Owner {

    private static final Seed SEED = new Seed(1);

    /** Equal sentences with different labels stand in the check already. */
    private static final TrainPlan PLAN = new TrainPlan(
            TrainPlan.DEFAULT_FOLDS,
            1,
            TrainPlan.DEFAULT_HELD_OUT,
            ContradictionRule.MAJORITY,
            HeadSettings.DEFAULT,
            Optional.empty(),
            1,
            SEED);

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

    @Option(
            names = "--doubts",
            paramLabel = "SHEET",
            description = "Write a table of the labels to be read again, the most doubtful of each task first.")
    private Optional<Path> doubts = Optional.empty();

    @Option(names = "--overwrite", description = "Replace an older SHEET.")
    private boolean overwrite;

    @Mixin
    private final ThreadsOption threads = new ThreadsOption();

    @Parameters(arity = "1..*", paramLabel = "CSV", description = "Annotated tables, or folders of them.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> files;

    @Override
    public CommonOptions common() {
        return common;
    }

    @Override
    public Integer call() throws CorpusException, ScoreException, LikenessException, IOException {
        Wrong.require(leaks >= 0, spec, "--leaks " + leaks + ": expected 0 or more");
        threads.requireOne(spec);
        Wrong.require(
                overwrite || doubts.isEmpty() || !Files.exists(doubts.get()),
                spec,
                "--doubts: " + doubts.map(Path::toString).orElse("") + " exists; choose another, or add --overwrite");
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
            if (doubts.isPresent()) {
                doubt(corpus, doubts.get(), to, progress);
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

    private void doubt(Corpus corpus, Path sheet, PrintWriter to, Progress progress)
            throws CorpusException, IOException {
        try (Encoder encoder = Encoder.open(EncoderSpec.named("e5-small"), threads.number())) {
            List<DoubtfulLabels> tasks = DoubtfulLabels.of(corpus, encoder, PLAN, progress);
            AtomicFile.write(sheet, DoubtSheet.write(corpus, tasks));
            tasks.forEach(task -> to.printf(
                    "%s: %d of %d labels doubted by a model that did not learn from them%n",
                    task.task().name(), task.labels().size(), task.rows()));
            to.println(Visible.of(sheet));
        }
    }
}
