package io.github.ensdiag.format.arrow;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Table;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in a file, it is read or refused with an {@link InputException}: any other exception fails the test. */
class ArrowFuzzTest {
    private static final int ROUNDS = Integer.getInteger("ensdiag.fuzz.rounds", 2000);
    private static final long[] MAGIC = {
        0,
        1,
        -1,
        2,
        7,
        8,
        127,
        128,
        255,
        256,
        65535,
        1 << 16,
        1 << 24,
        1 << 30,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        0xFFFF_FFFFL,
        1L << 40,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    @TempDir
    Path directory;

    private final Random random = new Random(Long.getLong("ensdiag.fuzz.seed", 20261125));

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (String name : List.of(
                "js_columns.arrow",
                "js_columns.arrows",
                "js_dictionary.arrows",
                "js_nested.arrow",
                "js_types.arrow",
                "pl.arrow",
                "pl_lz4.arrow",
                "pl_lz4.arrows",
                "pl_zstd.arrow",
                "cpp_lz4.arrows")) {
            contents.add(Files.readAllBytes(ArrowFixture.path(name)));
        }
        Path file = directory.resolve("x.arrow");
        int read = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] content = damage(contents.get(random.nextInt(contents.size())));
            Files.write(file, content);
            try {
                readAll(file);
                read++;
            } catch (InputException e) {
                assertTrue(
                        e.getMessage().startsWith(file.toString())
                                && e.getMessage().length() > 60,
                        e.getMessage());
                refused++;
            } catch (RuntimeException | Error e) {
                Path kept = Files.write(Path.of("target", "arrow-fuzz-" + round + ".arrow"), content);
                throw new AssertionError("round " + round + ", kept as " + kept, e);
            }
        }
        assertTrue(read > ROUNDS / 20 && refused > ROUNDS / 20, read + " read, " + refused + " refused");
    }

    private static void readAll(Path file) {
        Table table = ArrowFixture.read(file);
        for (Numbers numbers : table.numbers()) {
            int columns = numbers.matrix().columns();
            int rows = numbers.matrix().rows();
            int some = Math.min(rows, Math.max(1, 100_000 / columns));
            double[] block = new double[Math.multiplyExact(some, columns)];
            numbers.matrix().blocks().read(0, some, block);
            numbers.matrix().blocks().read(rows - some, some, block);
        }
        table.texts().forEach(texts -> texts.value(texts.rows() - 1, texts.columns() - 1));
    }

    private byte[] damage(byte[] content) {
        int kind = random.nextInt(8);
        if (kind == 0) {
            return Arrays.copyOf(content, random.nextInt(content.length));
        }
        if (kind == 1) { // cut out or doubled
            int from = random.nextInt(content.length);
            int to = Math.min(content.length, from + 1 + random.nextInt(64));
            boolean cut = random.nextBoolean();
            byte[] changed = new byte[content.length + (cut ? from - to : to - from)];
            System.arraycopy(content, 0, changed, 0, cut ? from : to);
            System.arraycopy(content, cut ? to : from, changed, cut ? from : to, content.length - (cut ? to : from));
            return changed;
        }
        byte[] changed = content.clone();
        ByteBuffer bytes = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        int flips = 1 + random.nextInt(4);
        for (int i = 0; i < flips; i++) {
            int at = random.nextInt(content.length - 8);
            long magic = MAGIC[random.nextInt(MAGIC.length)] + random.nextInt(3) - 1;
            switch (kind) {
                case 2, 3 -> bytes.put(at, (byte) random.nextInt(256));
                case 4 -> bytes.put(at, (byte) (changed[at] ^ 1 << random.nextInt(8)));
                case 5 -> bytes.putInt(at & ~3, (int) magic);
                case 6 -> bytes.putLong(at & ~7, magic);
                default -> bytes.putInt(at & ~3, bytes.getInt(random.nextInt(content.length - 8) & ~3));
            }
        }
        return changed;
    }
}
