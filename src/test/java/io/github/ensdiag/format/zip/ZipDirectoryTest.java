package io.github.ensdiag.format.zip;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.MappedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipDirectoryTest {
    private static final byte[] TEXT = "so so so so so so so".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path directory;

    private Path file;
    private byte[] bytes;
    private ByteBuffer buffer;

    /** One stored and one deflated file, written by the JDK. */
    @BeforeEach
    void write() throws IOException {
        file = directory.resolve("x.zip");
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(array)) {
            ZipEntry stored = new ZipEntry("stored");
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(TEXT.length);
            CRC32 crc = new CRC32();
            crc.update(TEXT);
            stored.setCrc(crc.getValue());
            out.putNextEntry(stored);
            out.write(TEXT);
            out.putNextEntry(new ZipEntry("directory/"));
            out.putNextEntry(new ZipEntry("deflated"));
            out.write(TEXT);
        }
        take(array.toByteArray());
    }

    private void take(byte[] archive) {
        bytes = archive;
        buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private int end() {
        return bytes.length - 22;
    }

    /** The first entry in the table of contents. */
    private int entry() {
        return buffer.getInt(end() + 16);
    }

    private List<ZipMember> read() throws IOException {
        Files.write(file, bytes);
        return ZipDirectory.of(file, map());
    }

    private MappedFile map() {
        return InputFiles.read(file, channel -> MappedFile.of(file, channel));
    }

    @Test
    void membersAndTheirBytes() throws IOException {
        List<ZipMember> members = read();
        assertEquals(List.of("stored", "deflated"), ZipDirectory.names(file, map()));
        assertEquals(0, members.get(0).method());
        assertEquals(30 + 6, members.get(0).start());
        assertEquals(8, members.get(1).method());
        for (ZipMember member : members) {
            assertEquals(TEXT.length, member.size());
            assertArrayEquals(TEXT, ZipContent.of(member, map()).readAllBytes());
        }
    }

    @Test
    void commentsAreSkipped() throws IOException {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 40);
        buffer = ByteBuffer.wrap(longer).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putShort(end() + 20, (short) 40);
        buffer.putInt(bytes.length + 1, 0x06054b50);
        bytes = longer;
        assertEquals(2, read().size());
    }

    @Test
    void everyCutIsRefused() throws IOException {
        byte[] whole = bytes;
        for (int length = 0; length < whole.length; length++) {
            take(Arrays.copyOf(whole, length));
            assertRefused(this::read, file, "is truncated", "copy the file again");
        }
    }

    @Test
    void absurdCounts() {
        buffer.putShort(end() + 10, (short) 65534);
        assertRefused(this::read, file, "damaged ZIP", "ends after 3 of 65534 files");
        buffer.putShort(end() + 10, (short) 2);
        assertRefused(this::read, file, "table of contents ends at byte");
    }

    @Test
    void noEntryWhereOneIsDeclared() {
        buffer.putInt(entry(), 7);
        assertRefused(this::read, file, "entry 0 of its table of contents, at byte " + entry());
    }

    @Test
    void tableOfContentsElsewhere() {
        buffer.putInt(end() + 16, end() + 1);
        assertRefused(this::read, file, "does not lie before its end");
    }

    @Test
    void severalParts() {
        buffer.putShort(end() + 4, (short) 1);
        assertRefused(this::read, file, "one part of several");
    }

    @Test
    void membersThatOverlap() {
        buffer.putInt(entry() + 20, TEXT.length + 10);
        assertRefused(this::read, file, "overlap at byte");
    }

    @Test
    void membersBeyondTheTableOfContents() {
        buffer.putInt(entry() + 20, bytes.length);
        assertRefused(this::read, file, "\"stored\" is said to reach beyond byte " + entry());
    }

    @Test
    void membersElsewhere() {
        buffer.putInt(entry() + 42, 3);
        assertRefused(this::read, file, "\"stored\" does not begin at byte 3");
        buffer.putInt(entry() + 42, -2);
        assertRefused(this::read, file, "is truncated");
    }

    @Test
    void methodsThatDiffer() {
        buffer.putShort(entry() + 10, (short) 8);
        assertRefused(this::read, file, "\"stored\" does not begin at byte 0");
    }

    /** Longer than the file, and longer than any file. */
    @Test
    void zip64WithoutItsRecord() throws IOException {
        buffer.putShort(end() + 10, (short) -1);
        assertRefused(this::read, file, "ends after 3 of 65535 files");
        ByteBuffer longer = ByteBuffer.allocate(bytes.length + 20).order(ByteOrder.LITTLE_ENDIAN);
        longer.put(bytes, 0, end()).putInt(0x07064b50).putInt(0).putLong(5).putInt(1);
        longer.put(bytes, end(), 22);
        take(longer.array());
        assertRefused(this::read, file, "zip64 record is missing");
        buffer.putLong(end() - 12, Long.MAX_VALUE);
        assertRefused(this::read, file, "is truncated");
    }
}
