package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.ElementType;
import java.util.List;

/**
 * Numbers that lie one behind the other.
 *
 * @param validity bitmaps that must all be set where there is a number: its own, and those of what it is a member of
 */
record Cells(ElementType type, Bytes values, List<Bytes> validity) {
    static Cells of(Array array) {
        return of(Bytes.NONE, array);
    }

    /**
     * Of a member of a struct.
     *
     * @param struct the validity of the structs
     */
    static Cells of(Bytes struct, Array member) {
        Bytes values = member.buffers().get(0);
        return new Cells(member.column().layout().element(), values, bitmaps(List.of(member.validity(), struct)));
    }

    private static List<Bytes> bitmaps(List<Bytes> all) {
        return all.stream().filter(bitmap -> !bitmap.isEmpty()).toList();
    }
}
