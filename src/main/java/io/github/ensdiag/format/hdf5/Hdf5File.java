package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.MappedFile;
import io.jhdf.ObjectHeader;
import io.jhdf.Superblock;
import io.jhdf.Superblock.SuperblockV0V1;
import io.jhdf.Superblock.SuperblockV2V3;
import io.jhdf.SymbolTableEntry;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A mapped HDF5 file; no handle of it is open.
 *
 * @param root address of the group in which all begins
 */
record Hdf5File(Path path, BoundedStorage storage, long root) {
    private static final long SIGNATURE = 0x8948_4446_0D0A_1A0AL;
    private static final long FIRST_USER_BLOCK = 512;

    static Hdf5File open(Path path) {
        return InputFiles.read(path, channel -> open(path, channel));
    }

    private static Hdf5File open(Path path, FileChannel channel) throws IOException {
        MappedFile content = MappedFile.of(path, channel);
        long start = signature(path, content);
        Superblock superblock = Superblock.readSuperblock(channel, start);
        if (superblock.getBaseAddressByte() != start) {
            throw Damage.damaged(
                    path.toString(), "it begins at byte " + start + ", and says " + superblock.getBaseAddressByte());
        }
        if (superblock.getEndOfFileAddress() > content.size()) {
            throw new InputException(path + " is truncated: it is " + content.size() + " bytes long, and was "
                    + superblock.getEndOfFileAddress() + " bytes long when it was written. Copy the file again, or "
                    + "close it where it is written.");
        }
        BoundedStorage storage = new BoundedStorage(content, superblock);
        return new Hdf5File(path, storage, root(storage, superblock));
    }

    /** Position of the signature, which a block of the user's own may precede. */
    private static long signature(Path path, MappedFile content) {
        for (long at = 0; at + Long.BYTES <= content.size(); at = at == 0 ? FIRST_USER_BLOCK : 2 * at) {
            if (content.slice(at, Long.BYTES).getLong() == SIGNATURE) {
                return at;
            }
        }
        throw new InputException(path + " is not an HDF5 file: it does not begin with the signature of one. "
                + "Leave <format> away, so that the format is recognised.");
    }

    private static long root(BoundedStorage storage, Superblock superblock) {
        if (superblock instanceof SuperblockV0V1 old) {
            long entry = old.getRootGroupSymbolTableAddress() - old.getBaseAddressByte();
            return new SymbolTableEntry(storage, entry).getObjectHeaderAddress();
        }
        return ((SuperblockV2V3) superblock).getRootGroupObjectHeaderAddress();
    }

    ObjectHeader header(long address) {
        return ObjectHeader.readObjectHeader(storage, address);
    }

    /** How messages name a dataset, and the POM does too. */
    String place(String dataset) {
        return path + "#/" + dataset;
    }
}
