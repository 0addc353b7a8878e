package io.github.ensdiag.format.safetensors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.testing.Fields;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random tensors come back as they were, in whatever order the header names them. */
class SafetensorsPropertyTest {
    @TempDir
    Path directory;

    private final Random random = new Random(20261129);

    private record Saved(String name, int rows, int columns, double[] values) {}

    @Test
    void whatIsSavedIsRead() throws IOException {
        for (int round = 0; round < 60; round++) {
            List<Saved> saved = new ArrayList<>();
            Path file = write(directory.resolve(round + ".safetensors"), saved);
            Table table = new SafetensorsReader().read(file, Progress.NONE);
            assertEquals(saved.size(), table.numbers().size());
            for (Saved tensor : saved) {
                Matrix matrix = Fields.numbers(table, tensor.name()).matrix();
                assertEquals(tensor.rows(), matrix.rows());
                assertEquals(tensor.columns(), matrix.columns());
                assertArrayEquals(tensor.values(), Fields.values(matrix));
            }
        }
    }

    private Path write(Path file, List<Saved> saved) throws IOException {
        ByteBuffer data = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
        List<String> entries = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            int rows = 1 + random.nextInt(200);
            int columns = 1 + random.nextInt(20);
            double[] values = random.doubles((long) rows * columns).toArray();
            int from = data.position();
            String type = put(data, values);
            saved.add(new Saved("t" + i, rows, columns, values));
            entries.add(random.nextInt(entries.size() + 1), entry(i, type, rows, columns, from, data.position()));
        }
        byte[] header = ("{" + String.join(" , ", entries) + "}").getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(8 + header.length + data.position()).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(header.length).put(header).put(data.flip());
        return Files.write(file, bytes.array());
    }

    private static String entry(int i, String type, int rows, int columns, int from, int to) {
        return String.format(
                "\"t%d\": {\"data_offsets\": [%d, %d], \"shape\": [%d, %d], \"dtype\": \"%s\"}",
                i, from, to, rows, columns, type);
    }

    /** Rounds the values to the type that it chooses. */
    private String put(ByteBuffer data, double[] values) {
        switch (random.nextInt(4)) {
            case 0:
                Arrays.stream(values).forEach(data::putDouble);
                return "F64";
            case 1:
                Arrays.setAll(values, i -> (float) values[i]);
                Arrays.stream(values).forEach(value -> data.putFloat((float) value));
                return "F32";
            case 2:
                Arrays.setAll(values, i -> Float.intBitsToFloat(Float.floatToIntBits((float) values[i]) >> 16 << 16));
                Arrays.stream(values)
                        .forEach(value -> data.putShort((short) (Float.floatToIntBits((float) value) >> 16)));
                return "BF16";
            default:
                Arrays.setAll(values, i -> Math.rint(values[i] * 1e6) - 5e5);
                Arrays.stream(values).forEach(value -> data.putInt((int) value));
                return "I32";
        }
    }
}
