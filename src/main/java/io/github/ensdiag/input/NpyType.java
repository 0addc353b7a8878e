package io.github.ensdiag.input;

import java.util.Locale;
import java.util.Optional;

/** The element types that are read. */
enum NpyType {
    INT8('i', 1),
    UINT8('u', 1),
    INT16('i', 2),
    UINT16('u', 2),
    INT32('i', 4),
    UINT32('u', 4),
    INT64('i', 8),
    UINT64('u', 8),
    FLOAT16('f', 2),
    FLOAT32('f', 4),
    FLOAT64('f', 8);

    private final char code;
    private final int bytes;

    NpyType(char code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** The type that NumPy writes as this code and size, for example {@code f4}. */
    static Optional<NpyType> of(String code) {
        for (NpyType type : values()) {
            if (code.equals("" + type.code + type.bytes)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    int bytes() {
        return bytes;
    }

    boolean isInteger() {
        return code != 'f';
    }

    /** NumPy's name of the type, for example {@code float32}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
