package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.Decoder;
import io.github.ensdiag.table.ElementType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.Map;

/** Reads runs of {@link Cells} as doubles; NaN where there is none. Belongs to one thread. */
final class CellReader {
    private final Map<ElementType, Decoder> decoders = new EnumMap<>(ElementType.class);

    void read(Cells cells, long first, int count, double[] into, int at) {
        if (cells.type() == ElementType.BOOL) {
            bits(cells.values(), first, count, into, at);
        } else {
            numbers(cells, first, count, into, at);
        }
        for (Bytes bitmap : cells.validity()) {
            blank(bitmap, first, count, into, at);
        }
    }

    private void numbers(Cells cells, long first, int count, double[] into, int at) {
        Decoder decoder = decoders.computeIfAbsent(cells.type(), Decoder::of);
        Bytes values = cells.values();
        int size = cells.type().bytes();
        for (int done = 0; done < count; done += Decoder.MOST) {
            int part = Math.min(Decoder.MOST, count - done);
            ByteBuffer bytes = values.storage().slice(values.start() + (first + done) * size, part * size);
            decoder.decode(bytes.order(ByteOrder.LITTLE_ENDIAN), part, into, at + done);
        }
    }

    private static void bits(Bytes values, long first, int count, double[] into, int at) {
        Cursor cursor = new Cursor(values);
        for (int i = 0; i < count; i++) {
            into[at + i] = cursor.bit(first + i) ? 1 : 0;
        }
    }

    private static void blank(Bytes bitmap, long first, int count, double[] into, int at) {
        Cursor cursor = new Cursor(bitmap);
        for (int i = 0; i < count; i++) {
            if (!cursor.bit(first + i)) {
                into[at + i] = Double.NaN;
            }
        }
    }
}
