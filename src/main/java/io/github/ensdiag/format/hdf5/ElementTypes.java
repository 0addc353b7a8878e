package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.ElementType;
import io.jhdf.object.datatype.ArrayDataType;
import io.jhdf.object.datatype.BitField;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OpaqueDataType;
import io.jhdf.object.datatype.OrderedDataType;
import io.jhdf.object.datatype.Reference;
import io.jhdf.object.datatype.StringData;
import io.jhdf.object.datatype.TimeDataType;
import io.jhdf.object.datatype.VariableLength;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;

/** Which of HDF5's types are numbers that can be read. */
final class ElementTypes {
    private static final Map<Integer, String> H5PY_BOOL = Map.of(0, "FALSE", 1, "TRUE");

    private ElementTypes() {}

    static Optional<ElementType> of(DataType type) {
        if (type instanceof FixedPoint integer) {
            return whole(integer);
        }
        if (type instanceof FloatingPoint real) {
            return real(real);
        }
        if (type instanceof EnumDataType names) {
            boolean isBool = names.getSize() == 1 && names.getEnumMapping().equals(H5PY_BOOL);
            return isBool ? Optional.of(ElementType.BOOL) : Optional.empty();
        }
        // PyTables' booleans
        boolean isByte = type instanceof BitField && type.getSize() == 1;
        return isByte ? Optional.of(ElementType.BOOL) : Optional.empty();
    }

    private static Optional<ElementType> whole(FixedPoint type) {
        if (type.getBitOffset() != 0 || type.getBitPrecision() != 8 * type.getSize()) {
            return Optional.empty();
        }
        switch (type.getSize()) {
            case 1:
                return Optional.of(type.isSigned() ? ElementType.INT8 : ElementType.UINT8);
            case 2:
                return Optional.of(type.isSigned() ? ElementType.INT16 : ElementType.UINT16);
            case 4:
                return Optional.of(type.isSigned() ? ElementType.INT32 : ElementType.UINT32);
            case 8:
                return Optional.of(type.isSigned() ? ElementType.INT64 : ElementType.UINT64);
            default:
                return Optional.empty();
        }
    }

    /** IEEE formats, known by the bits of their exponents, and the upper half of a float32. */
    private static Optional<ElementType> real(FloatingPoint type) {
        switch (type.getSize() + ":" + type.getExponentSize() + ":" + type.getMantissaSize()) {
            case "2:5:10":
                return Optional.of(ElementType.FLOAT16);
            case "2:8:7":
                return Optional.of(ElementType.BFLOAT16);
            case "4:8:23":
                return Optional.of(ElementType.FLOAT32);
            case "8:11:52":
                return Optional.of(ElementType.FLOAT64);
            default:
                return Optional.empty();
        }
    }

    static ByteOrder order(DataType type) {
        return type instanceof OrderedDataType ordered ? ordered.getByteOrder() : ByteOrder.LITTLE_ENDIAN;
    }

    /** For a message. */
    static String name(DataType type) {
        Optional<ElementType> number = of(type);
        if (number.isPresent()) {
            return number.get().toString();
        }
        if (type instanceof ArrayDataType array) {
            return "arrays of " + name(array.getBaseType());
        }
        if (type instanceof VariableLength list && !list.isVariableLengthString()) {
            return "lists of different lengths of " + name(list.getParent());
        }
        if (type instanceof StringData || type instanceof VariableLength) {
            return "text";
        }
        if (type instanceof FixedPoint || type instanceof FloatingPoint) {
            return "numbers of " + type.getSize() + " bytes in an unusual layout";
        }
        if (type instanceof CompoundDataType compound) {
            return isComplex(compound) ? "complex numbers" : "compound values";
        }
        return other(type);
    }

    private static String other(DataType type) {
        if (type instanceof EnumDataType) {
            return "an enumeration";
        }
        if (type instanceof Reference) {
            return "references";
        }
        if (type instanceof OpaqueDataType) {
            return "opaque bytes";
        }
        return type instanceof TimeDataType ? "times" : "bit fields";
    }

    /** As h5py writes them. */
    static boolean isComplex(CompoundDataType type) {
        return type.getMembers().size() == 2
                && type.getMembers().get(0).getName().equals("r")
                && type.getMembers().get(1).getName().equals("i");
    }
}
