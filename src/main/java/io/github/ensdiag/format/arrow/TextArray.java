package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.InputException;
import java.nio.charset.StandardCharsets;

/** Reads the texts of an array in UTF-8: one behind the other, or as views. Belongs to one thread. */
final class TextArray {
    /** Bytes of a view: a length, and 12 bytes of text or 4 of its beginning, a buffer and a position in it. */
    static final int VIEW = 16;

    private static final int IN_PLACE = 12;

    private final Source source;
    private final String where;
    private final Array array;
    private final TextBudget budget;
    private final Cursor validity;
    private final Cursor first;
    private final Cursor[] data;

    TextArray(Source source, String where, Array array, TextBudget budget) {
        this.source = source;
        this.where = where;
        this.array = array;
        this.budget = budget;
        this.validity = new Cursor(array.validity());
        this.first = new Cursor(array.buffers().get(0));
        this.data = array.buffers().stream().skip(1).map(Cursor::new).toArray(Cursor[]::new);
    }

    /** The text at an index below the array's length; null if there is none, or the budget is exceeded. */
    String text(long index) {
        if (!array.validity().isEmpty() && !validity.bit(index)) {
            return null;
        }
        return array.column().kind() == Kind.TEXT ? behindOffset(index) : viewed(index * VIEW);
    }

    private String behindOffset(long index) {
        int width = array.width();
        boolean narrow = width == Integer.BYTES;
        long start = narrow ? first.int32(index * width) : first.int64(index * width);
        long end = narrow ? first.int32((index + 1) * width) : first.int64((index + 1) * width);
        return bytes(data[0], array.buffers().get(1), start, end - start, index);
    }

    private String viewed(long at) {
        int length = first.int32(at);
        if (length >= 0 && length <= IN_PLACE) {
            return bytes(first, array.buffers().get(0), at + Integer.BYTES, length, at / VIEW);
        }
        int buffer = first.int32(at + 8);
        if (buffer < 0 || buffer >= data.length) {
            throw damaged(at / VIEW, "is in the buffer " + buffer);
        }
        return bytes(data[buffer], array.buffers().get(buffer + 1), first.int32(at + 12), length, at / VIEW);
    }

    private String bytes(Cursor cursor, Bytes within, long start, long length, long index) {
        if (start < 0 || length < 0 || start > within.length() || length > within.length() - start) {
            throw damaged(index, "has " + length + " bytes from byte " + start + " on, of " + within.length());
        }
        if (length == 0 || !budget.take(length)) {
            return null;
        }
        byte[] bytes = new byte[(int) length];
        cursor.copy(start, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private InputException damaged(long index, String what) {
        return source.damaged(
                where,
                "the text " + index + " of the column \"" + array.column().name() + "\" " + what);
    }
}
