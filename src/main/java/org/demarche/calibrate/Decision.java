package org.demarche.calibrate;

import java.util.List;
import org.demarche.Verdict;

/**
 * What a model's answer to one task for one sentence is good for.
 *
 * @param labels those that cannot be ruled out: indexes of the label set, rising, at least one
 * @param verdict what is to be done
 */
public record Decision(List<Integer> labels, Verdict verdict) {

    public Decision {
        labels = List.copyOf(labels);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("no label is left; expected at least the most probable one");
        }
    }

    /**
     * @param labels from {@link Conformal#labels}
     * @param outside from {@link Scope#isOutside}: then the number of labels does not matter
     */
    public static Decision of(List<Integer> labels, boolean outside) {
        if (outside) {
            return new Decision(labels, Verdict.OUT_OF_SCOPE);
        }
        return new Decision(labels, labels.size() == 1 ? Verdict.ACCEPT : Verdict.REVIEW);
    }
}
