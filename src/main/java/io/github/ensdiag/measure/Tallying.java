package io.github.ensdiag.measure;

import io.github.ensdiag.input.Chunks;
import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.rows.Truth;
import io.github.ensdiag.rows.Watcher;

/** Sums up rows. Belongs to one thread. */
final class Tallying implements Watcher {
    private final Tally total;
    private final RowKernel kernel;
    private final Chunk chunk;

    /** @param total takes in what is seen */
    Tallying(Tally total, RowKernel kernel, int classes) {
        this.total = total;
        this.kernel = kernel;
        chunk = total.chunk(classes, Chunks.SIZE);
    }

    @Override
    public void begin(int from, int to) {
        chunk.clear();
    }

    @Override
    public void see(int sample, JointRow row, Truth truth) {
        kernel.evaluate(row, truth, chunk);
    }

    @Override
    public Runnable end() {
        Tally seen = total.ofChunk(chunk);
        return () -> total.merge(seen);
    }
}
