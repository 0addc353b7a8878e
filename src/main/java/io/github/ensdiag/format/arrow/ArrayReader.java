package io.github.ensdiag.format.arrow;

import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes the arrays of one batch from its nodes and buffers, in depth-first order, and checks that each is complete. */
final class ArrayReader {
    /** No array is longer, so that lengths can be multiplied by sizes of elements. */
    private static final long LONGEST = 1L << 48;

    private final Source source;
    private final BatchHeader header;
    private final Bodies bodies;
    private final Map<Long, Array.Dictionary> dictionaries;
    private boolean names;
    private int node;
    private int buffer;
    private int view;

    ArrayReader(Source source, BatchHeader header, Bodies bodies, Map<Long, Array.Dictionary> dictionaries) {
        this.source = source;
        this.header = header;
        this.bodies = bodies;
        this.dictionaries = dictionaries;
    }

    /** The next array, of a column of the file. */
    Array next(Column column, Role role) {
        names = role == Role.NAME;
        return next(column, role != Role.REFUSED);
    }

    /** @param wanted whether its values are read at all */
    private Array next(Column column, boolean wanted) {
        Layout layout = column.layout();
        if (node >= header.lengths().length) {
            throw damaged(column, "is missing");
        }
        long length = header.lengths()[node];
        long missing = header.missing()[node];
        node++;
        if (length < 0 || length > LONGEST) {
            throw damaged(column, "has the length " + length);
        }
        boolean read = wanted && layout.kind() != Kind.OTHER;
        Bytes validity = Bytes.NONE;
        if (layout.validity()) {
            validity = buffer(column, read && missing != 0);
        }
        List<Bytes> buffers = new ArrayList<>();
        for (long left = layout.buffers() + views(column); left > 0; left--) {
            buffers.add(buffer(column, read));
        }
        List<Array> members = new ArrayList<>();
        for (Column member : column.members()) {
            members.add(next(member, read));
        }
        Array.Dictionary dictionary = column.dictionary() == null
                ? null
                : dictionaries.get(column.dictionary().id());
        Array array = new Array(column, length, validity, List.copyOf(buffers), List.copyOf(members), dictionary);
        if (read) {
            check(array, missing);
        }
        return array;
    }

    private long views(Column column) {
        if (!column.layout().views()) {
            return 0;
        }
        if (view >= header.views().length) {
            throw damaged(column, "has no number of buffers");
        }
        long count = header.views()[view++];
        if (count < 0 || count > header.starts().length) {
            throw damaged(column, "has " + count + " buffers");
        }
        return count;
    }

    private Bytes buffer(Column column, boolean read) {
        if (buffer >= header.starts().length) {
            throw damaged(column, "lacks a buffer");
        }
        int index = buffer++;
        return read ? bodies.buffer(header, index, names || column.isText()) : Bytes.NONE;
    }

    private void check(Array array, long missing) {
        if (missing != 0) {
            require(array, array.validity(), (array.length() + 7) / 8);
        }
        Layout layout = array.column().layout();
        switch (layout.kind()) {
            case NUMBER:
                boolean bits = layout.element() == ElementType.BOOL;
                require(
                        array,
                        array.buffers().get(0),
                        bits
                                ? (array.length() + 7) / 8
                                : array.length() * layout.element().bytes());
                break;
            case TEXT_VIEW:
                require(array, array.buffers().get(0), array.length() * TextArray.VIEW);
                break;
            case FIXED_LIST:
                requireMembers(
                        array, layout.size() == 0 ? 0 : array.members().get(0).length() / layout.size());
                break;
            case STRUCT:
                array.members().forEach(member -> requireMembers(array, member.length()));
                break;
            default: // with offsets; an empty array may have none
                require(array, array.buffers().get(0), array.length() == 0 ? 0 : (array.length() + 1) * layout.size());
                break;
        }
    }

    private void require(Array array, Bytes buffer, long bytes) {
        if (buffer.length() < bytes) {
            throw damaged(
                    array.column(),
                    "of " + array.length() + " values has a buffer of " + buffer.length() + " bytes where " + bytes
                            + " are needed");
        }
    }

    private void requireMembers(Array array, long complete) {
        boolean sized = array.column().layout().size() > 0 || array.column().kind() == Kind.STRUCT;
        if (sized && complete < array.length()) {
            throw damaged(array.column(), "of " + array.length() + " rows holds values for " + complete);
        }
    }

    private InputException damaged(Column column, String what) {
        return source.damaged(header.where(), "the column \"" + column.name() + "\" " + what);
    }
}
