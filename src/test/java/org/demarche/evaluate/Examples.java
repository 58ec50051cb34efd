package org.demarche.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.Distribution;
import org.demarche.Seed;
import org.demarche.Task;

/** A small evaluation: four rows of two documents, one hardline row taken for analytical. */
final class Examples {

    static final Evaluation EVALUATION = Evaluation.of(
            Task.STANCE,
            new int[] {0, 1, 1, 2},
            List.of(
                    Distribution.of(0.9, 0.05, 0.05),
                    Distribution.of(0.1, 0.8, 0.1),
                    Distribution.of(0.2, 0.2, 0.6),
                    Distribution.of(0.3, 0.0, 0.7)),
            new int[] {1, 1, 2, 2},
            new Seed(1));

    /** The first document is from the wire, the second from a blog. */
    static final List<Slice> SLICES = Slice.by(
            "source",
            Stream.of("wire", "wire", "blog", "blog").map(Optional::of).toList(),
            new Answers(Task.STANCE.labels(), new int[] {0, 1, 1, 2}, new int[] {0, 1, 2, 2}, new int[] {1, 1, 2, 2}),
            new Seed(1));

    private Examples() {}
}
