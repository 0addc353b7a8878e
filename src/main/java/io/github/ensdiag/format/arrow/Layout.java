package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.ElementType;

/**
 * How a type is stored.
 *
 * @param element of numbers, else null; {@link ElementType#BOOL} is stored as bits
 * @param size bytes of an offset, or values a row of a {@link Kind#FIXED_LIST}, or 0
 * @param validity whether its first buffer tells which values are there
 * @param buffers how many more it has
 * @param views whether yet more follow, as many as the batch says
 * @param describe the type, for a reader
 */
record Layout(Kind kind, ElementType element, int size, boolean validity, int buffers, boolean views, String describe) {
    static Layout number(ElementType element) {
        String name = element == ElementType.BOOL ? "boolean" : element.toString();
        return new Layout(Kind.NUMBER, element, 0, true, 1, false, name);
    }

    static Layout of(Kind kind, int size, int buffers, String describe) {
        return new Layout(kind, null, size, true, buffers, false, describe);
    }

    static Layout views(Kind kind, String describe) {
        return new Layout(kind, null, 0, true, 1, true, describe);
    }

    static Layout withoutValidity(int buffers, String describe) {
        return new Layout(Kind.OTHER, null, 0, false, buffers, false, describe);
    }
}
