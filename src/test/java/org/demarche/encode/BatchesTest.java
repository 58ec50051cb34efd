package org.demarche.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BatchesTest {

    @Test
    void textsOfLikeLengthGoTogetherTheLongestFirst() {
        List<int[]> tokens = List.of(new int[3], new int[9], new int[4], new int[9], new int[2]);
        assertThat(Batches.longestFirst(tokens, 2)).containsExactly(new int[] {1, 3}, new int[] {2, 0}, new int[] {4});
    }

    @Test
    void noTextMakesNoBatch() {
        assertThat(Batches.longestFirst(List.of(), 2)).isEmpty();
    }
}
