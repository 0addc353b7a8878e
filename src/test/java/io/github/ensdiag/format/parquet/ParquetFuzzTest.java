package io.github.ensdiag.format.parquet;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Progress;
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

/**
 * Whatever is in a file, it is read or refused with an {@link InputException}: any other exception fails the test. Run
 * more with {@code -Densdiag.fuzz.rounds=300000}.
 */
class ParquetFuzzTest {
    private static final int ROUNDS = Integer.getInteger("ensdiag.fuzz.rounds", 3000);
    private static final int[] MAGIC = {0, 1, 2, 3, 5, 7, 8, 0x0C, 0x15, 0x19, 0x1C, 0x2C, 0x7F, 0x80, 0xF5, 0xFC, 0xFF
    };

    @TempDir
    Path directory;

    private final Random random = new Random(20261125);

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (String fixture : List.of(
                "polars_uncompressed.parquet",
                "polars_snappy.parquet",
                "polars_lz4.parquet",
                "polars_gzip.parquet",
                "polars_zstd.parquet",
                "duckdb_v1.parquet",
                "duckdb_v2.parquet",
                "hyparquet_v2.parquet",
                "hyparquet_gzip.parquet",
                "index_names.parquet")) {
            contents.add(Files.readAllBytes(Read.fixture(fixture)));
        }
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damage(contents.get(random.nextInt(contents.size())), contents);
            Path file = directory.resolve("damaged.parquet");
            Files.deleteIfExists(file); // which some file systems do faster than to cut it
            Files.write(file, damaged);
            read += isRead(file, round) ? 1 : 0;
        }
        assertTrue(read > ROUNDS / 100 && read < ROUNDS * 3 / 4, read + " of " + ROUNDS + " were read");
    }

    private static boolean isRead(Path file, int round) {
        try {
            Table table = new ParquetReader().read(file, Progress.NONE);
            for (Numbers numbers : table.numbers()) {
                numbers.matrix().blocks().read(0, 1, new double[numbers.matrix().columns()]);
            }
            return true;
        } catch (InputException e) {
            assertTrue(e.getMessage().length() > 40 && e.getMessage().endsWith("."), e.getMessage());
            return false;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("round " + round, e);
        }
    }

    private byte[] damage(byte[] content, List<byte[]> others) {
        int footer = content.length
                - 8
                - ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt(content.length - 8);
        byte[] damaged = content.clone();
        switch (random.nextInt(6)) {
            case 0: // cut, with an end of its own
                byte[] cut = Arrays.copyOf(damaged, 20 + random.nextInt(damaged.length - 20));
                System.arraycopy(content, content.length - 8, cut, cut.length - 8, 8);
                return cut;
            case 1: // lengthened in the middle
                int at = random.nextInt(damaged.length - 8);
                int more = 1 + random.nextInt(9);
                byte[] longer = Arrays.copyOf(damaged, damaged.length + more);
                System.arraycopy(damaged, at, longer, at + more, damaged.length - at);
                return longer;
            case 2: // the start of one file and the end of another
                byte[] other = others.get(random.nextInt(others.size()));
                int length = Math.min(other.length, footer);
                System.arraycopy(other, 0, damaged, 0, length);
                return damaged;
            case 3:
                flip(damaged, footer, damaged.length);
                return damaged;
            case 4:
                flip(damaged, 4, footer);
                return damaged;
            default: // the headers of pages stand at the start of chunks
                flip(damaged, 4, Math.min(footer, 4 + random.nextInt(400) + 10));
                flip(damaged, footer, damaged.length);
                return damaged;
        }
    }

    private void flip(byte[] bytes, int from, int to) {
        int flips = 1 + random.nextInt(3);
        for (int i = 0; i < flips; i++) {
            int at = from + random.nextInt(to - from);
            bytes[at] = (byte)
                    switch (random.nextInt(3)) {
                        case 0 -> random.nextInt(256);
                        case 1 -> MAGIC[random.nextInt(MAGIC.length)];
                        default -> bytes[at] ^ 1 << random.nextInt(8);
                    };
        }
    }
}
