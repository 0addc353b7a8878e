package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.ByteSpool;
import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.RawMatrix;
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
    private final int columns;
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
        columns = cells.stream().mapToInt(Cells::count).sum();
    }

    @Override
    public int rows() {
        return dataset.rows();
    }

    @Override
    public int columns() {
        return columns;
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
        Cells first = cells.get(0);
        return first.bytes() == dataset.rowBytes() ? raw(first) : values();
    }

    /** Keeps the bytes as they are. */
    private Matrix raw(Cells all) {
        try (ByteSpool spool = new ByteSpool()) {
            slabs((slab, rows) -> spool.add(slab, 0, rows * dataset.rowBytes()));
            return new RawMatrix(
                    places(),
                    spool.finish(),
                    0,
                    all.type(),
                    all.order(),
                    false,
                    flat,
                    integers(),
                    rows(),
                    columns(),
                    describe);
        }
    }

    /** Picks the numbers out of the bytes of a row. */
    private Matrix values() {
        int columns = columns();
        int block = Math.min(rows(), Math.max(1, BLOCK / columns));
        SlabDecoder decoder = new SlabDecoder(places(), dataset.rowBytes(), cells);
        double[] values = new double[Math.multiplyExact(block, columns)];
        try (Spool spool = new Spool(columns, type())) {
            slabs((slab, height) -> {
                for (int done = 0; done < height; done += block) {
                    int rows = Math.min(block, height - done);
                    decoder.decode(slab, done, rows, values);
                    spool.add(values, rows * columns);
                }
            });
            return spool.finish(places(), flat, describe);
        }
    }

    /** Takes the bytes of some rows. */
    private interface Slabs {
        void take(byte[] slab, int rows);
    }

    private void slabs(Slabs slabs) {
        int most = Math.min(bytes.slab(), rows());
        byte[] slab = new byte[Math.multiplyExact(most, dataset.rowBytes())];
        for (int from = 0; from < rows(); from += most) {
            int rows = Math.min(most, rows() - from);
            bytes.read(from, rows, slab);
            slabs.take(slab, rows);
            progress.at(file, ((long) from + rows) * dataset.rowBytes(), dataset.bytes());
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
