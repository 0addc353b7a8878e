package io.github.ensdiag.format.arrow;

import java.util.function.LongUnaryOperator;
import org.apache.arrow.flatbuf.BodyCompressionMethod;
import org.apache.arrow.flatbuf.RecordBatch;

/**
 * What a record batch says of its columns: one node for each, with its length and its number of missing values, and
 * their buffers, all in depth-first order.
 *
 * @param where the batch, for messages
 * @param body position of its buffers in the file
 * @param codec of compressed buffers, or −1
 * @param views how many more buffers each column of views has
 */
record BatchHeader(
        String where,
        long body,
        long rows,
        long[] lengths,
        long[] missing,
        long[] starts,
        long[] sizes,
        int codec,
        long[] views) {
    private static final int STRUCT = 16;

    /**
     * Copies and checks a description.
     *
     * @param length of the description in bytes: no vector in it can have more elements than fit
     */
    static BatchHeader of(Source source, Message message, RecordBatch batch) {
        int length = message.length();
        int nodes = fits(batch.nodesLength(), STRUCT, length);
        int buffers = fits(batch.buffersLength(), STRUCT, length);
        int views = fits(batch.variadicBufferCountsLength(), Long.BYTES, length);
        boolean compressed = batch.compression() != null;
        if (compressed && batch.compression().method() != BodyCompressionMethod.BUFFER) {
            throw source.damaged(message.where(), "it is compressed by an unknown method");
        }
        BatchHeader header = new BatchHeader(
                message.where(),
                message.body(),
                batch.length(),
                all(nodes, i -> batch.nodes((int) i).length()),
                all(nodes, i -> batch.nodes((int) i).nullCount()),
                all(buffers, i -> batch.buffers((int) i).offset()),
                all(buffers, i -> batch.buffers((int) i).length()),
                compressed ? batch.compression().codec() : -1,
                all(views, i -> batch.variadicBufferCounts((int) i)));
        header.requireWithinBody(source, message.bodyLength());
        return header;
    }

    private static int fits(int count, int size, int length) {
        if (count < 0 || count > length / size) {
            throw new IllegalArgumentException(count + " elements");
        }
        return count;
    }

    private static long[] all(int count, LongUnaryOperator value) {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = value.applyAsLong(i);
        }
        return values;
    }

    /** No byte belongs to two buffers, else a small file could hold more values than memory. */
    private void requireWithinBody(Source source, long bodyLength) {
        long left = bodyLength;
        for (int i = 0; i < starts.length; i++) {
            boolean within = starts[i] >= 0 && sizes[i] >= 0 && starts[i] <= bodyLength - sizes[i];
            if (!within || sizes[i] > left) {
                throw source.damaged(
                        where,
                        "buffer " + i + " has " + sizes[i] + " bytes from byte " + starts[i] + " on, of a body of "
                                + bodyLength + (within ? ", and overlaps others" : ""));
            }
            left -= sizes[i];
        }
    }
}
