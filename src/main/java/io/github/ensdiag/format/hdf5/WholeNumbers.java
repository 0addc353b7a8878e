package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Texts;
import java.nio.ByteBuffer;

/** Reads whole numbers that are names, ids for example, with all their digits. */
final class WholeNumbers {
    private WholeNumbers() {}

    static Texts read(String name, Dataset dataset, RowBytes bytes, Cells cells) {
        Texts.Builder texts = new Texts.Builder(name, 1);
        int slab = Math.min(bytes.slab(), dataset.rows());
        byte[] raw = new byte[Math.multiplyExact(slab, dataset.rowBytes())];
        for (int from = 0; from < dataset.rows(); from += slab) {
            int rows = Math.min(slab, dataset.rows() - from);
            bytes.read(from, rows, raw);
            for (int row = 0; row < rows; row++) {
                int at = row * dataset.rowBytes() + cells.offset();
                texts.add(text(ByteBuffer.wrap(raw).order(cells.order()), at, cells.type()));
            }
        }
        return texts.build(Places.counted(dataset.place()));
    }

    private static String text(ByteBuffer bytes, int at, ElementType type) {
        switch (type) {
            case INT8:
                return Integer.toString(bytes.get(at));
            case INT16:
                return Integer.toString(bytes.getShort(at));
            case UINT16:
                return Integer.toString(bytes.getShort(at) & 0xFFFF);
            case INT32:
                return Integer.toString(bytes.getInt(at));
            case UINT32:
                return Integer.toUnsignedString(bytes.getInt(at));
            case INT64:
                return Long.toString(bytes.getLong(at));
            case UINT64:
                return Long.toUnsignedString(bytes.getLong(at));
            default:
                return Integer.toString(bytes.get(at) & 0xFF);
        }
    }
}
