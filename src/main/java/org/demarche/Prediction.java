package org.demarche;

/**
 * What a model answers to one task for one sentence.
 *
 * @param distribution one probability for each label of the task
 */
public record Prediction(Task task, Distribution distribution) {

    public Prediction {
        if (distribution.size() != task.labels().size()) {
            throw new IllegalArgumentException("task " + task.name() + " has "
                    + task.labels().size() + " labels, the distribution " + distribution.size());
        }
    }

    /** The most probable label; of equally probable ones the first of the label set. */
    public Label label() {
        return task.labels().get(distribution.argMax());
    }

    /** The probability of {@link #label()}. */
    public double confidence() {
        return distribution.highest();
    }

    /** The probability of one label. */
    public double of(Label label) {
        return distribution.get(task.labels()
                .indexOf(label)
                .orElseThrow(() -> new IllegalArgumentException("no label " + label + " in " + task.name())));
    }
}
