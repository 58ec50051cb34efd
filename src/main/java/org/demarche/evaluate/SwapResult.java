package org.demarche.evaluate;

import java.util.List;

/**
 * How a model takes sentences whose sides have exchanged their names. Can be written as JSON as it is.
 *
 * @param given sentences that there were to draw from
 * @param swappable those of them that name a side and can be swapped
 * @param tested those that were drawn
 * @param groups different groups (documents) of those
 * @param resampled what the intervals come from: {@code "groups"}, or {@code "rows"} where there is but one group
 * @param tasks one for each task of the model; none if nothing was tested
 */
public record SwapResult(
        long given, long swappable, long tested, long groups, String resampled, List<TaskSwaps> tasks) {

    private static final int WORST = 10;

    public SwapResult {
        tasks = List.copyOf(tasks);
    }

    /** The same with the ten worst sentences of each task instead of all. */
    public SwapResult inShort() {
        return withSentences(WORST);
    }

    /** The same without any sentence. */
    public SwapResult inFigures() {
        return withSentences(0);
    }

    private SwapResult withSentences(int most) {
        List<TaskSwaps> few = tasks.stream()
                .map(task -> new TaskSwaps(
                        task.task(),
                        task.unchanged(),
                        task.meanDistance(),
                        task.distance95(),
                        task.sentences().stream().limit(most).toList()))
                .toList();
        return new SwapResult(given, swappable, tested, groups, resampled, few);
    }

    /**
     * One task's share.
     *
     * @param unchanged share of the sentences whose label stayed
     * @param meanDistance mean total variation distance between the two distributions of a sentence, 0 to 1
     * @param distance95 its 95th percentile
     * @param sentences those tested, the most distant first
     */
    public record TaskSwaps(
            String task, Interval unchanged, double meanDistance, double distance95, List<SwappedSentence> sentences) {

        public TaskSwaps {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * One sentence before and after.
     *
     * @param label what the model answered to the text
     * @param probability of that label
     * @param swappedLabel what it answered to the swapped text
     * @param swappedProbability of that label
     * @param distance total variation distance between the two distributions, 0 to 1: how much probability moved
     */
    public record SwappedSentence(
            String text,
            String swapped,
            String label,
            double probability,
            String swappedLabel,
            double swappedProbability,
            double distance) {

        public boolean changed() {
            return !label.equals(swappedLabel);
        }
    }
}
