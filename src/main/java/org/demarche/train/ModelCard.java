package org.demarche.train;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.bundle.BundleParts;
import org.demarche.bundle.Manifest;
import org.demarche.evaluate.ClassScore;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.Interval;
import org.demarche.evaluate.SwapResult;
import org.demarche.evaluate.VerdictScore;

/** The page about a model for people who have to trust it (Mitchell et al., Model Cards for Model Reporting, 2019). */
final class ModelCard {

    private final StringBuilder page = new StringBuilder();

    private ModelCard() {}

    static String of(Manifest manifest, TrainingReport report) {
        ModelCard card = new ModelCard();
        card.head(manifest);
        card.data(manifest.data(), manifest.parts().contains(BundleParts.NEIGHBOURS));
        card.quality(report);
        card.fairness(report);
        card.limits(manifest.encoder().context());
        card.training(manifest);
        return card.page.toString();
    }

    private void head(Manifest manifest) {
        line("# Model card");
        line("");
        line("Labels single sentences of articles. Made by `demarche train`; this page is made with it.");
        line("");
        line("| task | labels |");
        line("|---|---|");
        manifest.tasks().forEach(task -> line("| " + task.name() + " | " + String.join(", ", task.labels()) + " |"));
        line("");
        boolean frozen = manifest.encoder().weights() == Manifest.Weights.CARRIED;
        line(
                "Encoder: `%s`, %s, %d numbers a sentence. On it for each task %s, and a temperature.",
                manifest.encoder().name(),
                frozen ? "as it comes" : "tuned on all tasks at once",
                manifest.encoder().dimension(),
                frozen ? "one hidden layer" : "a linear layer");
        line("");
    }

    private void data(Manifest.DataEntry data, boolean keepsSentences) {
        line("## Training data");
        line("");
        line(
                "%d rows: %d used, %d page furniture, %d rejected.",
                data.rowsRead(), data.rowsUsed(), data.rowsNotSentences(), data.rowsRejected());
        line("SHA-256 over the files: `%s`.", data.sha256());
        if (keepsSentences) {
            line("**The sentences are in this folder**, in `neighbours.jsonl`: whoever gets the model gets them.");
        }
        line("");
    }

    private void quality(TrainingReport report) {
        line("## Quality on the training data");
        line("");
        line("Held-out documents: each sentence was predicted by a model that saw neither its document nor a");
        line("near-duplicate. Intervals: 95 %, resampling documents. **These figures are about text like the training");
        line(
                "data. On articles of other sources expect less: measure with `demarche evaluate` on sentences of your own.**");
        line("");
        line("They flatter a little: the settings were chosen on the program's own training data, and equal");
        line("sentences with different labels are treated before the folds are cut (setting `contradictions`).");
        line("The model itself learned from all rows; the one that was judged went without the held-out ones.");
        line("");
        report.tasks().forEach(this::quality);
    }

    private void quality(TrainingReport.TaskReport task) {
        Evaluation model = task.model();
        line("### %s (%d sentences of %d documents or groups)", model.task(), model.rows(), model.groups());
        line("");
        line("| | macro-F1 | accuracy |");
        line("|---|---|---|");
        row("this model", model);
        task.apart().forEach(apart -> row("the final model, on the calibration data", apart));
        row("counted words (TF-IDF, logistic regression)", task.tfIdf());
        row("class shares alone", task.majority());
        line("");
        line("| label | sentences | precision | recall | F1 |");
        line("|---|---|---|---|---|");
        for (ClassScore score : model.classes()) {
            line(
                    "| %s | %d | %.2f | %.2f | %.2f |",
                    score.label(), score.support(), score.precision(), score.recall(), score.f1());
        }
        line("");
        Evaluation calibrated = task.apart().isEmpty() ? model : task.apart().get(0);
        line(
                "On %s: expected calibration error %.3f.",
                task.apart().isEmpty() ? "the held-out documents" : "the calibration data",
                calibrated.calibrationError());
        calibrated.verdicts().forEach(this::verdicts);
        line("");
    }

    private void verdicts(VerdictScore score) {
        line(
                "At an error rate of %.2f the right label is among those not ruled out in %.3f of the sentences; one"
                        + " label is left in %.3f of them, and wrong in %.3f of these.",
                score.errorRate(), score.covered(), score.decided(), score.decidedError());
    }

    private void row(String name, Evaluation evaluation) {
        line("| %s | %s | %s |", name, interval(evaluation.macroF1()), interval(evaluation.accuracy()));
    }

    private static String interval(Interval interval) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", interval.estimate(), interval.low(), interval.high());
    }

    private void fairness(TrainingReport report) {
        SwapResult swaps = report.swaps();
        boolean apart = report.tasks().stream().noneMatch(task -> task.apart().isEmpty());
        line("## Fairness to sides");
        line("");
        line(
                "%d of %d sentences of the %s data that name a side were asked about again with their sides exchanged.",
                swaps.tested(), swaps.swappable(), apart ? "calibration" : "training");
        line("");
        line("| task | label unchanged | mean distance of the probabilities |");
        line("|---|---|---|");
        swaps.tasks()
                .forEach(task ->
                        line("| %s | %s | %.3f |", task.task(), interval(task.unchanged()), task.meanDistance()));
        line("");
    }

    private void limits(int context) {
        line("## Use and limits");
        line("");
        line(
                "For sorting sentences that people then review, and for shares over many articles with their uncertainty.");
        line("Not for judging a single sentence, speaker or government unseen. English only. A sentence is read "
                + (context > 0 ? "with the" : "alone,"));
        line(context > 0 ? "one before it in its article, and no more." : "without the one before it.");
        line("");
    }

    private void training(Manifest manifest) {
        line("## How it was made");
        line("");
        line("%s, codebook version %s.", manifest.program(), manifest.codebook());
        line("");
        line("| setting | value |");
        line("|---|---|");
        for (Map.Entry<String, String> setting : new TreeMap<>(manifest.training()).entrySet()) {
            line("| %s | %s |", setting.getKey(), setting.getValue());
        }
        line("");
        line("Encoder fingerprint `%s`.", manifest.encoder().fingerprint());
    }

    private void line(String format, Object... values) {
        page.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
