package org.demarche.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BatchesTest {

    @Test
    void textsOfLikeLengthGoTogetherTheLongestFirst() {
        List<Pieces> tokens = IntStream.of(3, 9, 4, 9, 2)
                .mapToObj(length -> new Pieces(new int[length], 1, 0))
                .toList();
        assertThat(Batches.longestFirst(tokens, 2)).containsExactly(new int[] {1, 3}, new int[] {2, 0}, new int[] {4});
    }

    @Test
    void noTextMakesNoBatch() {
        assertThat(Batches.longestFirst(List.of(), 2)).isEmpty();
    }
}
