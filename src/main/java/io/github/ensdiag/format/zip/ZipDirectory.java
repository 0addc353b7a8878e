package io.github.ensdiag.format.zip;

import io.github.ensdiag.table.MappedFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the table of contents of a ZIP archive, small or zip64. */
public final class ZipDirectory {
    private static final int MOST = 1 << 16;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int ZIP64 = 1;
    private static final long IN_ZIP64 = 0xFFFF_FFFFL;

    private final ZipBytes bytes;
    private final ZipEnd end;
    private final List<Extent> extents = new ArrayList<>();

    /** What a member occupies: its header and its bytes. */
    private record Extent(long from, long to) {}

    private ZipDirectory(ZipBytes bytes) {
        this.bytes = bytes;
        this.end = ZipEnd.of(bytes);
    }

    /**
     * All files in an archive, in the order of its table of contents; directories are left out.
     *
     * @throws io.github.ensdiag.table.InputException if the archive is damaged, or if members overlap
     */
    public static List<ZipMember> of(Path file, MappedFile content) {
        content.requireUnchanged();
        return new ZipDirectory(new ZipBytes(file, content)).members();
    }

    /** Their names. */
    public static List<String> names(Path file, MappedFile content) {
        return of(file, content).stream().map(ZipMember::name).toList();
    }

    private List<ZipMember> members() {
        if (end.members() > MOST) {
            throw bytes.damaged("it declares " + Long.toUnsignedString(end.members()) + " files, more than " + MOST);
        }
        List<ZipMember> members = new ArrayList<>();
        long at = end.start();
        for (long i = 0; i < end.members(); i++) {
            if (at > end.start() + end.length() - ENTRY_LENGTH) {
                throw bytes.damaged("its table of contents ends after " + i + " of " + end.members() + " files");
            }
            ByteBuffer entry = bytes.at(at, ENTRY_LENGTH);
            if (entry.getInt(0) != ENTRY) {
                throw bytes.damaged("entry " + i + " of its table of contents, at byte " + at + ", is none");
            }
            int name = entry.getShort(28) & 0xFFFF;
            int extra = entry.getShort(30) & 0xFFFF;
            int comment = entry.getShort(32) & 0xFFFF;
            ZipMember member = member(entry, bytes.at(at + ENTRY_LENGTH, name), extra(at + ENTRY_LENGTH + name, extra));
            if (!member.name().endsWith("/")) {
                members.add(member);
            }
            at += ENTRY_LENGTH + name + extra + comment;
        }
        if (at != end.start() + end.length()) {
            throw bytes.damaged(
                    "its table of contents ends at byte " + at + " instead of " + (end.start() + end.length()));
        }
        requireApart();
        return members;
    }

    /** The content of the zip64 field, empty where there is none. */
    private ByteBuffer extra(long at, int length) {
        ByteBuffer extra = bytes.at(at, length);
        while (extra.remaining() >= 4) {
            int id = extra.getShort() & 0xFFFF;
            int size = Math.min(extra.getShort() & 0xFFFF, extra.remaining());
            if (id == ZIP64) {
                return bytes.at(at + extra.position(), size);
            }
            extra.position(extra.position() + size);
        }
        return bytes.at(at, 0);
    }

    private ZipMember member(ByteBuffer entry, ByteBuffer nameBytes, ByteBuffer zip64) {
        String name = StandardCharsets.UTF_8.decode(nameBytes).toString().replaceAll("\\p{Cntrl}", "?");
        int flags = entry.getShort(8);
        int method = entry.getShort(10) & 0xFFFF;
        // the order is that of the zip64 field
        long size = length(name, entry.getInt(24), zip64);
        long packed = length(name, entry.getInt(20), zip64);
        long header = length(name, entry.getInt(42), zip64);
        long start = start(name, method, header);
        if (start > end.start() || packed > end.start() - start) {
            throw bytes.damaged("\"" + name + "\" is said to reach beyond byte " + end.start()
                    + ", where the table of contents begins");
        }
        extents.add(new Extent(header, start + packed));
        return new ZipMember(name, (flags & 1) != 0, method, entry.getInt(16), start, packed, size);
    }

    private long length(String name, int small, ByteBuffer zip64) {
        long length = small & IN_ZIP64;
        if (length == IN_ZIP64 && zip64.remaining() >= Long.BYTES) {
            length = zip64.getLong();
        }
        if (length < 0) {
            throw bytes.damaged("\"" + name + "\" has a negative size or place");
        }
        return length;
    }

    /** Where the bytes of a member begin: behind its header, whose length the table of contents does not tell. */
    private long start(String name, int method, long header) {
        ByteBuffer local = bytes.at(header, LOCAL_LENGTH);
        if (local.getInt(0) != LOCAL || (local.getShort(8) & 0xFFFF) != method) {
            throw bytes.damaged("\"" + name + "\" does not begin at byte " + header + ", where it should");
        }
        return header + LOCAL_LENGTH + (local.getShort(26) & 0xFFFF) + (local.getShort(28) & 0xFFFF);
    }

    private void requireApart() {
        extents.sort(Comparator.comparingLong(Extent::from));
        for (int i = 1; i < extents.size(); i++) {
            if (extents.get(i - 1).to() > extents.get(i).from()) {
                throw bytes.damaged(
                        "two of its files overlap at byte " + extents.get(i).from());
            }
        }
    }
}
