package io.github.ensdiag.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParallelTest {
    private final AtomicInteger running = new AtomicInteger();

    private int slowly(int task) {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return task;
    }

    /** Fails while something goes on beside. */
    private void fail() {
        CountDownLatch started = new CountDownLatch(1);
        try (Parallel parallel = new Parallel(2)) {
            parallel.beside(() -> {
                running.incrementAndGet();
                started.countDown();
                try {
                    return parallel.fold(1000, 0, this::slowly, Integer::sum);
                } finally {
                    running.decrementAndGet();
                }
            });
            started.await();
            Thread.sleep(30);
            throw new IllegalStateException("failed");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void nothingIsLeftRunningBesideWhatFails() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertEquals(
                        "failed",
                        assertThrows(IllegalStateException.class, this::fail).getMessage()));
        assertEquals(0, running.get());
    }

    @Test
    void whatFailsBesideFailsWhereItIsAwaited() {
        for (int threads = 1; threads <= 2; threads++) {
            try (Parallel parallel = new Parallel(threads)) {
                assertThrows(
                        IllegalArgumentException.class,
                        () -> parallel.beside(() -> {
                                    throw new IllegalArgumentException();
                                })
                                .get());
            }
        }
    }
}
