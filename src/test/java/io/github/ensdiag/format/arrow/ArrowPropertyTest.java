package io.github.ensdiag.format.arrow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.format.arrow.ArrowWriter.Codec;
import io.github.ensdiag.format.arrow.ArrowWriter.Part;
import io.github.ensdiag.format.arrow.ArrowWriter.Spec;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random tables in batches of any size come back as they were written. */
class ArrowPropertyTest {
    private static final int COLUMNS = 11;
    private static final int WIDTH = 3;

    @TempDir
    Path directory;

    private final List<double[]> scores = new ArrayList<>();
    private final List<double[]> lists = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> decisions = new ArrayList<>();
    private Random random;

    @ParameterizedTest
    @EnumSource(Codec.class)
    void randomTables(Codec codec) throws IOException {
        for (int seed = 0; seed < 25; seed++) {
            random = new Random(seed);
            scores.clear();
            lists.clear();
            ids.clear();
            decisions.clear();
            Path file = directory.resolve(codec + "-" + seed + ".arrows");
            Files.write(file, write(codec));
            verify(ArrowFixture.read(file));
        }
    }

    private byte[] write(Codec codec) {
        List<Spec> specs = new ArrayList<>();
        for (int j = 0; j < COLUMNS; j++) {
            specs.add(new Spec("score " + j, List.of("f4", "f8", "i4").get(j % 3), 0));
        }
        specs.add(2, new Spec("id", "utf8", 0));
        specs.add(new Spec("top", "list", 0, new Spec("item", "f8", 0)));
        specs.add(new Spec("decision", "dict", 5));
        ArrowWriter writer = new ArrowWriter(codec).schema(specs.toArray(Spec[]::new));
        List<String> dictionary = new ArrayList<>();
        int batches = 1 + random.nextInt(5);
        for (int batch = 0; batch < batches; batch++) {
            if (batch == 0 || random.nextBoolean()) {
                boolean delta = batch > 0 && random.nextBoolean();
                List<String> more = new ArrayList<>();
                for (int i = 0; i <= random.nextInt(4); i++) {
                    more.add("d" + batch + "/" + i);
                }
                if (!delta) {
                    dictionary.clear();
                }
                dictionary.addAll(more);
                writer.dictionary(5, delta, texts(more));
            }
            int rows = batch > 0 && random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(batch == 2 ? 3000 : 40);
            writer.batch(rows, parts(rows, dictionary).toArray(Part[]::new));
        }
        return writer.bytes();
    }

    private List<Part> parts(int rows, List<String> dictionary) {
        List<Part> parts = new ArrayList<>();
        double[][] values = new double[rows][COLUMNS];
        for (int j = 0; j < COLUMNS; j++) {
            boolean gaps = random.nextInt(3) == 0;
            for (int i = 0; i < rows; i++) {
                values[i][j] = gaps && random.nextInt(4) == 0 ? Double.NaN : random.nextInt(2000) - 1000;
            }
            int column = j;
            parts.add(numbers(
                    List.of(4, 8, -4).get(j % 3),
                    Arrays.stream(values).mapToDouble(row -> row[column]).toArray(),
                    gaps));
        }
        scores.addAll(Arrays.asList(values));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            names.add("sämple " + ids.size() + "x".repeat(random.nextInt(20)));
            ids.add(names.get(i));
        }
        parts.add(2, texts(names));
        parts.add(list(rows));
        double[] indices = new double[rows];
        Arrays.setAll(indices, i -> random.nextInt(dictionary.size()));
        Arrays.stream(indices).forEach(index -> decisions.add(dictionary.get((int) index)));
        parts.add(numbers(-4, indices, false));
        return parts;
    }

    /** As a slice of a longer array: the first values belong to no row. */
    private Part list(int rows) {
        int skipped = random.nextInt(4);
        boolean even = random.nextBoolean();
        ByteBuffer offsets = ArrowWriter.little(4 * rows + 4).putInt(skipped);
        double[] values = new double[skipped + rows * WIDTH];
        int size = skipped;
        for (int i = 0; i < rows; i++) {
            double[] row = new double[WIDTH];
            int length = even ? WIDTH : random.nextInt(WIDTH + 1);
            for (int j = 0; j < WIDTH; j++) {
                row[j] = j < length ? random.nextDouble() : Double.NaN;
                values[size] = row[j];
                size += j < length ? 1 : 0;
            }
            lists.add(row);
            offsets.putInt(size);
        }
        Part item = numbers(8, Arrays.copyOf(values, size), false);
        return new Part(rows, 0, List.of(new byte[0], offsets.array()), item);
    }

    /** @param size of floating-point numbers; −4: of integers */
    private static Part numbers(int size, double[] values, boolean gaps) {
        ByteBuffer bytes = ArrowWriter.little(values.length * Math.abs(size));
        byte[] validity = new byte[(values.length + 7) / 8];
        int missing = 0;
        for (int i = 0; i < values.length; i++) {
            boolean there = !gaps || !Double.isNaN(values[i]);
            validity[i / 8] |= (byte) (there ? 1 << i % 8 : 0);
            missing += there ? 0 : 1;
            double written = there ? values[i] : 77; // whatever
            if (size == 8) {
                bytes.putDouble(written);
            } else if (size == 4) {
                bytes.putFloat((float) written);
            } else {
                bytes.putInt((int) written);
            }
        }
        return new Part(values.length, missing, List.of(missing == 0 ? new byte[0] : validity, bytes.array()));
    }

    private static Part texts(List<String> values) {
        ByteBuffer offsets = ArrowWriter.little(4 * values.size() + 4).putInt(0);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (String value : values) {
            data.writeBytes(value.getBytes(StandardCharsets.UTF_8));
            offsets.putInt(data.size());
        }
        return new Part(values.size(), 0, List.of(new byte[0], offsets.array(), data.toByteArray()));
    }

    private void verify(Table table) {
        verify(scores, COLUMNS, ArrowFixture.numbers(table, "").matrix());
        int longest = lists.stream()
                .mapToInt(row ->
                        (int) Arrays.stream(row).filter(v -> !Double.isNaN(v)).count())
                .max()
                .orElseThrow();
        if (longest > 0) {
            List<double[]> cut =
                    lists.stream().map(row -> Arrays.copyOf(row, longest)).toList();
            verify(cut, longest, ArrowFixture.numbers(table, "top").matrix());
        }
        for (int i = 0; i < ids.size(); i++) {
            assertEquals(ids.get(i), ArrowFixture.row(ArrowFixture.texts(table, "id"), i));
            assertEquals(decisions.get(i), ArrowFixture.row(ArrowFixture.texts(table, "decision"), i));
        }
    }

    private void verify(List<double[]> rows, int columns, Matrix matrix) {
        assertEquals(rows.size(), matrix.rows());
        assertEquals(columns, matrix.columns());
        double[] all = rows.stream().flatMapToDouble(Arrays::stream).toArray();
        assertArrayEquals(all, ArrowFixture.all(matrix));
        for (int i = 0; i < 5; i++) {
            int from = random.nextInt(rows.size());
            int count = random.nextInt(rows.size() - from + 1);
            double[] block = new double[count * columns];
            matrix.blocks().read(from, count, block);
            assertArrayEquals(Arrays.copyOfRange(all, from * columns, (from + count) * columns), block);
        }
    }
}
