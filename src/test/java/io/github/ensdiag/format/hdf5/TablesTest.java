package io.github.ensdiag.format.hdf5;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Texts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of h5py, PyTables and pandas: each member of their rows is a column. */
class TablesTest {
    private static final List<String> INDEX = IntStream.range(0, Hdf5Fixture.ROWS)
            .mapToObj(i -> Integer.toString(i * 31 % 97))
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"plain", "packed"})
    void membersOfSeveralTypes(String name) {
        Hdf5Fixture fixture = Hdf5Fixture.of("compound.h5");
        Numbers numbers = fixture.numbers(name);
        assertEquals(List.of("cat", "dog", "small"), numbers.columns());
        assertFalse(numbers.matrix().flat());
        double[] scores = Hdf5Fixture.scores();
        double[] values = fixture.values(name);
        double[] lists = fixture.values(name + "/probs");
        for (int row = 0; row < Hdf5Fixture.ROWS; row++) {
            assertEquals(scores[row * 5], values[row * 3]);
            assertEquals(scores[row * 5 + 1], values[row * 3 + 1]);
            assertEquals(scores[row * 5 + 2] * 128, values[row * 3 + 2]);
            for (int j = 0; j < 3; j++) {
                assertEquals(scores[row * 5 + j], lists[row * 3 + j]);
            }
        }
        // one more than a double can count
        List<String> ids = IntStream.range(0, Hdf5Fixture.ROWS)
                .mapToObj(i -> Long.toString(9007199254740993L + i))
                .toList();
        assertEquals(ids, fixture.texts(name + "/id"));
        assertEquals(Hdf5Fixture.names(), fixture.texts(name + "/label"));
    }

    @Test
    void membersThatAreNoColumnsAreRefusedAlone() {
        Hdf5Fixture fixture = Hdf5Fixture.of("compound.h5");
        assertArrayEquals(new double[3], fixture.values("odd/mixed"));
        assertRefused(
                () -> {
                    throw fixture.refusal("odd/mixed/z");
                },
                "#/odd/mixed",
                "\"z\"",
                "complex numbers");
        assertRefused(
                () -> {
                    throw fixture.refusal("odd/mixed/m");
                },
                "arrays of float32");
    }

    @Test
    void numberedClassesAreNamesBesideScoresAlone() {
        Hdf5Fixture fixture = Hdf5Fixture.of("compound.h5");
        assertEquals(
                List.of("class_0", "class_1", "class_2"),
                fixture.numbers("numbered").columns());
        double[] values = fixture.values("numbered");
        for (int row = 0; row < Hdf5Fixture.ROWS; row++) {
            assertEquals(Hdf5Fixture.scores()[row * 5], values[row * 3]);
            assertEquals((row * 31 + 17) % 97, values[row * 3 + 1]);
            assertEquals((row * 31 + 34) % 97, values[row * 3 + 2]);
        }
        assertEquals(List.of("score_1", "score_2"), fixture.numbers("ranked").columns());
        assertEquals("17", fixture.texts("ranked/class_1").get(0));
        assertEquals("34", fixture.texts("ranked/class_2").get(0));
    }

    @Test
    void framesOfPandas() {
        Hdf5Fixture fixture = Hdf5Fixture.of("frames.h5");
        List<String> columns = List.of("c0", "c1", "c2", "c3", "c4");
        for (String name : List.of("fixed/block0_values", "mixed/block0_values")) {
            assertEquals(columns, fixture.numbers(name).columns());
            assertArrayEquals(Hdf5Fixture.scores(), fixture.values(name));
        }
        assertArrayEquals(Hdf5Fixture.scores(), fixture.values("table/table/values_block_0"));
        assertEquals(
                List.of("c0", "c1", "c2", "c3", "c4", "hit"),
                fixture.numbers("named/table").columns());
        double[] named = fixture.values("named/table");
        for (int row = 0; row < Hdf5Fixture.ROWS; row++) {
            assertEquals(Hdf5Fixture.scores()[row * 5 + 4], named[row * 6 + 4]);
            assertEquals(row * 31 % 97 % 2 == 0 ? 1 : 0, named[row * 6 + 5]);
        }
        assertEquals(Hdf5Fixture.names(), fixture.texts("named/table/label"));
        assertEquals(INDEX, fixture.texts("named/table/index"));
    }

    @Test
    void tablesAndArraysOfPyTables() {
        Hdf5Fixture fixture = Hdf5Fixture.of("tables.h5");
        assertEquals(List.of("good", "margin"), fixture.numbers("predictions").columns());
        double[] values = fixture.values("predictions");
        for (int row = 0; row < Hdf5Fixture.ROWS; row++) {
            assertEquals(row % 2 == 0 ? 1 : 0, values[row * 2]);
            assertEquals(row / 4.0, values[row * 2 + 1]);
            assertEquals(
                    "img" + row + ".png", fixture.texts("predictions/image_id").get(row));
            assertEquals(
                    Integer.toString(row % 3),
                    fixture.texts("predictions/target").get(row));
        }
        assertArrayEquals(Hdf5Fixture.scores(), fixture.values("predictions/probs"));
        assertArrayEquals(Hdf5Fixture.scores(), fixture.values("run/carray"));
        assertArrayEquals(Hdf5Fixture.scores(), fixture.values("run/earray"));
        assertTrue(fixture.matrix("run/bools").integers());
        assertEquals(Hdf5Fixture.names(), fixture.texts("run/names"));
        for (String filter : List.of("blosc", "bzip2")) {
            assertRefused(
                    () -> {
                        throw fixture.refusal("run/" + filter);
                    },
                    "#/run/" + filter,
                    "compressed with " + filter,
                    "h5repack -f GZIP=4");
        }
        // the index of a table is no prediction
        assertTrue(fixture.table().texts().stream().map(Texts::name).noneMatch(name -> name.contains("_i_")));
        assertTrue(fixture.table().refused().stream()
                .noneMatch(field -> field.name().contains("_i_")));
    }
}
