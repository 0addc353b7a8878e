package io.github.ensdiag.input;

import io.github.ensdiag.table.Progress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Runs numbered tasks on some threads and takes their results in the order of their numbers. */
public final class Parallel implements AutoCloseable {
    /** Tasks that are under way or done and not yet taken. */
    private static final int PER_THREAD = 2;

    private final ExecutorService threads;
    private final int window;
    private final Progress progress;
    /** The ends of tasks {@linkplain #beside beside}, without their results. */
    private final Queue<CompletableFuture<Void>> besides = new ConcurrentLinkedQueue<>();

    public Parallel(int threadCount) {
        this(threadCount, Progress.NONE);
    }

    /** @param progress hears of {@linkplain #pass passes} over the samples */
    public Parallel(int threadCount, Progress progress) {
        this.progress = progress;
        threads = Executors.newFixedThreadPool(threadCount, task -> {
            Thread thread = new Thread(task, "ensdiag");
            thread.setDaemon(true);
            return thread;
        });
        window = PER_THREAD * threadCount;
    }

    /**
     * Folds the results of the tasks 0…count−1 from left to right, whatever thread finishes first, so that sums of
     * floating-point numbers come out the same for any number of threads. Few results are held at a time.
     */
    public <T> T fold(int count, T first, IntFunction<T> task, BinaryOperator<T> merge) {
        ArrayDeque<Future<T>> running = new ArrayDeque<>();
        T total = first;
        try {
            for (int i = 0; i < count || !running.isEmpty(); ) {
                if (i < count && running.size() < window) {
                    int number = i++;
                    running.add(threads.submit(() -> task.apply(number)));
                } else {
                    total = merge.apply(total, running.remove().get());
                }
            }
            return total;
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            running.forEach(f -> f.cancel(false));
        }
    }

    /**
     * As {@link #fold} over the {@linkplain Chunks chunks} of the samples.
     *
     * @param name of the task, for whoever watches
     * @param task what is done with a chunk, by its number
     */
    public <T> T pass(String name, int samples, T first, IntFunction<T> task, BinaryOperator<T> merge) {
        AtomicInteger done = new AtomicInteger();
        return fold(Chunks.count(samples), first, task, (total, next) -> {
            progress.at(name, Math.min(samples, done.addAndGet(Chunks.SIZE)), samples);
            return merge.apply(total, next);
        });
    }

    /** The results of the tasks 0…count−1, in order. */
    public <T> List<T> map(int count, IntFunction<T> task) {
        return fold(count, new ArrayList<T>(), i -> new ArrayList<>(List.of(task.apply(i))), (all, next) -> {
            all.addAll(next);
            return all;
        });
    }

    /**
     * Does a task beside what the caller does next, on a thread that is none of those which {@link #fold} uses, so that it may
     * use that; with one thread, at once.
     *
     * @return waits for the result
     */
    public <T> Supplier<T> beside(Supplier<T> task) {
        if (window == PER_THREAD) {
            T result = task.get();
            return () -> result;
        }
        CompletableFuture<T> future = CompletableFuture.supplyAsync(task);
        besides.add(future.handle((result, failure) -> null));
        return () -> {
            try {
                return future.join();
            } catch (CompletionException e) {
                throw rethrown(e.getCause());
            }
        };
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }

    /** Nothing is left running, not even where something failed beside it. */
    @Override
    public void close() {
        // who waits for a task that will not run any more would wait for ever
        threads.shutdownNow().forEach(task -> ((Future<?>) task).cancel(false));
        besides.forEach(CompletableFuture::join);
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
