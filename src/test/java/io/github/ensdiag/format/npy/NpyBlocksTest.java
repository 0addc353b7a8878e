package io.github.ensdiag.format.npy;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.testing.NpyWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NpyBlocksTest {
    private static final List<String> TYPES = List.of("i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f2", "f4", "f8");

    @TempDir
    Path directory;

    static List<Arguments> layouts() {
        List<Arguments> layouts = new ArrayList<>();
        for (String type : TYPES) {
            for (char order : "<>=|".toCharArray()) {
                if (order != '|' || type.endsWith("1")) {
                    for (int version = 1; version <= 3; version++) {
                        layouts.add(Arguments.of(order + type, false, version));
                        layouts.add(Arguments.of(order + type, true, version));
                    }
                }
            }
        }
        return layouts;
    }

    /** Values that the type holds exactly, its limits among them. */
    private static double[][] values(String type, int rows, int columns) {
        double[] limits = switch (type) {
            case "i1" -> new double[] {-128, 127, -1, 0};
            case "u1" -> new double[] {0, 255, 128, 1};
            case "i2" -> new double[] {-32768, 32767, -1, 258};
            case "u2" -> new double[] {0, 65535, 32768, 258};
            case "i4" -> new double[] {-2147483648.0, 2147483647, -1, 16909060};
            case "u4" -> new double[] {0, 4294967295.0, 2147483648.0, 16909060};
            case "i8" -> new double[] {-0x1p63, 0x1p62, -1, 0x1p40 + 3};
            case "u8" -> new double[] {0, 0x1p63, 0x1p64 - 2048, 0x1p40 + 3};
            case "f2" -> new double[] {-65504, 0x1p-24, 0.5, -0.0};
            case "f4" -> new double[] {Float.MIN_VALUE, -Float.MAX_VALUE, 0.1f, -0.0};
            default -> new double[] {Double.MIN_VALUE, -Double.MAX_VALUE, 0.1, -0.0};
        };
        double[][] values = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int n = i * columns + j;
                values[i][j] = n < limits.length ? limits[n] : n % 120;
            }
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void readsEveryLayout(String descr, boolean fortran, int version) {
        double[][] values = values(descr.substring(1), 7, 11);
        Matrix array = matrix(NpyWriter.write(directory.resolve("x.npy"), descr, fortran, version, values));
        Blocks blocks = blocks(array);
        double[] found = new double[77];
        blocks.read(0, 7, found);
        assertArrayEquals(flatten(values), found);
        for (int row = 0; row < 7; row++) {
            double[] one = new double[11];
            blocks.read(row, 1, one);
            assertArrayEquals(values[row], one);
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void readsFlatArrays(String descr, boolean fortran, int version) {
        double[] values = flatten(values(descr.substring(1), 1, 9));
        Matrix array = matrix(NpyWriter.writeFlat(directory.resolve("x.npy"), descr, version, values));
        double[] found = new double[9];
        blocks(array).read(0, 9, found);
        assertArrayEquals(values, found);
    }

    @Test
    void anyCutsGiveTheWhole() {
        Random random = new Random(4);
        for (int columns : new int[] {1, 3, 8, 9, 131}) {
            for (boolean fortran : new boolean[] {false, true}) {
                int rows = 20_000 / columns + 8200 / (columns * columns); // more than one run of the decoder
                double[][] values = new double[rows][columns];
                for (double[] row : values) {
                    Arrays.setAll(row, j -> random.nextFloat());
                }
                Path file = directory.resolve("cut" + columns + fortran + ".npy");
                Blocks blocks = blocks(matrix(NpyWriter.write(file, ">f4", fortran, 1, values)));
                double[] whole = new double[rows * columns];
                blocks.read(0, rows, whole);
                assertArrayEquals(flatten(values), whole);
                double[] pieces = new double[rows * columns];
                for (int from = 0; from < rows; ) {
                    int height = Math.min(rows - from, 1 + random.nextInt(random.nextBoolean() ? 40 : 9000));
                    double[] block = new double[height * columns + random.nextInt(5)];
                    blocks.read(from, height, block);
                    System.arraycopy(block, 0, pieces, from * columns, height * columns);
                    from += height;
                }
                assertArrayEquals(whole, pieces);
            }
        }
    }

    @Test
    void refusesRowsBeyondTheFile() {
        Path file = NpyWriter.doubles(directory.resolve("x.npy"), new double[][] {{1, 2}, {3, 4}});
        Blocks blocks = blocks(matrix(file));
        double[] into = new double[100];
        assertThrows(IndexOutOfBoundsException.class, () -> blocks.read(1, 2, into));
        assertThrows(IndexOutOfBoundsException.class, () -> blocks.read(-1, 1, into));
        assertThrows(IndexOutOfBoundsException.class, () -> blocks.read(0, 2, new double[3]));
    }

    @Test
    void readsBeyondTwoGigabytes() throws IOException {
        int rows = 700_001;
        int columns = 1000; // 2.8 GB, all of it a hole but for three rows
        Path file = directory.resolve("large.npy");
        long start = sparse(file, "<f4", false, rows, columns);
        int boundary = (int) (((1L << 30) - start) / 4 / columns); // the row across the end of the first window
        double[] row = new double[columns];
        Arrays.setAll(row, j -> j / 8.0 - 50);
        for (int r : new int[] {0, boundary, rows - 1}) {
            write(file, start + (long) r * columns * 4, row);
        }
        Blocks blocks = blocks(matrix(file));
        for (int r : new int[] {0, boundary, rows - 1}) {
            double[] found = new double[columns];
            blocks.read(r, 1, found);
            assertArrayEquals(row, found);
        }
        double[] tail = new double[3 * columns];
        blocks.read(rows - 3, 3, tail);
        assertArrayEquals(new double[2 * columns], Arrays.copyOf(tail, 2 * columns));
        assertArrayEquals(row, Arrays.copyOfRange(tail, 2 * columns, 3 * columns));
    }

    @Test
    void readsFortranOrderBeyondTwoGigabytes() throws IOException {
        int rows = 40_000_001;
        int columns = 17;
        Path file = directory.resolve("large.npy");
        long start = sparse(file, "<f4", true, rows, columns);
        for (int j = 0; j < columns; j++) {
            write(file, start + 4 * ((long) j * rows + rows - 2), new double[] {j + 1, -j});
        }
        double[] found = new double[2 * columns];
        blocks(matrix(file)).read(rows - 2, 2, found);
        for (int j = 0; j < columns; j++) {
            assertEquals(j + 1, found[j]);
            assertEquals(-j, found[columns + j]);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void fileCutWhileReadIsRefused() throws IOException {
        Path file = NpyWriter.doubles(directory.resolve("x.npy"), new double[50_000][2]);
        Blocks blocks = blocks(matrix(file));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(200);
        }
        assertRefused(() -> blocks.read(40_000, 10_000, new double[20_000]), file, "changed while it was read", "200");
    }

    private static long sparse(Path file, String descr, boolean fortran, int rows, int columns) throws IOException {
        String dict = NpyWriter.dict(descr, fortran, "(" + rows + ", " + columns + ")");
        NpyWriter.raw(file, 1, dict, new byte[0]);
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            long start = access.length();
            access.setLength(start + 4L * rows * columns);
            return start;
        }
    }

    private static void write(Path file, long position, double[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double value : values) {
            bytes.putFloat((float) value);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(bytes.flip(), position);
        }
    }

    private static double[] flatten(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    private static Matrix matrix(Path file) {
        return new NpyReader().read(file, Progress.NONE).numbers().get(0).matrix();
    }

    private static Blocks blocks(Matrix matrix) {
        return matrix.blocks();
    }
}
