package io.github.ensdiag.format.arrow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.lz4.Lz4Compressor;
import io.github.ensdiag.table.HeapStorage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames of blocks that aircompressor packed, and some packed by hand. */
class Lz4FrameTest {
    private static byte[] unpack(byte[] frame, long length) throws DamagedException, IOException {
        try (Unpacked unpacked = new Unpacked()) {
            Unpacked.Target target = unpacked.target(length);
            Lz4Frame.unpack(new Bytes(new HeapStorage(frame), 0, frame.length), target);
            Bytes bytes = target.complete();
            unpacked.finish();
            byte[] found = new byte[(int) bytes.length()];
            new Cursor(bytes).copy(0, found, 0, found.length);
            return found;
        }
    }

    /** @param code of the largest size of a block, 4: 64 KiB to 7: 4 MiB */
    private static byte[] frame(byte[] content, int code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x04, 0x22, 0x4D, 0x18, 0x60, (byte) (code << 4), 0});
        int largest = 1 << (8 + 2 * code);
        for (int from = 0; from < content.length; from += largest) {
            byte[] part = Arrays.copyOfRange(content, from, Math.min(content.length, from + largest));
            byte[] packed = new byte[part.length + part.length / 255 + 16];
            int length = new Lz4Compressor().compress(part, 0, part.length, packed, 0, packed.length);
            boolean stored = length >= part.length;
            int word = stored ? part.length | 1 << 31 : length;
            out.writeBytes(ArrowWriter.little(4).putInt(word).array());
            out.write(stored ? part : packed, 0, stored ? part.length : length);
        }
        out.writeBytes(new byte[4]);
        return out.toByteArray();
    }

    private static byte[] content(Random random, int length) {
        byte[] content = new byte[length];
        int at = 0;
        while (at < length) {
            int run = Math.min(length - at, 1 + random.nextInt(1 + random.nextInt(3000)));
            int back = at == 0 ? 0 : 1 + random.nextInt(Math.min(at, random.nextBoolean() ? 12 : 70_000));
            for (int i = 0; i < run; i++, at++) {
                content[at] = back > 0 && run % 3 > 0 ? content[at - back] : (byte) random.nextInt();
            }
        }
        return content;
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7})
    void framesOfAnySize(int code) throws Exception {
        Random random = new Random(code);
        for (int round = 0; round < 60; round++) {
            byte[] content = content(random, random.nextInt(round < 50 ? 3000 : 600_000));
            assertArrayEquals(content, unpack(frame(content, code), content.length), "round " + round);
        }
        byte[] large = content(random, 5_000_000);
        assertArrayEquals(large, unpack(frame(large, code), large.length));
    }

    /** "abcd", 4 bytes from 4 before, "e"; then 9 bytes from 9 before, which are in the first block, and "f". */
    private static byte[] twoBlocks(String flags) {
        String first = "40" + "61626364" + "0400" + "10" + "65";
        String second = "05" + "0900" + "10" + "66";
        String blocks = "09000000" + first + "05000000" + second + "00000000";
        return HexFormat.of().parseHex("04224D18" + flags + "40" + "00" + blocks);
    }

    @Test
    void linkedBlocksRepeatWhatWasBefore() throws Exception {
        assertEquals("abcdabcdeabcdabcdef", new String(unpack(twoBlocks("40"), 19), StandardCharsets.UTF_8));
        assertThrows(DamagedException.class, () -> unpack(twoBlocks("60"), 19), "independent blocks may not");
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "4, 0", "5, 16"})
    void damagedHeaders(int at, int value) {
        byte[] frame = frame(new byte[100], 4);
        frame[at] = (byte) value;
        assertThrows(DamagedException.class, () -> unpack(frame, 100));
    }

    @Test
    void damagedFramesEndInOneException() throws Exception {
        Random random = new Random(5);
        int rounds = Integer.getInteger("ensdiag.fuzz.rounds", 3000);
        int read = 0;
        for (int round = 0; round < rounds; round++) {
            byte[] content = content(random, 1 + random.nextInt(2000));
            byte[] frame = frame(content, 4);
            for (int i = 0; i <= random.nextInt(4); i++) {
                frame[random.nextInt(frame.length)] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt());
            }
            byte[] damaged = random.nextInt(5) == 0 ? Arrays.copyOf(frame, random.nextInt(frame.length)) : frame;
            try {
                assertEquals(content.length, unpack(damaged, content.length).length);
                read++;
            } catch (DamagedException e) {
                assertTrue(e.getMessage().length() > 10, e.getMessage());
            }
        }
        assertTrue(read > 0 && read < rounds, read + " of " + rounds);
    }
}
