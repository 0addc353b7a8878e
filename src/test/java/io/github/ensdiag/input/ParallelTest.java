package io.github.ensdiag.input;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What becomes of tasks when the end comes before them. */
class ParallelTest {
    private static final int THREADS = 2;

    /** Else a build that fails, in a process that lives on as that of a daemon or an editor, leaves a thread behind. */
    @Test
    void aTaskBesideDoesNotWaitForWhatIsNeverBegun() throws Exception {
        Semaphore begun = new Semaphore(0);
        Semaphore end = new Semaphore(0);
        Supplier<List<Integer>> beside;
        try (Parallel parallel = new Parallel(THREADS)) {
            beside = parallel.beside(() -> parallel.map(2 * THREADS, i -> {
                begun.release();
                end.acquireUninterruptibly();
                return i;
            }));
            begun.acquire(THREADS);
            // the others are to be in the queue
            Thread.sleep(100);
        }
        end.release(2 * THREADS);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThrows(CancellationException.class, beside::get));
    }
}
