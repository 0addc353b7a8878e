package io.github.ensdiag.format.hdf5;

import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.VariableLength;
import java.util.Optional;

/**
 * Texts that stand side by side in each row, or references to where they are.
 *
 * @param offset of the first one, in bytes
 * @param size of one, in bytes
 * @param referred whether the text itself is elsewhere
 */
record TextCells(int offset, int count, int size, boolean referred) {
    static Optional<TextCells> of(DataType type, int offset, int count) {
        if (type instanceof StringData) {
            return Optional.of(new TextCells(offset, count, type.getSize(), false));
        }
        boolean text = type instanceof VariableLength list && list.isVariableLengthString();
        return text ? Optional.of(new TextCells(offset, count, type.getSize(), true)) : Optional.empty();
    }
}
