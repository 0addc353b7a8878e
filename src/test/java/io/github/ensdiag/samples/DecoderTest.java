package io.github.ensdiag.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.testing.Mutations;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures as Pillow reads them; and what no reader should fall for. */
class DecoderTest {
    private static final Path FIXTURES = Path.of("src/test/resources/pictures");
    /** JPEG is not exact, nor are two ways from the colours of print. */
    private static final int TOLERANCE = 6;

    static List<String> expected() throws Exception {
        return Files.readAllLines(FIXTURES.resolve("expected.txt"));
    }

    private static byte[] fixture(String name) throws Exception {
        return Files.readAllBytes(FIXTURES.resolve(name));
    }

    @ParameterizedTest
    @MethodSource("expected")
    void readsWhatPillowReads(String line) throws Exception {
        String[] words = line.split(" ");
        int tolerance = words[0].endsWith(".jpg") ? TOLERANCE : 0;
        Pixels whole = Decoder.read(fixture(words[0]), 96);
        assertEquals(Integer.parseInt(words[1]), whole.width());
        assertEquals(Integer.parseInt(words[2]), whole.height());
        // of flat quarters a smaller picture has the same colours
        for (Pixels pixels : List.of(whole, Decoder.read(fixture(words[0]), 16))) {
            assertEquals(pixels == whole ? 48 : 16, Math.max(pixels.width(), pixels.height()));
            for (int quarter = 0; quarter < 4; quarter++) {
                int x = pixels.width() * (1 + 2 * (quarter % 2)) / 4;
                int y = pixels.height() * (1 + 2 * (quarter / 2)) / 4;
                assertNear(words[3 + quarter], pixels.argb()[y * pixels.width() + x], tolerance);
            }
        }
    }

    private static void assertNear(String rgba, int argb, int tolerance) {
        int wanted = Integer.rotateRight(Integer.parseUnsignedInt(rgba, 16), 8);
        for (int shift = 0; shift < 32 && wanted >>> 24 != 0; shift += 8) {
            int off = Math.abs((wanted >>> shift & 255) - (argb >>> shift & 255));
            assertTrue(off <= tolerance, () -> "%08x but %08x".formatted(wanted, argb));
        }
        assertEquals(wanted >>> 24, argb >>> 24, tolerance);
    }

    @Test
    void shrinksByTheMeanOfTheArea() {
        // three pixels become two: each the mean of one and a half; by hand (2·0 + 90)/3 and (90 + 2·240)/3
        Pixels row = new Pixels(3, 1, new int[] {grey(0), grey(90), grey(240)});
        assertEquals(List.of(grey(30), grey(190)), list(row.within(2)));
        // what is transparent has no colour to lend
        Pixels half = new Pixels(2, 1, new int[] {0x00ff0000, grey(100)});
        assertEquals(List.of(0x80646464), list(half.within(1)));
    }

    private static int grey(int value) {
        return Pixels.colour(255, value, value, value);
    }

    private static List<Integer> list(Pixels pixels) {
        return Arrays.stream(pixels.argb()).boxed().toList();
    }

    @Test
    void largePicturesAreThinnedOutAsTheyAreRead() throws Exception {
        // 30 megapixels, which would be 90 MB in memory
        Pixels pixels = Decoder.read(png(30_000, 1000, 0, new byte[0]), 96);
        assertEquals(96, pixels.width());
        assertEquals(3, pixels.height());
    }

    @Test
    void bombsAreRefusedUnread() throws Exception {
        byte[] huge = png(1, 1, 0, new byte[0]);
        ByteBuffer.wrap(huge).putInt(16, 60_000).putInt(20, 60_000);
        assertRefused("claims to have 60000 \u00d7 60000 pixels", huge);
        byte[] jpeg = fixture("rgb.jpg");
        int frame = indexOf(jpeg, new byte[] {(byte) 0xff, (byte) 0xc0, 0, 17});
        ByteBuffer.wrap(jpeg).putInt(frame + 5, 0xea60ea60);
        assertRefused("claims to have 60000 \u00d7 60000 pixels", jpeg);
        byte[] gif = fixture("animated.gif");
        int image = indexOf(gif, new byte[] {0x2c, 0, 0, 0, 0, 48, 0});
        Arrays.fill(gif, image + 5, image + 9, (byte) 0xff);
        assertRefused("claims to have 65535 \u00d7 65535 pixels", gif);
        byte[] bitmap = fixture("palette.bmp");
        bitmap[30] = 1;
        assertRefused("compressed bitmap", bitmap);
    }

    @Test
    void textsOfAPngAreNotUnpacked() throws Exception {
        // a palette makes Java's reader unpack all texts; this one has 200 MB in 200 kB
        Deflater deflater = new Deflater(9);
        deflater.setInput(new byte[200_000_000]);
        deflater.finish();
        byte[] packed = new byte[1 << 20];
        int length = deflater.deflate(packed);
        byte[] text = ByteBuffer.allocate(7 + length)
                .put("bomb\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put(packed, 0, length)
                .array();
        assertEquals(4, Decoder.read(png(4, 4, 3, text), 96).width());
    }

    @Test
    void commentsOfAGifAreNotRead() throws Exception {
        byte[] gif = fixture("animated.gif");
        int image = indexOf(gif, new byte[] {0x2c, 0, 0, 0, 0, 48, 0});
        // Java's reader copies all that it has for each block: of these 25 MB it would copy more than a terabyte
        byte[] comment = new byte[2 + 256 * 100_000 + 1];
        comment[0] = 0x21;
        comment[1] = (byte) 0xfe;
        for (int at = 2; at < comment.length - 1; at += 256) {
            comment[at] = (byte) 255;
        }
        var out = new ByteArrayOutputStream();
        out.write(gif, 0, image);
        out.writeBytes(comment);
        out.write(gif, image, gif.length - image);
        Pixels pixels = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Decoder.read(out.toByteArray(), 96));
        assertArrayEquals(Decoder.read(gif, 96).argb(), pixels.argb());
    }

    @Test
    void aPhotographThatIsRefinedWithoutEndIsRefused() throws Exception {
        byte[] jpeg = fixture("progressive.jpg");
        int last = jpeg.length - 2;
        while (jpeg[last] != (byte) 0xff || jpeg[last + 1] != (byte) 0xda) {
            last--;
        }
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, last);
        for (int i = 0; i < 100; i++) {
            out.write(jpeg, last, jpeg.length - 2 - last);
        }
        out.write(jpeg, jpeg.length - 2, 2);
        assertRefused("is refined in more than 64 steps", out.toByteArray());
    }

    @Test
    void foreignFormatsAreNamed() {
        assertRefused("is a WebP picture; PNG, JPEG, GIF and BMP are read", "RIFF....WEBP".getBytes());
        assertRefused("is a HEIC picture", "....ftypheic".getBytes());
        assertRefused("is a pointer of Git LFS", "version https://git-lfs.github.com/spec/v1".getBytes());
        assertRefused("is empty", new byte[0]);
    }

    @Test
    void damageNeverGoesFurtherThanAWord() throws Exception {
        Mutations mutations = new Mutations(5, "\u00ff\u00d8\u00c0,!;");
        List<String> names = expected().stream().map(line -> line.split(" ")[0]).toList();
        for (int round = 0; round < Mutations.rounds(3000); round++) {
            byte[] damaged = mutations.damage(fixture(names.get(mutations.choose(names.size()))));
            try {
                Pixels pixels = Decoder.read(damaged, 96);
                Encoder.write(pixels, "s1");
                assertTrue(Math.max(pixels.width(), pixels.height()) <= 96);
            } catch (UnshownException e) {
                assertTrue(!e.getMessage().isEmpty());
            }
        }
    }

    private static void assertRefused(String words, byte[] bytes) {
        String message = assertThrows(UnshownException.class, () -> Decoder.read(bytes, 96))
                .getMessage();
        assertTrue(message.contains(words), message);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        int at = 0;
        while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
            at++;
        }
        return at;
    }

    /**
     * A black picture.
     *
     * @param colours 0: grey; 3: with a palette
     * @param text a chunk of compressed text; empty: none
     */
    private static byte[] png(int width, int height, int colours, byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 8)
                        .put((byte) colours)
                        .array());
        if (colours == 3) {
            chunk(out, "zTXt", text);
            chunk(out, "PLTE", new byte[3]);
        }
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[(width + 1) * height]);
        deflater.finish();
        byte[] packed = new byte[1 << 20];
        chunk(out, "IDAT", Arrays.copyOf(packed, deflater.deflate(packed)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        out.writeBytes(name);
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
