package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.InputException;

/**
 * Where the lists of one array begin and end among the values of its member. A list that is not there is empty.
 *
 * @param shortest list that is there; {@link Integer#MAX_VALUE} if none is
 * @param longest list
 * @param whole whether each row has a list, and as many values
 * @param odd the first row whose length differs from that of the row before it; −1 if there is none
 */
record Lists(Array array, int shortest, int longest, boolean whole, int odd) {
    /** Reads the places of lists. Belongs to one thread. */
    final class Reader {
        private final Cursor offsets = new Cursor(
                array.column().kind() == Kind.FIXED_LIST
                        ? Bytes.NONE
                        : array.buffers().get(0));
        private final Cursor validity = new Cursor(array.validity());
        private final boolean fixed = array.column().kind() == Kind.FIXED_LIST;

        boolean isThere(long row) {
            return array.validity().isEmpty() || validity.bit(row);
        }

        long start(long row) {
            int size = array.width();
            if (fixed) {
                return row * size;
            }
            return size == Integer.BYTES ? offsets.int32(row * size) : offsets.int64(row * size);
        }

        /** Once the offsets were checked. */
        int length(long row) {
            return isThere(row) ? (int) (start(row + 1) - start(row)) : 0;
        }
    }

    Reader reader() {
        return new Reader();
    }

    int rows() {
        return (int) array.length();
    }

    /** Whether the values lie one behind the other, so many for each row. */
    boolean areAll(int columns) {
        return whole && longest == columns;
    }

    /** Looks through all offsets: they may only grow, up to the number of values. */
    static Lists of(Source source, String where, Array array) {
        if (array.column().kind() == Kind.FIXED_LIST && array.validity().isEmpty()) {
            return new Lists(array, array.width(), array.width(), true, -1); // no bytes but those of the values
        }
        Lists unknown = new Lists(array, 0, 0, false, -1);
        Reader reader = unknown.reader();
        long values = array.members().get(0).length();
        boolean whole = true;
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        int odd = -1;
        long start = array.length() == 0 ? 0 : reader.start(0);
        for (int row = 0; row < array.length(); row++) {
            long next = reader.start(row + 1L);
            if (start < 0 || next < start || next > values || next - start > Integer.MAX_VALUE - 8) {
                throw damaged(source, where, array, row, start, next, values);
            }
            int length = (int) (next - start);
            boolean there = reader.isThere(row);
            if (there) {
                odd = odd < 0 && shortest != Integer.MAX_VALUE && length != shortest ? row : odd;
                shortest = Math.min(shortest, length);
            }
            longest = Math.max(longest, there ? length : 0);
            whole &= there && odd < 0;
            start = next;
        }
        return new Lists(array, shortest, longest, whole, odd);
    }

    private static InputException damaged(
            Source source, String where, Array array, int row, long start, long next, long values) {
        return source.damaged(
                where,
                "the list in row " + row + " of it, in the column \""
                        + array.column().name() + "\", begins at value " + start + " and ends at " + next + ", of "
                        + values);
    }
}
