package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Spool;
import java.nio.file.Path;
import java.util.List;

/** Numbers that are packed in their file: they are unpacked when the first block of them is asked for. */
final class SpooledMatrix implements Matrix {
    /** Doubles decoded at a time. */
    private static final int BLOCK = 1 << 16;

    private final Path file;
    private final Dataset dataset;
    private final List<Cells> cells;
    private final boolean flat;
    private final String describe;
    private final Progress progress;
    /** Until they are unpacked. */
    private RowBytes bytes;

    private Matrix spooled;

    SpooledMatrix(
            Path file,
            Dataset dataset,
            RowBytes bytes,
            List<Cells> cells,
            boolean flat,
            String describe,
            Progress progress) {
        this.file = file;
        this.dataset = dataset;
        this.bytes = bytes;
        this.cells = cells;
        this.flat = flat;
        this.describe = describe;
        this.progress = progress;
    }

    @Override
    public int rows() {
        return dataset.rows();
    }

    @Override
    public int columns() {
        return cells.stream().mapToInt(Cells::count).sum();
    }

    @Override
    public boolean flat() {
        return flat;
    }

    @Override
    public boolean integers() {
        return cells.stream().allMatch(part -> part.type().isInteger());
    }

    @Override
    public String describe() {
        return describe;
    }

    @Override
    public Places places() {
        return Places.counted(dataset.place());
    }

    @Override
    public Blocks blocks() {
        return spooled().blocks();
    }

    private synchronized Matrix spooled() {
        if (spooled == null) {
            spooled = Damage.guard(dataset.place(), this::spool);
            bytes = null;
        }
        return spooled;
    }

    private Matrix spool() {
        int slab = Math.min(bytes.slab(), rows());
        int columns = columns();
        int block = Math.max(1, BLOCK / columns);
        SlabDecoder decoder = new SlabDecoder(places(), dataset.rowBytes(), cells);
        byte[] raw = new byte[Math.multiplyExact(slab, dataset.rowBytes())];
        double[] values = new double[Math.multiplyExact(Math.min(block, slab), columns)];
        try (Spool spool = new Spool(columns, type())) {
            for (int from = 0; from < rows(); from += slab) {
                int height = Math.min(slab, rows() - from);
                bytes.read(from, height, raw);
                for (int done = 0; done < height; done += block) {
                    int rows = Math.min(block, height - done);
                    decoder.decode(raw, done, rows, values);
                    spool.add(values, rows * columns);
                }
                progress.at(file, ((long) from + height) * dataset.rowBytes(), dataset.bytes());
            }
            return spool.finish(places(), flat, describe);
        }
    }

    private ElementType type() {
        return cells.stream().allMatch(part -> isNarrow(part.type())) ? ElementType.FLOAT32 : ElementType.FLOAT64;
    }

    /** Whether a float32 holds all its values. */
    private static boolean isNarrow(ElementType type) {
        return type.bytes() <= 2 || type == ElementType.FLOAT32;
    }
}
