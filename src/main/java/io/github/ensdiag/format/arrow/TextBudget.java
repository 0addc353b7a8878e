package io.github.ensdiag.format.arrow;

/**
 * Bounds how much text is decoded, for one column and for all of a file: a few views of one long text, or offsets that go
 * back and forth, would be more than memory holds.
 */
final class TextBudget {
    /** In MiB, of one column that is kept. */
    static final int MOST = 256;

    private static final long COLUMN = (long) MOST << 20;

    private final Total total;
    private long left;

    /** What is left for all columns of a file. */
    static final class Total {
        private long left;

        /** @param size of the file in bytes */
        Total(long size) {
            left = COLUMN + 4 * size;
        }
    }

    private TextBudget(Total total, long left) {
        this.total = total;
        this.left = left;
    }

    /** For a column of which every value may be kept. */
    static TextBudget ofKept(Total total) {
        return new TextBudget(total, COLUMN);
    }

    /** For a column of which few values are new. */
    static TextBudget ofRepeated(Total total) {
        return new TextBudget(total, Long.MAX_VALUE);
    }

    /** Whether so many more bytes may be decoded. Once they may not, no more may. */
    boolean take(long bytes) {
        left -= bytes;
        total.left -= bytes;
        if (left < 0 || total.left < 0) {
            left = Long.MIN_VALUE / 2;
        }
        return left >= 0;
    }

    boolean isExceeded() {
        return left < 0;
    }
}
