package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.ElementType;
import java.nio.ByteOrder;

/**
 * Numbers that stand side by side in each row.
 *
 * @param offset of the first one, in bytes
 */
record Cells(int offset, int count, ElementType type, ByteOrder order) {
    int bytes() {
        return count * type.bytes();
    }
}
