package org.demarche.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.Matrix;
import org.demarche.Progress;
import org.demarche.Seed;
import org.demarche.Task;
import org.demarche.bundle.BundleWriter;
import org.demarche.bundle.Manifest;
import org.demarche.bundle.TaskModel;
import org.demarche.corpus.AnnotatedRow;
import org.demarche.corpus.Corpus;
import org.demarche.corpus.CorpusException;
import org.demarche.corpus.SplitUnits;
import org.demarche.encode.Encoder;
import org.demarche.head.Head;
import org.demarche.head.HeadTrainer;

/** Makes a bundle from a corpus: every sentence is encoded once, then each task gets its evaluation and its head. */
public final class Trainer {

    /** Version of training-data/CODEBOOK.md that the labels of its tasks follow. */
    private static final String CODEBOOK = "1";

    private static final String NO_CODEBOOK = "none";

    private final Encoder encoder;
    private final TrainPlan plan;
    private final String program;
    private final Progress progress;

    /** @param program name and version, for the manifest */
    public Trainer(Encoder encoder, TrainPlan plan, String program, Progress progress) {
        this.encoder = encoder;
        this.plan = plan;
        this.program = program;
        this.progress = progress;
    }

    /**
     * Learns every task of the corpus and writes the bundle, whole or not at all.
     *
     * @throws CorpusException if a task has too few rows of a label to be learned or judged
     * @throws IOException if the bundle cannot be written; an older one is then still there
     */
    public TrainingReport train(Corpus corpus, BundleWriter writer) throws CorpusException, IOException {
        for (Task task : corpus.tasks()) {
            corpus.requireTrainable(task, plan.folds());
        }
        Matrix features = encode(corpus.rows());
        int[] unit = SplitUnits.of(corpus.rows()).unit();
        List<TaskModel> models = new ArrayList<>();
        List<TrainingReport.TaskReport> reports = new ArrayList<>();
        for (Task task : corpus.tasks()) {
            LabelledRows rows = LabelledRows.of(corpus, task, plan.contradictions(), features, unit);
            Seed seed = plan.seed().derive(task.name());
            CrossValidation checked = CrossValidation.run(rows, plan.folds(), fitting(), seed, progress);
            Head head = fitting().fit(rows, seed.derive("final"), progress);
            models.add(new TaskModel(task, head, checked.temperature()));
            reports.add(TrainingReport.TaskReport.of(checked));
        }
        TrainingReport report = new TrainingReport(data(corpus), reports);
        Manifest manifest = manifest(corpus, models);
        writer.write(manifest, models, report, ModelCard.of(manifest, report));
        return report;
    }

    private Matrix encode(List<AnnotatedRow> rows) {
        return encoder.encode(rows.stream().map(AnnotatedRow::text).toList(), progress);
    }

    private HeadFitting fitting() {
        return new HeadFitting(plan.head(), plan.heads(), plan.heldOut());
    }

    private static Manifest.DataEntry data(Corpus corpus) {
        return new Manifest.DataEntry(
                corpus.sha256(),
                corpus.counts().read(),
                corpus.counts().used(),
                corpus.counts().notSentences(),
                corpus.counts().rejected());
    }

    private static boolean isOfCodebook(Task task) {
        return Task.ofCodebook(task.name()).filter(task::equals).isPresent();
    }

    private Manifest manifest(Corpus corpus, List<TaskModel> models) {
        Map<String, String> training = new TreeMap<>(plan.written());
        training.put("java", System.getProperty("java.version", ""));
        training.put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        training.put("head_runtime", HeadTrainer.runtime());
        return new Manifest(
                Manifest.FORMAT,
                program,
                new Manifest.EncoderEntry(encoder.spec().name(), encoder.fingerprint(), encoder.dimension()),
                BundleWriter.entries(models),
                corpus.tasks().stream().allMatch(Trainer::isOfCodebook) ? CODEBOOK : NO_CODEBOOK,
                data(corpus),
                training);
    }
}
