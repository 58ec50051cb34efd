package org.demarche.encode;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.demarche.Progress;

/** Passes progress on at the start, at the end, and at most four times a second in between. */
final class PacedProgress {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final String STAGE = "encoding";

    private final Progress progress;
    private final long total;
    private final LongSupplier nanoTime;
    private long done;
    private long told;

    PacedProgress(Progress progress, long total, LongSupplier nanoTime) {
        this.progress = progress;
        this.total = total;
        this.nanoTime = nanoTime;
        this.told = nanoTime.getAsLong();
        progress.at(STAGE, 0, total);
    }

    /** {@code more} steps have been done. */
    synchronized void add(int more) {
        done += more;
        long now = nanoTime.getAsLong();
        if (done == total || now - told >= PAUSE) {
            told = now;
            progress.at(STAGE, done, total);
        }
    }
}
