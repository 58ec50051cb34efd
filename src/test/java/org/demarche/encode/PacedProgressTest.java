package org.demarche.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class PacedProgressTest {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void isToldFourTimesASecondAndAtBothEnds() {
        AtomicLong clock = new AtomicLong();
        List<String> told = new ArrayList<>();
        PacedProgress progress =
                new PacedProgress((stage, done, total) -> told.add(stage + " " + done + "/" + total), 20, clock::get);
        for (int i = 0; i < 20; i++) {
            clock.addAndGet(40 * MILLISECOND);
            progress.add(1);
        }
        // every 280 ms, the first multiple of 40 ms from 250 ms on
        assertThat(told).containsExactly("encoding 0/20", "encoding 7/20", "encoding 14/20", "encoding 20/20");
    }
}
