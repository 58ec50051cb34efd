package org.demarche.encode;

import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A fixed number of threads, each of which takes the next piece of work as soon as it is free. */
final class Callers implements AutoCloseable {

    private final int threads;
    private final ExecutorService pool;

    /** @param threads at least 1 */
    Callers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("found " + threads + " threads; expected at least 1");
        }
        this.threads = threads;
        pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "encode");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Returns when all the work is done. After the first failure, or when the calling thread is interrupted, what has
     * not begun is left undone.
     *
     * @throws EncodeException if the calling thread is interrupted; its interrupt status is kept
     */
    <T> void each(List<T> work, Consumer<T> step) {
        Queue<T> left = new ConcurrentLinkedQueue<>(work);
        Callable<Void> caller = () -> {
            try {
                for (T next = left.poll(); next != null; next = left.poll()) {
                    step.accept(next);
                }
            } finally {
                left.clear(); // after a failure, so that the others stop
            }
            return null;
        };
        try {
            for (Future<Void> ended : pool.invokeAll(Collections.nCopies(Math.min(threads, work.size()), caller))) {
                ended.get();
            }
        } catch (InterruptedException e) {
            left.clear();
            Thread.currentThread().interrupt();
            throw new EncodeException("encoding was interrupted", e);
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    /** Waits for what has begun, however often the calling thread is interrupted. */
    @Override
    public void close() {
        pool.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
    }
}
