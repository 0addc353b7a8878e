package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.InputException;
import io.jhdf.ObjectHeader;
import io.jhdf.exceptions.HdfException;
import io.jhdf.filter.LzfFilter;
import io.jhdf.object.message.FilterPipelineMessage;
import io.jhdf.object.message.FilterPipelineMessage.FilterInfo;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Undoes what was done to the bytes of a chunk when it was written. The library's own way does not know the filters that
 * were left out for one chunk, and takes a checksum for data.
 *
 * @param kinds in the order in which they were applied
 * @param sizes of the elements that were shuffled, of each filter
 */
record Filters(List<Kind> kinds, List<Integer> sizes) {
    /** The filters that are read. */
    enum Kind {
        DEFLATE(1032),
        SHUFFLE(1),
        FLETCHER32(1),
        LZF(130);

        /** How much larger than its input its output can be when it is undone. */
        private final int mostRatio;

        Kind(int mostRatio) {
            this.mostRatio = mostRatio;
        }

        boolean compresses() {
            return mostRatio > 1;
        }
    }

    private static final Map<Integer, Kind> KNOWN =
            Map.of(1, Kind.DEFLATE, 2, Kind.SHUFFLE, 3, Kind.FLETCHER32, 32000, Kind.LZF);
    private static final Map<Integer, String> FOREIGN = Map.ofEntries(
            Map.entry(4, "szip"),
            Map.entry(5, "nbit"),
            Map.entry(6, "scaleoffset"),
            Map.entry(305, "lzo"),
            Map.entry(307, "bzip2"),
            Map.entry(32001, "blosc"),
            Map.entry(32004, "lz4"),
            Map.entry(32008, "bitshuffle"),
            Map.entry(32013, "zfp"),
            Map.entry(32015, "zstd"),
            Map.entry(32026, "blosc2"));

    /** Below, a ratio is not looked at. */
    private static final int PLAUSIBLE = 1 << 16;

    private static final int CHECKSUM = 4;

    static Filters of(String place, ObjectHeader header) {
        List<Kind> kinds = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (FilterPipelineMessage message : header.getMessagesOfType(FilterPipelineMessage.class)) {
            for (FilterInfo filter : message.getFilters()) {
                Kind kind = KNOWN.get(filter.getId());
                if (kind == null) {
                    throw foreign(place, filter);
                }
                kinds.add(kind);
                sizes.add(kind == Kind.SHUFFLE ? filter.getData()[0] : 0);
            }
        }
        if (kinds.stream().filter(Kind::compresses).count() > 1) {
            throw new InputException(place + " is compressed twice. Write it again with one compression: "
                    + "h5repack -f GZIP=4 old.h5 new.h5.");
        }
        return new Filters(kinds, sizes);
    }

    private static InputException foreign(String place, FilterInfo filter) {
        String name = FOREIGN.getOrDefault(filter.getId(), "the filter " + filter.getId());
        return new InputException(place + " is compressed with " + name + ", which is not read. Write it with gzip: "
                + "h5repack -f GZIP=4 old.h5 new.h5, or copy it with h5py.");
    }

    /**
     * The bytes of a chunk.
     *
     * @param left the filters that were left out for this chunk
     * @param length of the result
     */
    ByteBuffer undo(ByteBuffer packed, BitSet left, int length) {
        ByteBuffer bytes = packed;
        for (int i = kinds.size() - 1; i >= 0; i--) {
            if (!left.get(i)) {
                bytes = undo(i, bytes, length + checksums(i, left));
            }
        }
        if (bytes.remaining() < length) {
            throw new HdfException("a chunk has " + bytes.remaining() + " bytes instead of " + length);
        }
        return bytes;
    }

    /** Bytes of the checksums that were appended before a filter was applied. */
    private int checksums(int filter, BitSet left) {
        int bytes = 0;
        for (int i = 0; i < filter; i++) {
            bytes += kinds.get(i) == Kind.FLETCHER32 && !left.get(i) ? CHECKSUM : 0;
        }
        return bytes;
    }

    private ByteBuffer undo(int filter, ByteBuffer bytes, int length) {
        Kind kind = kinds.get(filter);
        if (kind.compresses() && length > PLAUSIBLE && length / kind.mostRatio > bytes.remaining()) {
            throw new HdfException("a chunk of " + bytes.remaining() + " bytes cannot hold " + length);
        }
        switch (kind) {
            case DEFLATE:
                return inflate(bytes, length);
            case SHUFFLE:
                return Shuffle.undo(bytes, sizes.get(filter));
            case FLETCHER32:
                return Fletcher32.verified(bytes);
            default:
                byte[] packed = new byte[bytes.remaining()];
                bytes.get(packed);
                return ByteBuffer.wrap(new LzfFilter().decode(packed, new int[] {0, 0, length}));
        }
    }

    private static ByteBuffer inflate(ByteBuffer packed, int length) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] bytes = new byte[length];
            int done = 0;
            while (done < length) {
                int count = inflater.inflate(bytes, done, length - done);
                if (count == 0) {
                    throw new HdfException("a compressed chunk ends after " + done + " bytes instead of " + length);
                }
                done += count;
            }
            // its own checksum stands behind the data
            if (!inflater.finished() && inflater.inflate(new byte[1]) > 0) {
                throw new HdfException("a compressed chunk has more than " + length + " bytes");
            }
            return ByteBuffer.wrap(bytes);
        } catch (DataFormatException e) {
            // without the cause, which would be taken for the better reason
            throw new HdfException("a compressed chunk cannot be unpacked: " + e.getMessage());
        } finally {
            inflater.end();
        }
    }
}
