package io.github.ensdiag.format.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads structs in Thrift's compact protocol, in which Parquet's footers and page headers are written. The caller asks
 * for one field after the other, and for its value or to skip it.
 */
final class ThriftReader {
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int BYTE = 3;
    private static final int INT16 = 4;
    private static final int INT64 = 6;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int STRUCT = 12;
    private static final int UUID = 13;
    private static final int DEEPEST = 32;

    private final byte[] bytes;
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int at;
    private int id;
    private int type = STRUCT;

    ThriftReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Bytes read so far. */
    int position() {
        return at;
    }

    /** Enters the struct that comes next. */
    void begin() {
        expect(type == STRUCT);
        if (outer.size() == DEEPEST) {
            throw new DamagedException("it is nested more than " + DEEPEST + " times");
        }
        outer.push(id);
        id = 0;
    }

    /** The number of the struct's next field; 0: the struct has ended. */
    int field() {
        int head = next();
        if (head == 0) {
            id = outer.pop();
            return 0;
        }
        int step = head >>> 4;
        id = step == 0 ? Math.toIntExact(zigzag()) : id + step;
        expect(id > 0);
        type = head & 0xF;
        return id;
    }

    long integer() {
        expect(type >= BYTE && type <= INT64);
        return type == BYTE ? (byte) next() : zigzag();
    }

    /** An integer of 32 bits. */
    int number() {
        long value = integer();
        expect(value == (int) value);
        return (int) value;
    }

    boolean bool() {
        expect(type == TRUE || type == FALSE);
        return type == TRUE;
    }

    String text() {
        expect(type == BINARY);
        int length = length(1);
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    /** A list of structs, each read by {@code element}. */
    <T> List<T> structs(Supplier<T> element) {
        expect(type == LIST);
        int size = listHead();
        expect(size == 0 || type == STRUCT);
        List<T> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            type = STRUCT;
            list.add(element.get());
        }
        return list;
    }

    /** Passes over the value of a field. */
    void skip() {
        skip(outer.size());
    }

    private void skip(int depth) {
        if (depth > DEEPEST) {
            throw new DamagedException("it is nested more than " + DEEPEST + " times");
        }
        switch (type) {
            case TRUE:
            case FALSE:
                break;
            case BYTE:
                next();
                break;
            case DOUBLE:
                advance(Double.BYTES);
                break;
            case UUID:
                advance(16);
                break;
            case BINARY:
                advance(length(1));
                break;
            case LIST:
            case SET:
                skipElements(listHead(), type, depth);
                break;
            case MAP:
                skipMap(depth);
                break;
            case STRUCT:
                begin();
                while (field() != 0) {
                    skip(depth + 1);
                }
                break;
            default:
                expect(type >= INT16 && type <= INT64);
                varint();
        }
    }

    private void skipElements(int size, int element, int depth) {
        for (int i = 0; i < size; i++) {
            skipElement(element, depth);
        }
    }

    private void skipElement(int element, int depth) {
        type = element;
        if (element == TRUE || element == FALSE) {
            next(); // outside of a struct's head, a boolean has a byte of its own
        } else {
            skip(depth + 1);
        }
    }

    private void skipMap(int depth) {
        int size = length(2);
        int types = size == 0 ? 0 : next();
        for (int i = 0; i < size; i++) {
            skipElement(types >>> 4, depth);
            skipElement(types & 0xF, depth);
        }
    }

    /** The number of elements, whose type is then the current one. */
    private int listHead() {
        int head = next();
        int size = head >>> 4;
        if (size == 0xF) {
            size = length(1);
        }
        type = head & 0xF;
        expect(size <= bytes.length - at);
        return size;
    }

    /** A number of things of which each takes at least {@code each} bytes. */
    private int length(int each) {
        long length = varint();
        if (length < 0 || length > (bytes.length - at) / each) {
            throw new DamagedException.CutException();
        }
        return (int) length;
    }

    private long zigzag() {
        long bits = varint();
        return bits >>> 1 ^ -(bits & 1);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int part = next();
            value |= (long) (part & 0x7F) << shift;
            if (part < 0x80) {
                return value;
            }
        }
        throw new DamagedException("it holds a number of more than 64 bits");
    }

    private int next() {
        advance(1);
        return bytes[at - 1] & 0xFF;
    }

    private void advance(int count) {
        if (count > bytes.length - at) {
            throw new DamagedException.CutException();
        }
        at += count;
    }

    private void expect(boolean asWritten) {
        if (!asWritten) {
            throw new DamagedException("its fields are of other types than Parquet's at byte " + at + " of it");
        }
    }
}
