package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.MappedFile;
import io.github.ensdiag.table.Storage;
import io.jhdf.Superblock;
import io.jhdf.Utils;
import io.jhdf.exceptions.HdfException;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives the library the bytes it asks for, if they lie in the file. Its trees may lead in circles in a hostile file, so
 * what it asks for altogether is limited too.
 */
final class BoundedStorage implements HdfBackingStorage {
    private static final long LEAST_BUDGET = 1L << 24;
    /** So that reads of a few bytes come to an end as well. */
    private static final int COST = 64;

    private final MappedFile content;
    private final Superblock superblock;
    private final AtomicLong budget;

    BoundedStorage(MappedFile content, Superblock superblock) {
        this.content = content;
        this.superblock = superblock;
        this.budget = new AtomicLong(LEAST_BUDGET + 4 * content.size());
    }

    MappedFile content() {
        return content;
    }

    /** Position in the file of an address, of which the given number of bytes lies in the file. */
    long position(long address, long length) {
        long start = superblock.getBaseAddressByte() + address;
        if (address < 0 || length < 0 || start < 0 || length > content.size() - start) {
            throw new HdfException("it refers to " + length + " bytes at " + start + ", and the file is "
                    + content.size() + " bytes long");
        }
        return start;
    }

    /** The bytes of a value, not of the structure around it: these are read as often as need be. */
    ByteBuffer data(long address, int length) {
        long start = position(address, length);
        if (length == 0) {
            return ByteBuffer.allocate(0);
        }
        if (length <= Storage.LONGEST) {
            return content.slice(start, length).order(ByteOrder.LITTLE_ENDIAN);
        }
        ByteBuffer copy = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (copy.hasRemaining()) {
            copy.put(content.slice(start + copy.position(), Math.min(Storage.LONGEST, copy.remaining())));
        }
        return copy.flip();
    }

    /** Stops a table that declares more entries, of 8 bytes at least, than the file has room for. */
    void requireCount(long address) {
        int bytes = getSizeOfLengths();
        long count = Utils.readBytesAsUnsignedLong(data(address, bytes), bytes);
        if (count < 0 || count > content.size() / Long.BYTES) {
            throw new HdfException("a table in it declares " + count + " entries, more than the file can hold");
        }
    }

    /** As {@link #requireCount}, of a tree of the second version. */
    void requireTree(long address) {
        // behind its signature, type and sizes, the address of its root and the root's count
        requireCount(address + 16 + getSizeOfOffsets() + 2);
    }

    @Override
    public ByteBuffer readBufferFromAddress(long address, int length) {
        if (budget.addAndGet(-COST - (long) length) < 0) {
            throw new HdfException("its parts refer to each other again and again");
        }
        return data(address, length);
    }

    @Override
    public ByteBuffer map(long address, long length) {
        return readBufferFromAddress(address, Math.toIntExact(length));
    }

    @Override
    public ByteBuffer mapNoOffset(long address, long length) {
        return map(address - superblock.getBaseAddressByte(), length);
    }

    @Override
    public long getUserBlockSize() {
        return superblock.getBaseAddressByte();
    }

    @Override
    public Superblock getSuperblock() {
        return superblock;
    }

    @Override
    public FileChannel getFileChannel() {
        throw new UnsupportedOperationException("the file is mapped");
    }

    @Override
    public int getSizeOfOffsets() {
        return superblock.getSizeOfOffsets();
    }

    @Override
    public int getSizeOfLengths() {
        return superblock.getSizeOfLengths();
    }

    @Override
    public void close() {
        // the mapping holds no file handle
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public boolean inMemory() {
        return true;
    }
}
