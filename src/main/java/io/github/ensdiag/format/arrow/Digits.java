package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.Float16;
import io.github.ensdiag.table.Say;

/** Reads the numbers of an array one by one, with all their digits. Belongs to one thread. */
final class Digits {
    private final ElementType type;
    private final Cursor values;
    private final Cursor validity;
    private final boolean complete;

    Digits(Array array) {
        this.type = array.column().layout().element();
        this.values = new Cursor(array.buffers().get(0));
        this.validity = new Cursor(array.validity());
        this.complete = array.validity().isEmpty();
    }

    boolean isThere(long index) {
        return complete || validity.bit(index);
    }

    /** As it would be written; null if there is none. */
    String text(long index) {
        if (!isThere(index)) {
            return null;
        }
        if (type.isInteger()) {
            long value = integer(index);
            return type == ElementType.UINT64 ? Long.toUnsignedString(value) : Long.toString(value);
        }
        double value = floating(index);
        return Double.isNaN(value) ? null : Say.number(value);
    }

    /** Unsigned ones of 64 bits may be negative. */
    long integer(long index) {
        long at = index * type.bytes();
        switch (type) {
            case BOOL:
                return values.bit(index) ? 1 : 0;
            case INT8:
                return (byte) values.unsigned8(at);
            case UINT8:
                return values.unsigned8(at);
            case INT16:
                return (short) values.unsigned16(at);
            case UINT16:
                return values.unsigned16(at);
            case INT32:
                return values.int32(at);
            case UINT32:
                return values.int32(at) & 0xFFFF_FFFFL;
            default:
                return values.int64(at);
        }
    }

    private double floating(long index) {
        long at = index * type.bytes();
        switch (type) {
            case FLOAT16:
                return Float16.value((short) values.unsigned16(at));
            case FLOAT32:
                return Float.intBitsToFloat(values.int32(at));
            default:
                return Double.longBitsToDouble(values.int64(at));
        }
    }
}
