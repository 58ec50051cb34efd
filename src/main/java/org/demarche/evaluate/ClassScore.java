package org.demarche.evaluate;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How well one label is found; undefined cases as in {@link ConfusionMatrix}.
 *
 * @param support rows whose gold label it is
 * @param precision 0 to 1
 * @param recall 0 to 1
 * @param f1 0 to 1
 */
public record ClassScore(String label, long support, double precision, double recall, double f1) {

    /** One for each label, in the label set's order. */
    static List<ClassScore> of(ConfusionMatrix matrix) {
        return IntStream.range(0, matrix.labels().size())
                .mapToObj(label -> new ClassScore(
                        matrix.labels().get(label).name(),
                        matrix.support(label),
                        matrix.precision(label),
                        matrix.recall(label),
                        matrix.f1(label)))
                .toList();
    }
}
