package org.demarche.train;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.Visible;
import org.demarche.bundle.BundleParts;
import org.demarche.bundle.Manifest;
import org.demarche.evaluate.ClassScore;
import org.demarche.evaluate.Evaluation;
import org.demarche.evaluate.EvaluationText;
import org.demarche.evaluate.Interval;
import org.demarche.evaluate.SwapResult;
import org.demarche.evaluate.VerdictScore;

/** The page about a model for people who have to trust it (Mitchell et al., Model Cards for Model Reporting, 2019). */
final class ModelCard {

    private static final int MOST_MODELS = 10;
    private static final int LONGEST_NAME = 80;

    private final StringBuilder page = new StringBuilder();

    private ModelCard() {}

    static String of(Manifest manifest, TrainingReport report, Optional<Reviews> reviews) {
        ModelCard card = new ModelCard();
        card.head(manifest);
        card.data(manifest.data(), manifest.parts().contains(BundleParts.NEIGHBOURS));
        reviews.ifPresent(card::reviews);
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

    private void reviews(Reviews reviews) {
        line("## Reviews");
        line("");
        line(
                "%d of the rows came of reviews of scored articles (articles: %d; reviewers: %d). Nobody is named: a model is"
                        + " passed on.",
                reviews.sentences(), reviews.articles(), reviews.reviewers());
        line("The labels that they looked at were predicted by: %s.", models(reviews.models()));
        line("");
        line(
                "**This is no measure of that model, and none of this one.** People mostly review what a model is unsure of,");
        line(
                "where it errs more; the share below is how often it was right only if the sentences were drawn at random");
        line("(`demarche suggest --random`). And this model has learned from these rows: measure it on others.");
        line("");
        reviews.tasks().forEach(this::corrections);
    }

    private void corrections(Reviews.TaskReviews task) {
        line("### %s (%d labels given)", task.task(), task.given());
        line("");
        task.kept()
                .forEach(kept -> line(
                        "The reviewers left the earlier label in %s of %d. Interval: 95 %%, resampling %s.",
                        interval(kept),
                        task.compared(),
                        task.resampled().equals("groups")
                                ? "articles"
                                : "sentences, since there is one article: too narrow"));
        EvaluationText.caution(task.compared(), task.articles())
                .filter(caution -> task.compared() > 0)
                .ifPresent(caution -> line("Mind: %s.", caution.replace("groups", "articles")));
        task.kept().stream()
                .filter(kept -> kept.estimate() == 1)
                .forEach(kept -> line(
                        "None was changed, which the interval makes too much of: with %d labels up to %.1f in 100 may be (3/n).",
                        task.compared(), 300.0 / task.compared()));
        if (task.compared() < task.given()) {
            line("Labels whose earlier label is not known, or none of this task: %d.", task.given() - task.compared());
        }
        if (task.assumed() > 0) {
            line(
                    "Predictions that were taken unseen besides (`--accept-unreviewed`), and count for nothing here: %d.",
                    task.assumed());
        }
        line("");
        if (task.compared() > 0) {
            line("| earlier label | reviewed: %s |", String.join(" | ", task.labels()));
            line("|---".repeat(task.labels().size() + 1) + "|");
            for (int earlier = 0; earlier < task.labels().size(); earlier++) {
                int column = earlier;
                line(
                        "| %s | %s |",
                        task.labels().get(earlier),
                        task.confusion().stream()
                                .map(reviewed -> String.valueOf(reviewed.get(column)))
                                .collect(Collectors.joining(" | ")));
            }
            line("");
        }
    }

    /** Names from tables of strangers: nothing of them may be Markdown. */
    private static String models(List<String> names) {
        return names.isEmpty()
                ? "a model that is not named"
                : names.stream()
                        .limit(MOST_MODELS)
                        .map(name -> "`" + Visible.of(name, LONGEST_NAME).replaceAll("[^\\p{L}\\p{N} ._-]", "?") + "`")
                        .collect(Collectors.joining(", "));
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
