package io.github.ensdiag.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Table;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A random table {@code id, class_0, … class_9, label} of scores, some of whose columns are whole, to be written in any
 * format. Whatever the values and their types, it is read as ten columns of numbers.
 */
public final class ClassColumns {
    public static final int CLASSES = 10;
    private static final List<String> WORDS =
            List.of("class_", "class", "Class-", "pred_", "label_", "LABEL_", "prediction.", "index_", "top-class-");

    private final boolean[] whole = new boolean[CLASSES];
    private final List<String> names;
    private final List<String> ids;
    private final double[] values;

    public ClassColumns(Random random) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        int first = random.nextInt(2);
        int rows = 1 + random.nextInt(12);
        names = IntStream.range(0, CLASSES).mapToObj(j -> word + (first + j)).toList();
        ids = IntStream.range(0, rows).mapToObj(i -> "img" + i + ".png").toList();
        values = new double[rows * CLASSES];
        for (int j = 0; j < CLASSES; j++) {
            whole[j] = random.nextBoolean();
            for (int i = 0; i < rows; i++) {
                values[i * CLASSES + j] = whole[j] ? random.nextInt(3) : random.nextInt(3) + 0.375;
            }
        }
    }

    public List<String> names() {
        return names;
    }

    public int rows() {
        return ids.size();
    }

    public String id(int row) {
        return ids.get(row);
    }

    public int label(int row) {
        return row % CLASSES;
    }

    public double value(int row, int column) {
        return values[row * CLASSES + column];
    }

    /** Whether all values of a column are whole, so that it may be written as integers. */
    public boolean isWhole(int column) {
        return whole[column];
    }

    /** Checks what a reader made of it. */
    public void assertRead(Table table) {
        Numbers numbers = Fields.numbers(table, "");
        assertEquals(names, numbers.columns());
        assertArrayEquals(values, Fields.values(numbers.matrix()));
        assertEquals(ids, Fields.values(Fields.texts(table, "id")));
        assertEquals(
                IntStream.range(0, rows()).mapToObj(i -> "" + label(i)).toList(),
                Fields.values(Fields.texts(table, "label")));
        assertEquals(2, table.texts().size());
        assertEquals(1, table.numbers().size());
    }
}
