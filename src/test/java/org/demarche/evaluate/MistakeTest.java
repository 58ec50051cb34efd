package org.demarche.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.Distribution;
import org.junit.jupiter.api.Test;

final class MistakeTest {

    @Test
    void theMostConfidentWrongRowsComeFirst() {
        List<Distribution> predicted = Stream.of(0.6, 0.9, 0.95, 0.7, 0.9)
                .map(first -> Distribution.of(first, 1 - first))
                .toList();

        // Row 2 is right; rows 1 and 4 are equally confident, so the earlier comes first.
        assertThat(Mistake.mostConfident(new int[] {1, 1, 0, 1, 1}, predicted)).containsExactly(1, 4, 3, 0);
    }
}
