package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.Float16;
import io.github.ensdiag.table.Say;
import java.util.Locale;

/** What the values of a column are, by its physical type and its annotation. */
enum LeafType {
    BOOL(0),
    /** And shorter ones. */
    INT16(Integer.BYTES),
    INT32(Integer.BYTES),
    UINT32(Integer.BYTES),
    INT64(Long.BYTES),
    UINT64(Long.BYTES),
    FLOAT16(Short.BYTES),
    FLOAT32(Float.BYTES),
    FLOAT64(Double.BYTES),
    /** Text, or bytes that may turn out to be text. */
    TEXT(0),
    UUID(16),
    /** Neither numbers nor text. */
    OTHER(0);

    private static final String[] CONVERTED = {
        "text", "map", "map", "list", "enum", "decimal", "date", "time", "time", "timestamp", "timestamp"
    };
    private static final String[] LOGICAL = {
        "",
        "text",
        "map",
        "list",
        "enum",
        "decimal",
        "date",
        "time",
        "timestamp",
        "interval",
        "integer",
        "null",
        "JSON",
        "BSON",
        "UUID",
        "float16",
        "variant",
        "geometry",
        "geography"
    };

    private final int bytes;

    LeafType(int bytes) {
        this.bytes = bytes;
    }

    static LeafType of(SchemaElement element) {
        int converted = element.converted();
        int logical = element.logical();
        switch (element.type()) {
            case 0:
                return BOOL;
            case 1:
                return isInteger(element) ? integer32(element) : OTHER;
            case 2:
                return isInteger(element) ? integer64(element) : OTHER;
            case 4:
                return FLOAT32;
            case 5:
                return FLOAT64;
            case 6:
                boolean plain = converted < 0 && logical == 0;
                boolean text = logical == 1 || logical == 4 || logical == 12;
                return plain || text || logical == 0 && (converted == 0 || converted == 4 || converted == 19)
                        ? TEXT
                        : OTHER;
            case 7:
                if (logical == 15 && element.length() == FLOAT16.bytes) {
                    return FLOAT16;
                }
                return logical == 14 && element.length() == UUID.bytes ? UUID : OTHER;
            default:
                return OTHER;
        }
    }

    /** Not a date, a decimal and so on. */
    private static boolean isInteger(SchemaElement element) {
        return element.logical() == 10
                || element.logical() == 0
                        && (element.converted() < 0 || element.converted() >= 11 && element.converted() <= 18);
    }

    private static LeafType integer32(SchemaElement element) {
        int converted = element.converted();
        boolean annotated = element.logical() == 10;
        if (annotated && element.bits() < 32
                || !annotated && (converted == 11 || converted == 12 || converted == 15 || converted == 16)) {
            return INT16;
        }
        return annotated && !element.signed() || !annotated && converted == 13 ? UINT32 : INT32;
    }

    private static LeafType integer64(SchemaElement element) {
        boolean annotated = element.logical() == 10;
        return annotated && !element.signed() || !annotated && element.converted() == 14 ? UINT64 : INT64;
    }

    /** For a reader: {@code decimal}. */
    static String name(SchemaElement element) {
        LeafType type = of(element);
        if (type != OTHER) {
            return type.toString();
        }
        if (element.logical() > 0 && element.logical() < LOGICAL.length) {
            return LOGICAL[element.logical()];
        }
        if (element.converted() >= 0 && element.converted() < CONVERTED.length) {
            return CONVERTED[element.converted()];
        }
        if (element.converted() == 20) {
            return "BSON";
        }
        if (element.converted() == 21) {
            return "interval";
        }
        return element.type() == 3 ? "int96 (a timestamp)" : "bytes of fixed length";
    }

    /** Bytes of a value in the plain encoding; 0 where it is no whole number of them, or differs. */
    int bytes() {
        return bytes;
    }

    boolean isNumber() {
        return compareTo(TEXT) < 0;
    }

    boolean isFloat() {
        return this == FLOAT16 || this == FLOAT32 || this == FLOAT64;
    }

    /** Whether a float32 holds every value. */
    boolean isNarrow() {
        return this == BOOL || this == INT16 || this == FLOAT16 || this == FLOAT32;
    }

    /** @param bits of a value; those of 32-bit integers extended by their sign */
    double number(long bits) {
        switch (this) {
            case UINT32:
                return bits & 0xFFFF_FFFFL;
            case UINT64:
                return bits < 0 ? bits + 0x1p64 : bits;
            case FLOAT16:
                return Float16.value((short) bits);
            case FLOAT32:
                return Float.intBitsToFloat((int) bits);
            case FLOAT64:
                return Double.longBitsToDouble(bits);
            default:
                return bits;
        }
    }

    /** The number as a name is written, {@code 3} rather than {@code 3.0}; null: there is none. */
    String text(long bits) {
        if (isFloat()) {
            double value = number(bits);
            return Double.isNaN(value) ? null : Say.number(value);
        }
        return this == UINT64
                ? Long.toUnsignedString(bits)
                : Long.toString(this == UINT32 ? bits & 0xFFFF_FFFFL : bits);
    }

    /** NumPy's name of the type, for example {@code float32}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
