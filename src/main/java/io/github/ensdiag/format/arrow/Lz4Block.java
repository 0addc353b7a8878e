package io.github.ensdiag.format.arrow;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Unpacks one LZ4 block: runs of literal bytes, each followed by a copy of bytes that were unpacked before. */
final class Lz4Block {
    /** Bytes behind the end of both arrays that may be touched, so that eight can be copied at a time. */
    static final int SLACK = 16;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MORE = 15;

    private final byte[] in;
    private final int end;
    private final byte[] out;
    private final int limit;
    private final int lowest;
    private int from;
    private int to;

    private Lz4Block(byte[] in, int end, byte[] out, int at, int limit, int lowest) {
        this.in = in;
        this.end = end;
        this.out = out;
        this.to = at;
        this.limit = limit;
        this.lowest = lowest;
    }

    /**
     * Unpacks {@code in[0, end)}.
     *
     * @param at where in {@code out} the first byte goes
     * @param limit of what may be written
     * @param lowest position in {@code out} from which bytes may be repeated
     * @return the position behind the last byte written
     */
    static int unpack(byte[] in, int end, byte[] out, int at, int limit, int lowest) throws DamagedException {
        return new Lz4Block(in, end, out, at, limit, lowest).unpack();
    }

    private int unpack() throws DamagedException {
        while (true) {
            int token = next();
            literals(length(token >> 4));
            if (from == end) {
                return to;
            }
            int distance = next() | next() << 8;
            repeat(distance, length(token & MORE) + 4);
        }
    }

    private int next() throws DamagedException {
        if (from >= end) {
            throw new DamagedException("an LZ4 block ends too early");
        }
        return in[from++] & 0xFF;
    }

    /** A length that does not fit goes on in further bytes; blocks are too short for it to overflow. */
    private int length(int start) throws DamagedException {
        int length = start;
        if (start == MORE) {
            int more;
            do {
                more = next();
                length += more;
            } while (more == 0xFF);
        }
        return length;
    }

    private void literals(int count) throws DamagedException {
        if (count > end - from || count > limit - to) {
            throw new DamagedException("an LZ4 block holds fewer bytes than it says, or unpacks to too many");
        }
        if (count <= SLACK) {
            LONG.set(out, to, (long) LONG.get(in, from));
            LONG.set(out, to + 8, (long) LONG.get(in, from + 8));
        } else {
            System.arraycopy(in, from, out, to, count);
        }
        from += count;
        to += count;
    }

    private void repeat(int distance, int count) throws DamagedException {
        int source = to - distance;
        if (distance == 0 || source < lowest || count > limit - to) {
            throw new DamagedException("an LZ4 block repeats bytes that are not there, or unpacks to too many");
        }
        if (distance >= Long.BYTES) {
            for (int done = 0; done < count; done += Long.BYTES) {
                LONG.set(out, to + done, (long) LONG.get(out, source + done));
            }
        } else {
            for (int i = 0; i < count; i++) { // overlaps itself: a pattern of a few bytes
                out[to + i] = out[source + i];
            }
        }
        to += count;
    }
}
