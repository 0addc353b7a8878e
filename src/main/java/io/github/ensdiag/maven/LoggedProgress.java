package io.github.ensdiag.maven;

import io.github.ensdiag.table.Progress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Tells of long tasks: what, how far, how fast, how long to go. Nothing is said of short ones. */
final class LoggedProgress implements Progress {
    private static final long PATIENCE = 3_000_000_000L;
    private static final double MEGABYTE = 1e6;

    private final Consumer<String> log;
    private final LongSupplier nanoTime;
    private String task;
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
    public void at(Path file, long done, long total) {
        at("Reading " + file.getFileName(), done, total, MEGABYTE, "MB");
    }

    @Override
    public void at(String current, long done, long total) {
        at(current, done, total, 1, "samples");
    }

    private synchronized void at(String current, long done, long total, double unit, String unitName) {
        long now = nanoTime.getAsLong();
        if (!current.equals(task) || done < startedAt) {
            task = current;
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
                "%s: %.0f of %.0f %s (%d %%), %.0f %s/s, %.0f s to go",
                current,
                done / unit,
                total / unit,
                unitName,
                100 * done / total,
                speed / unit,
                unitName,
                Math.ceil((total - done) / speed)));
    }
}
