package io.github.ensdiag.format.hdf5;

import io.jhdf.ObjectHeader;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.FillValueMessage;
import io.jhdf.object.message.FillValueOldMessage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows that are cut into chunks, packed or not. Those of a slab are unpacked on all cores. */
final class ChunkedRows implements RowBytes {
    private static final int SLAB = 1 << 24;
    /** Chunks as tall as this many bytes of rows are unpacked once; of taller ones only a part is kept at a time. */
    private static final int TALL = 1 << 26;

    private final BoundedStorage storage;
    private final Dataset dataset;
    private final DataLayoutMessage layout;
    private final ChunkGrid grid;
    private final Filters filters;
    private final byte[] fill;
    private Map<Long, Chunk> chunks;
    /** The only chunk of a band, which several slabs need if it is tall. */
    private ByteBuffer last;

    private long lastNumber = -1;

    ChunkedRows(BoundedStorage storage, Dataset dataset, DataLayoutMessage layout) {
        this.storage = storage;
        this.dataset = dataset;
        this.layout = layout;
        this.grid = ChunkGrid.of(dataset, layout);
        this.filters = Filters.of(dataset.place(), dataset.header());
        this.fill = fill(dataset.header(), dataset.elementBytes());
    }

    /** The bytes of the value that stands where nothing was written. */
    private static byte[] fill(ObjectHeader header, int size) {
        ByteBuffer value = ByteBuffer.allocate(0);
        List<FillValueMessage> messages = header.getMessagesOfType(FillValueMessage.class);
        if (!messages.isEmpty() && messages.get(0).isFillValueDefined()) {
            value = messages.get(0).getFillValue();
        } else {
            for (FillValueOldMessage message : header.getMessagesOfType(FillValueOldMessage.class)) {
                value = message.getFillValue();
            }
        }
        byte[] bytes = new byte[size];
        if (value.remaining() == size) {
            value.get(bytes);
        }
        return bytes;
    }

    @Override
    public int slab() {
        long band = (long) grid.height() * dataset.rowBytes();
        if (band > TALL) {
            return Math.max(1, TALL / dataset.rowBytes());
        }
        return (int) Math.min(Integer.MAX_VALUE, grid.height() * Math.max(1, SLAB / band));
    }

    @Override
    public void read(int from, int rows, byte[] into) {
        storage.content().requireUnchanged();
        if (chunks == null) {
            chunks = ChunkIndex.of(storage, dataset, grid, layout);
        }
        int first = from / grid.height();
        int bands = (from + rows - 1) / grid.height() - first + 1;
        if (bands == 1 && grid.across() == 1) {
            copy(kept(first), first, 0, from, rows, into);
            return;
        }
        IntStream.range(0, Math.multiplyExact(bands, grid.across())).parallel().forEach(i -> {
            int band = first + i / grid.across();
            int column = i % grid.across();
            copy(unpacked((long) band * grid.across() + column), band, column, from, rows, into);
        });
    }

    private ByteBuffer kept(long number) {
        if (number != lastNumber) {
            last = unpacked(number);
            lastNumber = number;
        }
        return last;
    }

    /** The bytes of a chunk, or null if it was never written. */
    private ByteBuffer unpacked(long number) {
        Chunk chunk = chunks.get(number);
        return chunk == null
                ? null
                : filters.undo(storage.data(chunk.getAddress(), chunk.getSize()), chunk.getFilterMask(), grid.bytes());
    }

    /** Copies what a chunk holds of the rows asked for. */
    private void copy(ByteBuffer bytes, int band, int column, int from, int rows, byte[] into) {
        int size = dataset.elementBytes();
        int left = column * grid.width();
        int width = Math.min(grid.width(), dataset.columns() - left) * size;
        long top = (long) band * grid.height();
        int begin = (int) Math.max(from, top);
        int end = (int) Math.min((long) from + rows, top + grid.height());
        for (int row = begin; row < end; row++) {
            int to = (row - from) * dataset.rowBytes() + left * size;
            if (bytes != null) {
                bytes.get(bytes.position() + (int) (row - top) * grid.width() * size, into, to, width);
            } else {
                for (int at = 0; at < width; at += size) {
                    System.arraycopy(fill, 0, into, to + at, size);
                }
            }
        }
    }

    @Override
    public String describe() {
        StringBuilder text = new StringBuilder(", chunked");
        for (Filters.Kind kind : filters.kinds()) {
            text.append(", ")
                    .append(kind == Filters.Kind.DEFLATE ? "gzip" : kind.name().toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
