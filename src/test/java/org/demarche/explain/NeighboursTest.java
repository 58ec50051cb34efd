package org.demarche.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.demarche.Label;
import org.demarche.Matrix;
import org.demarche.Seed;
import org.demarche.Task;
import org.junit.jupiter.api.Test;

final class NeighboursTest {

    private static final Map<String, Label> HARDLINE = Map.of("stance", Label.of("hardline"));

    @Test
    void theMostSimilarComeFirstWithTheirLabels() {
        Neighbours neighbours = neighbours(new float[][] {{1, 0}, {0, 1}, {0.6f, 0.8f}, {-1, 0}});

        List<Near> nearest = neighbours.nearest(new float[] {0, 1}, Task.STANCE, 3);

        assertThat(nearest).extracting(Near::id).containsExactly("1", "2", "0");
        assertThat(nearest).extracting(Near::label).containsOnly(Label.of("hardline"));
        assertThat(nearest.get(1).cosine()).isCloseTo(0.8, within(0.005));
    }

    @Test
    void ofEqualsTheEarlierComesFirst() {
        Neighbours neighbours = neighbours(new float[][] {{0, 1}, {1, 0}, {1, 0}, {1, 0}});

        assertThat(neighbours.nearest(new float[] {1, 0}, Task.STANCE, 2))
                .extracting(Near::id)
                .containsExactly("1", "2");
    }

    @Test
    void sentencesThatTheTaskDidNotLearnFromAreNoNeighbours() {
        Neighbours neighbours = Neighbours.of(
                new Matrix(2, 2, new float[] {1, 0, 0, 1}),
                List.of(
                        new Neighbour("a", "A.", Map.of("sentiment", Label.of("neutral"))),
                        new Neighbour("b", "B.", HARDLINE)));

        assertThat(neighbours.nearest(new float[] {1, 0}, Task.STANCE, 3))
                .extracting(Near::id)
                .containsExactly("b");
    }

    @Test
    void eightBitsFindWhatThirtyTwoFind() {
        Random random = new Seed(7).random();
        float[][] rows =
                IntStream.range(0, 300).mapToObj(i -> unit(random, 384)).toArray(float[][]::new);
        Neighbours neighbours = neighbours(rows);
        for (int i = 0; i < 20; i++) {
            float[] query = unit(random, 384);
            int best = IntStream.range(0, rows.length)
                    .boxed()
                    .max(Comparator.comparingDouble(row -> product(query, rows[row])))
                    .orElseThrow();

            Near nearest = neighbours.nearest(query, Task.STANCE, 1).get(0);

            assertThat(nearest.cosine()).isCloseTo(product(query, rows[best]), within(0.005));
        }
    }

    @Test
    void whatIsStoredIsFoundAgain() {
        Neighbours written = neighbours(new float[][] {{1, 0}, {0, 1}, {0.6f, 0.8f}, {0, 0}});

        Neighbours read = new Neighbours(2, written.quantised(), written.entries());

        float[] query = {0.8f, 0.6f};
        assertThat(read.nearest(query, Task.STANCE, 4)).isEqualTo(written.nearest(query, Task.STANCE, 4));
        assertThat(read.nearest(query, Task.STANCE, 4))
                .last()
                .extracting(Near::cosine)
                .isEqualTo(0.0);
    }

    @Test
    void everyNthKeepsRowsAndSentencesTogether() {
        Neighbours thin = neighbours(new float[][] {{1, 0}, {0, 1}, {0.6f, 0.8f}, {1, 0}, {0, -1}})
                .everyNth(2);

        assertThat(thin.entries()).extracting(Neighbour::id).containsExactly("0", "2", "4");
        assertThat(thin.nearest(new float[] {0, -1}, Task.STANCE, 1))
                .extracting(Near::id)
                .containsExactly("4");
    }

    private static Neighbours neighbours(float[][] rows) {
        List<Neighbour> entries = new ArrayList<>();
        float[] values = new float[rows.length * rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, values, i * rows[i].length, rows[i].length);
            entries.add(new Neighbour(String.valueOf(i), "Sentence " + i + ".", HARDLINE));
        }
        return Neighbours.of(new Matrix(rows.length, rows[0].length, values), entries);
    }

    private static float[] unit(Random random, int dimension) {
        float[] row = new float[dimension];
        double squares = 0;
        for (int i = 0; i < dimension; i++) {
            row[i] = (float) random.nextGaussian();
            squares += row[i] * row[i];
        }
        for (int i = 0; i < dimension; i++) {
            row[i] /= (float) Math.sqrt(squares);
        }
        return row;
    }

    private static double product(float[] a, float[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
        }
        return product;
    }
}
