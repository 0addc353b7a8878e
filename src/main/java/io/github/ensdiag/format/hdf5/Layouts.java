package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.HeapStorage;
import io.github.ensdiag.table.InputException;
import io.jhdf.Constants;
import io.jhdf.object.message.DataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.CompactDataLayoutMessage;
import io.jhdf.object.message.DataLayoutMessage.ContiguousDataLayoutMessage;
import java.nio.ByteBuffer;

/** Finds where the rows of a dataset are. */
final class Layouts {
    private Layouts() {}

    /** @throws InputException if they are not where they should be, or packed in a way that is not known */
    static RowBytes rows(BoundedStorage storage, Dataset dataset) {
        DataLayoutMessage layout = dataset.header().getMessageOfType(DataLayoutMessage.class);
        if (layout instanceof CompactDataLayoutMessage compact) {
            return compact(dataset, compact.getDataBuffer());
        }
        if (layout instanceof ContiguousDataLayoutMessage contiguous) {
            return contiguous(storage, dataset, contiguous.getAddress());
        }
        return new ChunkedRows(storage, dataset, layout);
    }

    /** Whether the elements lie one after the other. */
    static boolean isPlain(Dataset dataset) {
        DataLayoutMessage layout = dataset.header().getMessageOfType(DataLayoutMessage.class);
        return layout instanceof CompactDataLayoutMessage || layout instanceof ContiguousDataLayoutMessage;
    }

    private static RowBytes compact(Dataset dataset, ByteBuffer data) {
        if (data.remaining() < dataset.bytes()) {
            throw Damage.damaged(dataset.place(), "it has " + data.remaining() + " bytes for " + dataset.shape());
        }
        byte[] bytes = new byte[(int) dataset.bytes()];
        data.get(bytes);
        return new PlainRows(new HeapStorage(bytes), 0, dataset.rowBytes());
    }

    private static RowBytes contiguous(BoundedStorage storage, Dataset dataset, long address) {
        if (address == Constants.UNDEFINED_ADDRESS) {
            throw unwritten(dataset);
        }
        return new PlainRows(storage.content(), storage.position(address, dataset.bytes()), dataset.rowBytes());
    }

    static InputException unwritten(Dataset dataset) {
        return new InputException(dataset.place() + " has the shape " + dataset.shape()
                + ", and nothing was ever written into it. Save the predictions after they are filled.");
    }
}
