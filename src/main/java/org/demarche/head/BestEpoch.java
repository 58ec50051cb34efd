package org.demarche.head;

import java.util.Optional;
import java.util.function.Supplier;

/** Keeps the parameters of the epoch with the lowest held-out loss, and knows when to stop waiting for a lower one. */
final class BestEpoch {

    private final int patience;
    private Optional<HeadFit> best = Optional.empty();

    BestEpoch(int patience) {
        this.patience = patience;
    }

    /** @param head asked only if this epoch is the best so far */
    void offer(int epoch, double heldLoss, Supplier<Head> head) {
        if (heldLoss < best.map(HeadFit::heldLoss).orElse(Double.POSITIVE_INFINITY)) {
            best = Optional.of(new HeadFit(head.get(), epoch, heldLoss));
        }
    }

    /** Whether so many epochs have passed since the best one that training should stop. */
    boolean isLongAgo(int epoch) {
        return epoch - best.map(HeadFit::epochs).orElse(0) >= patience;
    }

    /** @throws IllegalStateException if no loss was a finite number */
    HeadFit fit() {
        return best.orElseThrow(() -> new IllegalStateException(
                "training diverged: the held-out loss was never a number; lower the learning rate"));
    }
}
