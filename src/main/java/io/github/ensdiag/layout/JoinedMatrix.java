package io.github.ensdiag.layout;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Places;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Matrices of the same number of columns one below the other. */
final class JoinedMatrix implements Matrix {
    private final List<Matrix> parts;
    /** First row of each part, and behind the last. */
    private final int[] starts;

    /** @throws ArithmeticException if there are too many rows to count */
    JoinedMatrix(List<Matrix> parts) {
        this.parts = parts;
        starts = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            starts[i + 1] = Math.addExact(starts[i], parts.get(i).rows());
        }
    }

    /** The part that holds a row. */
    private static int part(int[] starts, long row) {
        int found = Arrays.binarySearch(starts, (int) row);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public int rows() {
        return starts[parts.size()];
    }

    @Override
    public int columns() {
        return parts.get(0).columns();
    }

    @Override
    public boolean flat() {
        return parts.get(0).flat();
    }

    @Override
    public boolean integers() {
        return parts.stream().allMatch(Matrix::integers);
    }

    @Override
    public String describe() {
        return shape() + " in " + parts.size() + " files, the first "
                + parts.get(0).describe();
    }

    @Override
    public Places places() {
        return joined(starts, parts.stream().map(Matrix::places).toList());
    }

    /** @param starts first row of each part, and behind the last */
    static Places joined(int[] starts, List<Places> parts) {
        return new Places() {
            private int part(long row) {
                return JoinedMatrix.part(starts, row);
            }

            @Override
            public String file(long row) {
                return parts.get(part(row)).file(row - starts[part(row)]);
            }

            @Override
            public String row(long row) {
                return parts.get(part(row)).row(row - starts[part(row)]);
            }

            @Override
            public String value(long row, int column) {
                return parts.get(part(row)).value(row - starts[part(row)], column);
            }
        };
    }

    @Override
    public Blocks blocks() {
        Blocks[] blocks = parts.stream().map(Matrix::blocks).toArray(Blocks[]::new);
        int columns = columns();
        return (from, rows, into) -> {
            Objects.checkFromIndexSize(from, rows, rows());
            double[] own = into;
            for (int done = 0; done < rows; ) {
                int part = part(starts, from + done);
                int count = (int) Math.min(rows - done, starts[part + 1] - from - done);
                // only the first part can be read in place
                if (done > 0) {
                    own = new double[count * columns];
                }
                blocks[part].read(from + done - starts[part], count, own);
                if (done > 0) {
                    System.arraycopy(own, 0, into, done * columns, count * columns);
                }
                done += count;
            }
        };
    }
}
