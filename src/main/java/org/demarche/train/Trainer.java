package org.demarche.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.demarche.corpus.TaskExamples;
import org.demarche.encode.Encoder;
import org.demarche.head.Head;
import org.demarche.head.HeadTrainer;
import org.demarche.storage.FolderLock;

/** Makes a bundle from a corpus: every sentence is encoded once, then each task gets its evaluation and its head. */
public final class Trainer {

    /** Version of training-data/CODEBOOK.md that the labels follow, where they follow it. */
    private static final String CODEBOOK = "1";

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
    public TrainingReport train(Corpus corpus, Path model) throws CorpusException, IOException {
        for (Task task : corpus.tasks()) {
            corpus.requireTrainable(task, plan.folds());
        }
        try (FolderLock lock = lock(model)) {
            Matrix features = encode(corpus.rows());
            int[] unit = SplitUnits.of(corpus.rows()).unit();
            List<TaskModel> models = new ArrayList<>();
            List<TrainingReport.TaskReport> reports = new ArrayList<>();
            for (Task task : corpus.tasks()) {
                LabelledRows rows = rows(corpus, task, features, unit);
                Seed seed = plan.seed().derive(task.name());
                CrossValidation checked = CrossValidation.run(rows, plan.folds(), fitting(), seed, progress);
                Head head = fitting().fit(rows, seed.derive("final"), progress);
                models.add(new TaskModel(task, head, checked.temperature()));
                reports.add(TrainingReport.TaskReport.of(checked));
            }
            TrainingReport report = new TrainingReport(data(corpus), reports);
            Manifest manifest = manifest(corpus, models);
            BundleWriter.write(model, manifest, models, report, ModelCard.of(manifest, report));
            return report;
        }
    }

    private static FolderLock lock(Path model) throws IOException {
        Path target = model.toAbsolutePath().normalize();
        Path folder = target.resolveSibling("");
        Files.createDirectories(folder);
        return FolderLock.take(target.resolveSibling("." + target.getFileName() + ".lock"));
    }

    private Matrix encode(List<AnnotatedRow> rows) {
        return encoder.encode(rows.stream().map(AnnotatedRow::text).toList(), progress);
    }

    private HeadFitting fitting() {
        return new HeadFitting(plan.head(), plan.heads(), plan.heldOut());
    }

    private LabelledRows rows(Corpus corpus, Task task, Matrix features, int[] unit) {
        Map<AnnotatedRow, Integer> places = new HashMap<>();
        for (int i = 0; i < corpus.rows().size(); i++) {
            places.put(corpus.rows().get(i), i);
        }
        TaskExamples examples = corpus.examples(task, plan.contradictions());
        int[] chosen = examples.rows().stream().mapToInt(places::get).toArray();
        int[] units = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            units[i] = unit[chosen[i]];
        }
        return new LabelledRows(
                task,
                examples.rows().stream().map(AnnotatedRow::text).toList(),
                features.select(chosen),
                examples.gold(),
                units);
    }

    private static Manifest.DataEntry data(Corpus corpus) {
        return new Manifest.DataEntry(
                corpus.sha256(),
                corpus.counts().read(),
                corpus.counts().used(),
                corpus.counts().notSentences(),
                corpus.counts().rejected());
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
                CODEBOOK,
                data(corpus),
                training);
    }
}
