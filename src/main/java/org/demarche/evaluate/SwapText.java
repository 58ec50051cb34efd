package org.demarche.evaluate;

import java.util.Locale;
import org.demarche.Visible;
import org.demarche.evaluate.SwapResult.SwappedSentence;
import org.demarche.evaluate.SwapResult.TaskSwaps;

/** The result of a swap test as text, to be read in a terminal. Lines end with {@code \n}. */
public final class SwapText {

    private static final int SHOWN = 3;
    private static final int LONGEST = 160;

    private SwapText() {}

    public static String of(SwapResult result) {
        StringBuilder text = new StringBuilder("fairness to sides: ");
        if (result.tested() == 0) {
            return text.append("none of ")
                    .append(result.given())
                    .append(" sentences names a side that can be swapped\n")
                    .toString();
        }
        text.append(String.format(
                Locale.ROOT,
                "%d of %d sentences that name a side, asked again with sides exchanged\n",
                result.tested(),
                result.swappable()));
        result.tasks().forEach(task -> add(text, task, result.resampled()));
        return text.toString();
    }

    private static void add(StringBuilder text, TaskSwaps task, String resampled) {
        text.append(String.format(
                Locale.ROOT,
                "%s: label unchanged in %.3f [%.3f, %.3f] (by %s); distance of the probabilities %.3f on average,"
                        + " %.3f at the 95th percentile\n",
                task.task(),
                task.unchanged().estimate(),
                task.unchanged().low(),
                task.unchanged().high(),
                resampled,
                task.meanDistance(),
                task.distance95()));
        task.sentences().stream()
                .filter(SwappedSentence::changed)
                .limit(SHOWN)
                .forEach(sentence -> add(text, sentence));
    }

    private static void add(StringBuilder text, SwappedSentence sentence) {
        text.append(line(sentence.label(), sentence.probability(), sentence.text()));
        text.append(line(sentence.swappedLabel(), sentence.swappedProbability(), sentence.swapped()));
    }

    private static String line(String label, double probability, String text) {
        return String.format(Locale.ROOT, "  %s %.2f: %s\n", label, probability, Visible.of(text, LONGEST));
    }
}
