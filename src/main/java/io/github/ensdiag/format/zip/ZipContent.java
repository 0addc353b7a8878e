package io.github.ensdiag.format.zip;

import io.github.ensdiag.table.MappedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads the bytes of the members of one archive. */
public final class ZipContent {
    private static final int BUFFER = 1 << 16;

    private ZipContent() {}

    /**
     * The unpacked bytes of a member, as many as there really are. Every failure to unpack is an {@link IOException}.
     *
     * @param member one that is {@link ZipMember#known}
     */
    public static InputStream of(ZipMember member, MappedFile content) {
        InputStream packed = new Packed(member, content);
        return member.stored() ? packed : new Inflating(packed);
    }

    /** The bytes as they lie in the archive. */
    private static final class Packed extends InputStream {
        private final MappedFile content;
        private final long end;
        private long position;

        Packed(ZipMember member, MappedFile content) {
            this.content = content;
            this.position = member.start();
            this.end = member.start() + member.packed();
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int at, int length) {
            int count = (int) Math.min(end - position, Math.min(length, BUFFER));
            if (count == 0) {
                return length == 0 ? 0 : -1;
            }
            content.requireUnchanged();
            ByteBuffer slice = content.slice(position, count);
            slice.get(into, at, count);
            position += count;
            return count;
        }
    }

    /** Frees the memory that the JDK holds for it outside the heap. */
    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream packed) {
            super(packed, new Inflater(true), BUFFER);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
