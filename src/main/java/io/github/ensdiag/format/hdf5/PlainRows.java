package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.Storage;

/**
 * Rows that lie one after the other.
 *
 * @param start of the first one in the content
 */
record PlainRows(Storage content, long start, int rowBytes) implements RowBytes {
    private static final int SLAB = 1 << 22;

    @Override
    public int slab() {
        return Math.max(1, SLAB / rowBytes);
    }

    @Override
    public void read(int from, int rows, byte[] into) {
        content.requireUnchanged();
        int count = rows * rowBytes;
        for (int done = 0; done < count; done += Storage.LONGEST) {
            int part = Math.min(Storage.LONGEST, count - done);
            content.slice(start + (long) from * rowBytes + done, part).get(into, done, part);
        }
    }

    @Override
    public String describe() {
        return "";
    }
}
