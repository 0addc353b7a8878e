package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.ElementType;
import java.util.Locale;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FixedSizeList;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Union;
import org.apache.arrow.flatbuf.UnionMode;

/** How every type of Arrow is stored, so that even those that are not read can be stepped over. */
final class Layouts {
    private static final int WIDE = Long.BYTES;
    private static final int NARROW = Integer.BYTES;

    private Layouts() {}

    /** @throws RuntimeException if the type is none of Arrow's */
    static Layout of(Field field, short version) {
        String name = Type.name(field.typeType()).toLowerCase(Locale.ROOT);
        switch (field.typeType()) {
            case Type.Int:
                return Layout.number(integer((Int) field.type(new Int())));
            case Type.FloatingPoint:
                return Layout.number(floating((FloatingPoint) field.type(new FloatingPoint())));
            case Type.Bool:
                return Layout.number(ElementType.BOOL);
            case Type.Utf8:
                return Layout.of(Kind.TEXT, NARROW, 2, "text");
            case Type.LargeUtf8:
                return Layout.of(Kind.TEXT, WIDE, 2, "text");
            case Type.Utf8View:
                return Layout.views(Kind.TEXT_VIEW, "text");
            case Type.List:
                return Layout.of(Kind.LIST, NARROW, 1, name);
            case Type.LargeList:
                return Layout.of(Kind.LIST, WIDE, 1, name);
            case Type.FixedSizeList:
                return Layout.of(Kind.FIXED_LIST, size(field), 0, name);
            case Type.Struct_:
                return Layout.of(Kind.STRUCT, 0, 0, "struct");
            case Type.Map:
                return Layout.of(Kind.MAP, NARROW, 1, name);
            default:
                return other(field, version, name);
        }
    }

    private static Layout other(Field field, short version, String name) {
        switch (field.typeType()) {
            case Type.Null:
            case Type.RunEndEncoded:
                return Layout.withoutValidity(0, name);
            case Type.Union:
                boolean dense = ((Union) field.type(new Union())).mode() == UnionMode.Dense;
                int buffers = dense ? 2 : 1;
                return version < MetadataVersion.V5
                        ? Layout.of(Kind.OTHER, 0, buffers, name)
                        : Layout.withoutValidity(buffers, name);
            case Type.BinaryView:
                return Layout.views(Kind.OTHER, name);
            case Type.Binary:
            case Type.LargeBinary:
            case Type.ListView:
            case Type.LargeListView:
                return Layout.of(Kind.OTHER, 0, 2, name);
            case Type.NONE:
                throw new IllegalArgumentException("no type");
            default: // of fixed width: dates, times, decimals, bytes
                return Layout.of(Kind.OTHER, 0, 1, name);
        }
    }

    /** @param type of a dictionary's indices; null: as the format says, 32 bits */
    static ElementType index(Int type) {
        return type == null ? ElementType.INT32 : integer(type);
    }

    private static ElementType integer(Int type) {
        switch (type.bitWidth()) {
            case 8:
                return type.isSigned() ? ElementType.INT8 : ElementType.UINT8;
            case 16:
                return type.isSigned() ? ElementType.INT16 : ElementType.UINT16;
            case 32:
                return type.isSigned() ? ElementType.INT32 : ElementType.UINT32;
            case 64:
                return type.isSigned() ? ElementType.INT64 : ElementType.UINT64;
            default:
                throw new IllegalArgumentException("integers of " + type.bitWidth() + " bits");
        }
    }

    private static ElementType floating(FloatingPoint type) {
        switch (type.precision()) {
            case Precision.HALF:
                return ElementType.FLOAT16;
            case Precision.SINGLE:
                return ElementType.FLOAT32;
            case Precision.DOUBLE:
                return ElementType.FLOAT64;
            default:
                throw new IllegalArgumentException("precision " + type.precision());
        }
    }

    private static int size(Field field) {
        int size = ((FixedSizeList) field.type(new FixedSizeList())).listSize();
        if (size < 0) {
            throw new IllegalArgumentException("lists of " + size + " values");
        }
        return size;
    }
}
