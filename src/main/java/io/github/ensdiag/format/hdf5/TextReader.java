package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Say;
import io.github.ensdiag.table.Texts;
import io.jhdf.GlobalHeap;
import io.jhdf.Utils;
import io.jhdf.exceptions.HdfException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the texts of a dataset. */
final class TextReader {
    /** Heaps kept: each holds some dozens of texts that were written one after the other. */
    private static final int HEAPS = 4096;
    /** Bytes of all texts together, if the file is small: references may all lead to one long text. */
    private static final long LEAST_BUDGET = 1L << 28;

    private final BoundedStorage storage;
    private final Dataset dataset;
    private final RowBytes bytes;
    private final Map<Long, GlobalHeap> heaps = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, GlobalHeap> eldest) {
            return size() > HEAPS;
        }
    };
    private long budget;

    TextReader(BoundedStorage storage, Dataset dataset, RowBytes bytes) {
        this.storage = storage;
        this.dataset = dataset;
        this.bytes = bytes;
        this.budget = LEAST_BUDGET + 4 * storage.size();
    }

    Texts read(String name, TextCells cells) {
        Texts.Builder texts = new Texts.Builder(name, cells.count());
        int slab = Math.min(bytes.slab(), dataset.rows());
        byte[] raw = new byte[Math.multiplyExact(slab, dataset.rowBytes())];
        for (int from = 0; from < dataset.rows(); from += slab) {
            int rows = Math.min(slab, dataset.rows() - from);
            bytes.read(from, rows, raw);
            for (int i = 0; i < rows * cells.count(); i++) {
                int row = i / cells.count();
                int at = row * dataset.rowBytes() + cells.offset() + i % cells.count() * cells.size();
                texts.add(text(ByteBuffer.wrap(raw, at, cells.size()), cells.referred(), from + row));
            }
        }
        return texts.build(Places.counted(dataset.place()));
    }

    private String text(ByteBuffer cell, boolean referred, int row) {
        ByteBuffer text = referred ? referred(cell.order(ByteOrder.LITTLE_ENDIAN)) : cell;
        int end = text.position();
        while (end < text.limit() && text.get(end) != 0) {
            end++;
        }
        budget -= end - text.position();
        if (budget < 0) {
            throw new HdfException("its texts refer to the same bytes again and again");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text.limit(end)).toString();
        } catch (CharacterCodingException e) {
            throw new InputException(
                    dataset.place() + ", " + Say.at(row) + ": the text is not UTF-8. Save it as such: "
                            + "x.astype(h5py.string_dtype()).",
                    e);
        }
    }

    /** The cell holds the text's length, the address of a heap and the text's number there. */
    private ByteBuffer referred(ByteBuffer cell) {
        int length = cell.getInt();
        long address = Utils.readBytesAsUnsignedLong(cell, storage.getSizeOfOffsets());
        int number = cell.getInt();
        if (length == 0 || number == 0) {
            return ByteBuffer.allocate(0);
        }
        GlobalHeap heap = heaps.computeIfAbsent(address, at -> new GlobalHeap(storage, at));
        ByteBuffer text = heap.getObjectData(number);
        return length > 0 && length < text.remaining() ? text.limit(length) : text;
    }
}
