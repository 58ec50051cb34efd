package org.demarche.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CallersTest {

    @Test
    void everyPieceOfWorkIsDoneOnceAndSeveralAtATime() {
        AtomicInteger sum = new AtomicInteger();
        CyclicBarrier bothAtWork = new CyclicBarrier(2);
        try (Callers callers = new Callers(2)) {
            callers.each(IntStream.rangeClosed(1, 100).boxed().toList(), n -> {
                meet(bothAtWork);
                sum.addAndGet(n);
            });
        }
        assertThat(sum).hasValue(5050); // 100 · 101 / 2
    }

    @Test
    void afterAFailureTheRestIsLeftAndTheFailureIsTold() {
        AtomicInteger begun = new AtomicInteger();
        try (Callers callers = new Callers(1)) {
            assertThatThrownBy(() -> callers.each(Collections.nCopies(5, "work"), work -> {
                        begun.incrementAndGet();
                        throw new EncodeException("damaged");
                    }))
                    .isInstanceOf(EncodeException.class)
                    .hasMessage("damaged");
        }
        assertThat(begun).hasValue(1);
    }

    @Test
    void anInterruptEndsTheWaitAndLeavesTheRest() {
        Thread waiting = Thread.currentThread();
        AtomicInteger begun = new AtomicInteger();
        try (Callers callers = new Callers(1)) {
            assertThatThrownBy(() -> callers.each(Collections.nCopies(5, "work"), work -> {
                        begun.incrementAndGet();
                        waiting.interrupt();
                        meet(new CyclicBarrier(2)); // with nobody: until it is interrupted in its turn
                    }))
                    .isInstanceOf(EncodeException.class)
                    .hasMessage("encoding was interrupted");
        }
        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        assertThat(begun).hasValue(1);
    }

    @Test
    void thereIsAtLeastOneThread() {
        assertThatThrownBy(() -> new Callers(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("found 0 threads; expected at least 1");
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("nobody else was at work", e);
        }
    }
}
