package io.github.ensdiag.table;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBytesTest {
    private static final Path PLAIN = Path.of("src/test/resources/csv/pandas_wide.csv");
    private static final Path GZIP = Path.of("src/test/resources/csv/pandas_wide.csv.gz");
    private static final Path ZSTD = Path.of("src/test/resources/csv/pandas_wide.csv.zst");
    private static final int ROUNDS = Integer.getInteger("ensdiag.fuzz.rounds", 1000);

    @TempDir
    Path directory;

    private static byte[] unpacked(Path file) {
        return InputFiles.read(file, channel -> {
            try (InputStream in = FileBytes.unpacked(file, channel, Progress.NONE)) {
                byte[] bytes = in.readAllBytes();
                assertEquals(-1, in.read());
                return bytes;
            }
        });
    }

    private Path file(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return Files.write(directory.resolve("packed"), all.toByteArray());
    }

    @Test
    void packedFilesAreUnpacked() throws IOException {
        byte[] plain = Files.readAllBytes(PLAIN);
        assertArrayEquals(plain, unpacked(PLAIN));
        assertArrayEquals(plain, unpacked(GZIP));
        assertArrayEquals(plain, unpacked(ZSTD));
        for (int length = 0; length < 6; length++) {
            byte[] start = Arrays.copyOf(plain, length);
            assertArrayEquals(start, unpacked(file(start)));
        }
    }

    @Test
    void severalPackedPartsAreOne() throws IOException {
        String plain = Files.readString(PLAIN);
        byte[] gzip = Files.readAllBytes(GZIP);
        byte[] zstd = Files.readAllBytes(ZSTD);
        assertEquals(plain + plain, new String(unpacked(file(gzip, gzip)), StandardCharsets.UTF_8));
        assertEquals(plain + plain, new String(unpacked(file(zstd, zstd)), StandardCharsets.UTF_8));
        byte[] skippable = {0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3};
        assertEquals(
                plain + plain, new String(unpacked(file(skippable, zstd, skippable, zstd)), StandardCharsets.UTF_8));
    }

    @Test
    void allLayoutsOfZstdFramesAreUnpacked() throws IOException {
        // flags, window and content size as the format's description has them; one block, not compressed: "1,2"
        byte[] block = {1 | 3 << 3, 0, 0, '1', ',', '2'};
        byte[][] headers = {
            {0x20, 3}, {0x00, 0x38}, {(byte) 0x80, 0x38, 3, 0, 0, 0}, {(byte) 0xE0, 3, 0, 0, 0, 0, 0, 0, 0}
        };
        for (byte[] header : headers) {
            byte[] magic = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
            assertEquals("1,2", new String(unpacked(file(magic, header, block)), StandardCharsets.UTF_8));
        }
    }

    @Test
    void framesThatAskForMuchMemoryAreRefused() throws IOException {
        byte[] magic = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
        byte[][] headers = {
            {0x00, (byte) 0x69}, // a window of 9 MiB
            {0x00, (byte) 0xFF},
            {(byte) 0xA0, 0, 0, 0, 0x70}, // one segment of 1.75 GiB
            {(byte) 0xE0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xFF}
        };
        for (byte[] header : headers) {
            Path file = file(Files.readAllBytes(ZSTD), magic, header, new byte[100]);
            assertRefused(() -> unpacked(file), "window of more than 8 MiB", "zstd -19");
        }
        Path other = file(Files.readAllBytes(ZSTD), new byte[100]);
        assertRefused(() -> unpacked(other), "something else behind its zstd frames");
    }

    @Test
    void manyEmptyPartsDoNotOverflowTheStack() throws IOException {
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        new GZIPOutputStream(empty).close();
        byte[] one = empty.toByteArray();
        byte[] parts = new byte[200_000 * one.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = one[i % one.length];
        }
        Path file = file(parts);
        assertRefused(() -> unpacked(file), "too many compressed parts that are empty");
    }

    @Test
    void theChannelOutlivesTheStream() {
        InputFiles.read(GZIP, channel -> {
            FileBytes.unpacked(GZIP, channel, Progress.NONE).close();
            channel.position(0);
            try (InputStream in = FileBytes.unpacked(GZIP, channel, Progress.NONE)) {
                assertEquals('i', in.read());
            }
            return null;
        });
    }

    @Test
    void cutFilesAreRefused() throws IOException {
        byte[] gzip = Files.readAllBytes(GZIP);
        for (int length = 2; length < gzip.length; length++) {
            Path cut = file(Arrays.copyOf(gzip, length));
            assertRefused(() -> unpacked(cut), cut, "cannot be read: it ends in the middle");
        }
        byte[] zstd = Files.readAllBytes(ZSTD);
        for (int length = 4; length < zstd.length; length++) {
            Path cut = file(Arrays.copyOf(zstd, length));
            assertRefused(() -> unpacked(cut), cut, "cannot be read: it ends in the middle");
        }
    }

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        Random random = new Random(20261125);
        byte[][] contents = {Files.readAllBytes(GZIP), Files.readAllBytes(ZSTD)};
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = contents[round % 2].clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }
            Path file = file(damaged);
            try {
                unpacked(file);
            } catch (InputException e) {
                assertTrue(e.getMessage().startsWith(file + " cannot be read: "), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > ROUNDS / 4, refused + " refused");
    }

    @Test
    void whatUnpacksToFarMoreThanItsSizeIsRefused() throws IOException {
        // a frame with a window of 128 KiB, and blocks that say: the letter x, 128 Ki times
        byte[] start = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 0x38};
        int header = 1 << 17 << 3 | 1 << 1;
        byte[] block = {(byte) header, (byte) (header >> 8), (byte) (header >> 16), 'x'};
        byte[] blocks = new byte[100_000 * block.length];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = block[i % block.length];
        }
        Path bomb = file(start, blocks);
        byte[] into = new byte[1 << 20];
        assertRefused(
                () -> InputFiles.read(bomb, channel -> {
                    try (InputStream in = FileBytes.unpacked(bomb, channel, Progress.NONE)) {
                        while (in.read(into) > 0) {
                            // read on
                        }
                    }
                    return null;
                }),
                "it unpacks to more than 2000 times its size");
    }

    @Test
    void gzipWithAllFieldsInItsHeader() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = packed.toByteArray();
        byte[] header = Arrays.copyOf(bytes, 10);
        header[3] = 8; // a file name follows
        Path file = file(
                header, "scores.csv\0".getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, 10, bytes.length));
        assertEquals("1,2\n", new String(unpacked(file), StandardCharsets.UTF_8));
    }
}
