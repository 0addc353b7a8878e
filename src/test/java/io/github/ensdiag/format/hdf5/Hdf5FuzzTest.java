package io.github.ensdiag.format.hdf5;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Refused;
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
 * Whatever is in a file, it is read or refused with an {@link InputException}: any other exception fails the test. More
 * inputs with {@code -Densdiag.fuzz.rounds=N}.
 */
class Hdf5FuzzTest {
    private static final int ROUNDS = Integer.getInteger("ensdiag.fuzz.rounds", 1000);
    private static final int DATASETS = 4;
    private static final List<String> FILES = List.of(
            "user-block.h5",
            "compound.h5",
            "refused.h5",
            "plain-earliest.h5",
            "chunked-earliest.h5",
            "chunked-latest.h5",
            "many-latest.h5",
            "hostile.h5",
            "tables.h5");
    private static final long[] NUMBERS = {
        0,
        1,
        2,
        3,
        255,
        256,
        65535,
        65536,
        0x7FFF_FFFFL,
        0x8000_0000L,
        0xFFFF_FFFFL,
        1L << 32,
        1L << 40,
        1L << 62,
        -1,
        -2
    };

    @TempDir
    Path directory;

    private final Random random = new Random(Long.getLong("ensdiag.fuzz.seed", 20261125));

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (String name : FILES) {
            contents.add(Files.readAllBytes(Hdf5Fixture.path(name)));
        }
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damage(contents.get(random.nextInt(contents.size())));
            Path file = Files.write(directory.resolve("damaged-" + round % 100 + ".h5"), damaged);
            try {
                refused += read(file) ? 0 : 1;
            } catch (RuntimeException | Error e) {
                Path kept = Path.of(System.getProperty("java.io.tmpdir"), "hdf5-fuzz-" + round + ".h5");
                Files.write(kept, damaged);
                throw new AssertionError("round " + round + ", kept as " + kept, e);
            }
            Files.delete(file);
        }
        assertTrue(refused > ROUNDS / 10, refused + " refused");
    }

    /** Whether all was read of the structure, and of some of the datasets. */
    private boolean read(Path file) {
        boolean all = true;
        try {
            Table table = new Hdf5Reader().read(file, Progress.NONE);
            for (Refused field : table.refused()) {
                assertTrue(field.why().getMessage().endsWith("."), field.why().getMessage());
            }
            List<Numbers> numbers = table.numbers();
            for (int i = 0; i < Math.min(DATASETS, numbers.size()); i++) {
                all &= read(numbers.get(random.nextInt(numbers.size())).matrix());
            }
        } catch (InputException e) {
            assertTrue(e.getMessage().length() > 20, e.getMessage());
            return false;
        }
        return all;
    }

    private static boolean read(Matrix matrix) {
        try {
            int rows = Math.max(1, Math.min(matrix.rows(), 10_000 / matrix.columns()));
            matrix.blocks().read(matrix.rows() - rows, rows, new double[rows * matrix.columns()]);
            return true;
        } catch (InputException e) {
            return false;
        }
    }

    private byte[] damage(byte[] content) {
        byte[] damaged = content.clone();
        int kind = random.nextInt(8);
        if (kind == 0) {
            return Arrays.copyOf(damaged, random.nextInt(damaged.length));
        }
        if (kind == 1) {
            int at = random.nextInt(damaged.length);
            byte[] longer = Arrays.copyOf(damaged, damaged.length + 1 + random.nextInt(16));
            System.arraycopy(damaged, at, longer, at + longer.length - damaged.length, damaged.length - at);
            return longer;
        }
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            change(damaged, kind);
        }
        return damaged;
    }

    /** Most bytes of a file are zeros or data; those that are not are where most can go wrong. */
    private void change(byte[] damaged, int kind) {
        int at = random.nextInt(damaged.length - Long.BYTES);
        for (int i = 0; i < 20 && damaged[at] == 0; i++) {
            at = random.nextInt(damaged.length - Long.BYTES);
        }
        ByteBuffer bytes = ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN);
        switch (kind) {
            case 2:
                damaged[at] = (byte) random.nextInt(256);
                break;
            case 3:
                damaged[at] ^= (byte) (1 << random.nextInt(8));
                break;
            case 4:
                bytes.putLong(at & ~7, NUMBERS[random.nextInt(NUMBERS.length)]);
                break;
            case 5:
                bytes.putInt(at & ~3, (int) NUMBERS[random.nextInt(NUMBERS.length)]);
                break;
            case 6:
                // an address of something else in the file
                bytes.putLong(at & ~7, random.nextInt(damaged.length));
                break;
            default:
                int from = random.nextInt(damaged.length - 64);
                System.arraycopy(damaged, from, damaged, Math.min(at, damaged.length - 64), 1 + random.nextInt(63));
        }
    }
}
