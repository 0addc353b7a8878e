package io.github.ensdiag.table;

import java.util.Objects;
import java.util.stream.IntStream;

/** Some rows and columns of another matrix, in an order of their own. */
public final class SelectedMatrix implements Matrix {
    private final Matrix base;
    /** Null: all. */
    private final int[] rows;
    /** Null: all. */
    private final int[] columns;

    private SelectedMatrix(Matrix base, int[] rows, int[] columns) {
        this.base = base;
        this.rows = rows;
        this.columns = columns;
    }

    /** @param rows of the matrix, at least one */
    public static Matrix rows(Matrix base, int[] rows) {
        return isIdentity(rows, base.rows()) ? base : new SelectedMatrix(base, rows.clone(), null);
    }

    /** @param columns of the matrix, at least one */
    public static Matrix columns(Matrix base, int[] columns) {
        return isIdentity(columns, base.columns()) ? base : new SelectedMatrix(base, null, columns.clone());
    }

    private static boolean isIdentity(int[] chosen, int all) {
        return chosen.length == all && IntStream.range(0, all).allMatch(i -> chosen[i] == i);
    }

    @Override
    public int rows() {
        return rows == null ? base.rows() : rows.length;
    }

    @Override
    public int columns() {
        return columns == null ? base.columns() : columns.length;
    }

    @Override
    public boolean flat() {
        return base.flat() || columns != null && columns.length == 1;
    }

    @Override
    public boolean integers() {
        return base.integers();
    }

    @Override
    public String describe() {
        return base.describe();
    }

    @Override
    public Places places() {
        Places places = base.places();
        return new Places() {
            @Override
            public String file(long row) {
                return places.file(baseRow(row));
            }

            @Override
            public String row(long row) {
                return places.row(baseRow(row));
            }

            @Override
            public String value(long row, int column) {
                return places.value(baseRow(row), columns == null ? column : columns[column]);
            }
        };
    }

    private long baseRow(long row) {
        return rows == null ? row : rows[(int) row];
    }

    @Override
    public Blocks blocks() {
        Blocks blocks = base.blocks();
        return rows == null ? new ByColumns(blocks) : new ByRows(blocks);
    }

    private final class ByColumns implements Blocks {
        private final Blocks blocks;
        private double[] whole = {};

        ByColumns(Blocks blocks) {
            this.blocks = blocks;
        }

        @Override
        public void read(long from, int count, double[] into) {
            int width = base.columns();
            int needed = Math.multiplyExact(count, width);
            if (whole.length < needed) {
                whole = new double[needed];
            }
            blocks.read(from, count, whole);
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < columns.length; j++) {
                    into[i * columns.length + j] = whole[i * width + columns[j]];
                }
            }
        }
    }

    /** Rows that follow each other in the base, too, are read together. */
    private final class ByRows implements Blocks {
        private final Blocks blocks;
        private double[] run = {};

        ByRows(Blocks blocks) {
            this.blocks = blocks;
        }

        @Override
        public void read(long from, int count, double[] into) {
            Objects.checkFromIndexSize(from, count, (long) rows.length);
            int width = base.columns();
            int start = (int) from;
            for (int done = 0; done < count; ) {
                int first = start + done;
                int length = 1;
                while (done + length < count && rows[first + length] == rows[first] + length) {
                    length++;
                }
                if (run.length < length * width) {
                    run = new double[length * width];
                }
                blocks.read(rows[first], length, run);
                System.arraycopy(run, 0, into, done * width, length * width);
                done += length;
            }
        }
    }
}
