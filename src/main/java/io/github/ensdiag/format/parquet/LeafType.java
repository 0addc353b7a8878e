package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.Float16;
import io.github.ensdiag.table.Say;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** What the values of a column are, by its physical type and its annotation. */
enum LeafType {
    BOOL(column -> column.getBoolean() ? 1 : 0),
    /** And shorter ones. */
    INT16(ColumnReader::getInteger),
    INT32(ColumnReader::getInteger),
    UINT32(column -> Integer.toUnsignedLong(column.getInteger())),
    INT64(ColumnReader::getLong),
    UINT64(column -> column.getLong() < 0 ? column.getLong() + 0x1p64 : column.getLong()),
    FLOAT16(column -> Float16.value(bytes(column).order(ByteOrder.LITTLE_ENDIAN).getShort())),
    FLOAT32(ColumnReader::getFloat),
    FLOAT64(ColumnReader::getDouble),
    /** Text, or bytes that may turn out to be text. */
    TEXT(null),
    UUID(null),
    /** Neither numbers nor text. */
    OTHER(null);

    private final ToDoubleFunction<ColumnReader> number;

    LeafType(ToDoubleFunction<ColumnReader> number) {
        this.number = number;
    }

    static LeafType of(PrimitiveType type) {
        LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
        switch (type.getPrimitiveTypeName()) {
            case BOOLEAN:
                return BOOL;
            case INT32:
                return integer(annotation, INT32, UINT32);
            case INT64:
                return integer(annotation, INT64, UINT64);
            case FLOAT:
                return FLOAT32;
            case DOUBLE:
                return FLOAT64;
            case BINARY:
                return isText(annotation) ? TEXT : OTHER;
            case FIXED_LEN_BYTE_ARRAY:
                return annotation instanceof Float16LogicalTypeAnnotation
                        ? FLOAT16
                        : annotation instanceof UUIDLogicalTypeAnnotation ? UUID : OTHER;
            default:
                return OTHER;
        }
    }

    /** Not a date, a decimal and so on. */
    private static LeafType integer(LogicalTypeAnnotation annotation, LeafType signed, LeafType unsigned) {
        if (annotation == null) {
            return signed;
        }
        if (!(annotation instanceof IntLogicalTypeAnnotation)) {
            return OTHER;
        }
        IntLogicalTypeAnnotation integer = (IntLogicalTypeAnnotation) annotation;
        return integer.getBitWidth() < Integer.SIZE ? INT16 : integer.isSigned() ? signed : unsigned;
    }

    private static boolean isText(LogicalTypeAnnotation annotation) {
        return annotation == null
                || annotation instanceof StringLogicalTypeAnnotation
                || annotation instanceof EnumLogicalTypeAnnotation
                || annotation instanceof JsonLogicalTypeAnnotation;
    }

    /** For a reader: {@code decimal}. */
    static String name(PrimitiveType type) {
        LeafType known = of(type);
        if (known != OTHER) {
            return known.toString();
        }
        LogicalTypeAnnotation annotation = type.getLogicalTypeAnnotation();
        if (annotation != null) {
            String name = annotation.toString().replaceFirst("\\(.*", "");
            return name.equals("BSON") ? name : name.toLowerCase(Locale.ROOT);
        }
        return type.getPrimitiveTypeName() == PrimitiveTypeName.INT96 ? "int96 (a timestamp)" : "bytes of fixed length";
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

    /** The value at which the column is. */
    double number(ColumnReader column) {
        return number.applyAsDouble(column);
    }

    /**
     * The value at which the column is: text, or a number as a name is written, {@code 3} rather than {@code 3.0}; null:
     * there is none.
     */
    String text(ColumnReader column) {
        switch (this) {
            case TEXT:
                return UnfitTextException.require(bytes(column));
            case UUID:
                ByteBuffer bytes = bytes(column);
                return new UUID(bytes.getLong(), bytes.getLong()).toString();
            case INT64:
                return Long.toString(column.getLong());
            case UINT64:
                return Long.toUnsignedString(column.getLong());
            default:
                double value = number(column);
                return Double.isNaN(value) ? null : Say.number(value);
        }
    }

    private static ByteBuffer bytes(ColumnReader column) {
        return column.getBinary().toByteBuffer().duplicate();
    }

    /** NumPy's name of the type, for example {@code float32}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
