package org.demarche.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.demarche.Distribution;
import org.demarche.Matrix;
import org.junit.jupiter.api.Test;

final class ChooserTest {

    private static final Chooser UNCERTAINTY = new Chooser(0, 0, 0);

    @Test
    void theMostUncertainComeFirst() {
        List<Candidate> candidates = List.of(candidate(0.9, ""), candidate(0.5, ""), candidate(0.7, ""));

        assertThat(choose(UNCERTAINTY, candidates, 2, 0, 90, 180)).containsExactly(1, 2);
    }

    @Test
    void noTwoAreAlike() {
        List<Candidate> candidates = List.of(candidate(0.5, ""), candidate(0.51, ""), candidate(0.6, ""));

        assertThat(choose(UNCERTAINTY, candidates, 2, 0, 1, 180)).containsExactly(0, 1);
        assertThat(choose(new Chooser(1, 0, 0), candidates, 2, 0, 1, 180)).containsExactly(0, 2);
    }

    @Test
    void rareLabelsComeBeforeFrequentOnes() {
        List<Candidate> candidates = List.of(
                candidate(0.95, ""), candidate(0.95, ""), candidate(0.95, ""), candidate(0.6, ""), candidate(0.4, ""));

        assertThat(choose(UNCERTAINTY, candidates, 1, 0, 72, 144, 216, 288)).containsExactly(3);
        assertThat(choose(new Chooser(0, 1, 0), candidates, 1, 0, 72, 144, 216, 288))
                .containsExactly(4);
    }

    @Test
    void eachNewActorIsFavouredOnce() {
        List<Candidate> candidates =
                List.of(candidate(0.5, ""), candidate(0.52, "Norland"), candidate(0.53, "Norland"));

        assertThat(choose(new Chooser(0, 0, 0.2), candidates, 3, 0, 90, 180)).containsExactly(1, 0, 2);
    }

    @Test
    void whatIsAskedForBeyondWhatThereIsIsNotChosen() {
        assertThat(choose(Chooser.USUAL, List.of(candidate(0.5, "")), 7, 0)).containsExactly(0);
    }

    private static Candidate candidate(double first, String newActor) {
        return new Candidate(List.of(Distribution.of(first, 1 - first)), newActor);
    }

    /** @param degrees for each candidate the direction of its vector */
    private static List<Integer> choose(Chooser chooser, List<Candidate> candidates, int wanted, double... degrees) {
        int[] all = IntStream.range(0, degrees.length).toArray();
        float[] values = new float[2 * degrees.length];
        for (int i : all) {
            values[2 * i] = (float) Math.cos(Math.toRadians(degrees[i]));
            values[2 * i + 1] = (float) Math.sin(Math.toRadians(degrees[i]));
        }
        int[] shortlist = chooser.shortlist(candidates, wanted);
        assertThat(Arrays.stream(shortlist).sorted())
                .containsExactly(Arrays.stream(all).boxed().toArray(Integer[]::new));
        Matrix vectors = new Matrix(degrees.length, 2, values).select(shortlist);
        return chooser.choose(candidates, shortlist, vectors, wanted);
    }
}
