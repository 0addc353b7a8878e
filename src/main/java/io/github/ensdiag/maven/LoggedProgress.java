package io.github.ensdiag.maven;

import io.github.ensdiag.table.Progress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells of long reads: what, how far, how fast, how long to go. Nothing is said of short ones. */
final class LoggedProgress implements Progress {
    private static final long PATIENCE = 3_000_000_000L;
    private static final double MEGABYTE = 1e6;

    private final Consumer<String> log;
    private final LongSupplier nanoTime;
    private Path file;
    private long start;
    private long startedAt;
    private long said;

    LoggedProgress(Consumer<String> log) {
        this(log, System::nanoTime);
    }

    /** @param nanoTime a clock */
    LoggedProgress(Consumer<String> log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    @Override
    public synchronized void at(Path current, long done, long total) {
        long now = nanoTime.getAsLong();
        if (!current.equals(file)) {
            file = current;
            start = now;
            startedAt = done;
            said = now;
        }
        if (now - said < PATIENCE || done >= total) {
            return;
        }
        said = now;
        double speed = (done - startedAt) / ((now - start) / 1e9);
        log.accept(String.format(
                Locale.ROOT,
                "Reading %s: %.0f of %.0f MB (%d %%), %.0f MB/s, %.0f s to go",
                current.getFileName(),
                done / MEGABYTE,
                total / MEGABYTE,
                100 * done / total,
                speed / MEGABYTE,
                Math.ceil((total - done) / speed)));
    }
}
