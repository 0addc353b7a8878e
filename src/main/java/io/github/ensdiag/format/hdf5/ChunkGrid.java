package io.github.ensdiag.format.hdf5;

import io.jhdf.exceptions.HdfException;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ChunkedDataLayoutMessageV4;
import java.util.Arrays;

/**
 * How a dataset is cut into chunks.
 *
 * @param height rows of a chunk
 * @param width columns of a chunk
 * @param across chunks side by side
 * @param bands chunks below each other
 * @param bytes of a chunk
 */
record ChunkGrid(int height, int width, int across, int bands, int bytes) {
    static ChunkGrid of(Dataset dataset, DataLayoutMessage layout) {
        int[] lengths = lengths(layout);
        if (lengths.length != (dataset.flat() ? 1 : 2)) {
            throw new HdfException("its chunks have " + lengths.length + " dimensions");
        }
        int height = lengths[0];
        int width = dataset.flat() ? 1 : lengths[1];
        if (height < 1 || width < 1) {
            throw new HdfException("its chunks have the shape " + Arrays.toString(lengths));
        }
        int bytes = Math.multiplyExact(Math.multiplyExact(height, width), dataset.elementBytes());
        return new ChunkGrid(height, width, parts(dataset.columns(), width), parts(dataset.rows(), height), bytes);
    }

    private static int[] lengths(DataLayoutMessage layout) {
        if (layout instanceof ChunkedDataLayoutMessageV4 message) {
            // the last one is the size of an element
            int[] lengths = message.getChunkDimensions();
            return Arrays.copyOf(lengths, Math.max(0, lengths.length - 1));
        }
        return ((ChunkedDataLayoutMessage) layout).getChunkDimensions();
    }

    private static int parts(int length, int part) {
        return (int) (((long) length + part - 1) / part);
    }

    int[] shape(boolean flat) {
        return flat ? new int[] {height} : new int[] {height, width};
    }

    long chunks() {
        return (long) across * bands;
    }
}
