package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.InputException;
import io.jhdf.Constants;
import io.jhdf.btree.BTreeV1;
import io.jhdf.dataset.chunked.Chunk;
import io.jhdf.dataset.chunked.DatasetInfo;
import io.jhdf.dataset.chunked.indexing.BTreeIndex;
import io.jhdf.dataset.chunked.indexing.ExtensibleArrayIndex;
import io.jhdf.dataset.chunked.indexing.FixedArrayIndex;
import io.jhdf.dataset.chunked.indexing.ImplicitChunkIndex;
import io.jhdf.dataset.chunked.indexing.SingleChunkIndex;
import io.jhdf.exceptions.HdfException;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the chunks of a dataset. */
final class ChunkIndex {
    /** From here on the ratio is looked at. */
    private static final long PLAUSIBLE = 1L << 26;

    private static final long LARGEST_RATIO = 2000;

    private final BoundedStorage storage;
    private final Dataset dataset;
    private final ChunkGrid grid;

    private ChunkIndex(BoundedStorage storage, Dataset dataset, ChunkGrid grid) {
        this.storage = storage;
        this.dataset = dataset;
        this.grid = grid;
    }

    /** The chunks that were written, by their numbers in row-major order. */
    static Map<Long, Chunk> of(BoundedStorage storage, Dataset dataset, ChunkGrid grid, DataLayoutMessage layout) {
        ChunkIndex index = new ChunkIndex(storage, dataset, grid);
        Map<Long, Chunk> chunks = new HashMap<>();
        for (Chunk chunk : index.all(layout)) {
            index.add(chunk, chunks);
        }
        index.check(layout, chunks);
        return chunks;
    }

    private Collection<Chunk> all(DataLayoutMessage layout) {
        if (layout instanceof ChunkedDataLayoutMessage tree) {
            return tree.getBTreeAddress() == Constants.UNDEFINED_ADDRESS
                    ? List.of()
                    : BTreeV1.createDataBTree(storage, tree.getBTreeAddress(), dataset.flat() ? 1 : 2)
                            .getChunks();
        }
        ChunkedDataLayoutMessageV4 message = (ChunkedDataLayoutMessageV4) layout;
        long address = message.getAddress();
        if (address == Constants.UNDEFINED_ADDRESS) {
            return List.of();
        }
        long[] shape = dataset.flat() ? new long[] {dataset.rows()} : new long[] {dataset.rows(), dataset.columns()};
        DatasetInfo info = new DatasetInfo(grid.bytes(), shape, grid.shape(dataset.flat()));
        switch (message.getIndexingType()) {
            case ChunkedDataLayoutMessageV4.SINGLE_CHUNK_INDEX:
                return new SingleChunkIndex(message, info).getAllChunks();
            case ChunkedDataLayoutMessageV4.IMPLICIT_INDEX:
                storage.position(address, Math.multiplyExact(grid.chunks(), grid.bytes()));
                return new ImplicitChunkIndex(address, info).getAllChunks();
            case ChunkedDataLayoutMessageV4.FIXED_ARRAY_INDEX:
                // behind its signature, versions and sizes
                storage.requireCount(address + 8);
                return new FixedArrayIndex(storage, address, info).getAllChunks();
            case ChunkedDataLayoutMessageV4.EXTENSIBLE_ARRAY_INDEX:
                // behind its signature, versions and sizes, and four other counts
                storage.requireCount(address + 12 + 4L * storage.getSizeOfLengths());
                return new ExtensibleArrayIndex(storage, address, info).getAllChunks();
            default:
                storage.requireTree(address);
                return new BTreeIndex(storage, address, info).getAllChunks();
        }
    }

    private void add(Chunk chunk, Map<Long, Chunk> chunks) {
        if (chunk.getAddress() == Constants.UNDEFINED_ADDRESS) {
            return;
        }
        long[] offset = chunk.getChunkOffset();
        long row = offset[0];
        long column = dataset.flat() ? 0 : offset[1];
        if (row % grid.height() != 0 || column % grid.width() != 0) {
            throw new HdfException("a chunk begins at row " + row + ", column " + column + ", inside another one");
        }
        storage.position(chunk.getAddress(), chunk.getSize());
        if (row < dataset.rows() && column < dataset.columns()) {
            Chunk other = chunks.put(row / grid.height() * grid.across() + column / grid.width(), chunk);
            if (other != null) {
                throw new HdfException("two chunks begin at row " + row + ", column " + column);
            }
        }
    }

    private void check(DataLayoutMessage layout, Map<Long, Chunk> chunks) {
        boolean extensible = layout instanceof ChunkedDataLayoutMessageV4 message
                && message.getIndexingType() == ChunkedDataLayoutMessageV4.EXTENSIBLE_ARRAY_INDEX
                && message.getAddress() != Constants.UNDEFINED_ADDRESS;
        // the library stops at the first gap of these, as if nothing followed
        if (extensible && chunks.size() < grid.chunks()) {
            throw new InputException(dataset.place() + " has gaps: " + chunks.size() + " of " + grid.chunks()
                    + " chunks were found. Fill it, or copy it: g[\"scores\"] = f[\"name\"][:].");
        }
        if (chunks.isEmpty()) {
            throw Layouts.unwritten(dataset);
        }
        // many entries may refer to the same bytes
        long stored = Math.min(
                storage.size(),
                chunks.values().stream().mapToLong(Chunk::getSize).sum());
        if (dataset.bytes() > PLAUSIBLE && dataset.bytes() / LARGEST_RATIO > stored) {
            throw new InputException(dataset.place() + " declares the shape " + dataset.shape() + ", "
                    + dataset.bytes() + " bytes, and stores " + stored + ", less than a " + LARGEST_RATIO
                    + "th of it: most of it was never written. Save the predictions after they are filled.");
        }
    }
}
