package io.github.ensdiag.format.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.format.Format;
import io.github.ensdiag.format.Formats;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What h5py wrote is read, in its old and its new way of writing. */
class Hdf5ReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"plain-earliest.h5", "plain-latest.h5"})
    void everyTypeOfNumber(String file) {
        Hdf5Fixture fixture = Hdf5Fixture.of(file);
        List<String> whole = List.of("i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8");
        int seen = 0;
        for (Numbers field : fixture.table().numbers()) {
            if (!field.name().startsWith("types/") || field.name().endsWith("bool")) {
                continue;
            }
            String type = field.name().substring(field.name().length() - 2);
            double[] expected = whole.contains(type)
                    ? Hdf5Fixture.whole(Hdf5Fixture.ROWS, Hdf5Fixture.COLUMNS)
                    : Hdf5Fixture.scores();
            assertArrayEquals(expected, Hdf5Fixture.values(field.matrix()), field.name());
            assertEquals(whole.contains(type), field.matrix().integers(), field.name());
            seen++;
        }
        assertEquals(17, seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain-earliest.h5", "plain-latest.h5"})
    void booleansAndShapes(String file) {
        Hdf5Fixture fixture = Hdf5Fixture.of(file);
        double[] bools = Hdf5Fixture.whole(Hdf5Fixture.ROWS, Hdf5Fixture.COLUMNS);
        for (int i = 0; i < bools.length; i++) {
            bools[i] %= 2;
        }
        assertArrayEquals(bools, fixture.values("types/bool"));
        Matrix flat = fixture.matrix("flat");
        assertTrue(flat.flat() && flat.integers() && flat.columns() == 1);
        assertEquals("int64, 23", flat.describe());
        assertArrayEquals(new double[] {0, 31, 62, 93, 27}, java.util.Arrays.copyOf(fixture.values("flat"), 5));
        assertEquals(
                "float32, 23 × 5, big-endian", fixture.matrix("types/big_f4").describe());
        assertEquals(
                fixture.path() + "#/types/big_f4",
                fixture.matrix("types/big_f4").places().file(0));
        assertArrayEquals(Hdf5Fixture.scores(), fixture.values("compact"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain-earliest.h5", "plain-latest.h5"})
    void text(String file) {
        Hdf5Fixture fixture = Hdf5Fixture.of(file);
        assertEquals(Hdf5Fixture.names(), fixture.texts("fixed"));
        assertEquals(Hdf5Fixture.names(), fixture.texts("variable"));
        assertEquals(List.of("é", "", "東京"), fixture.texts("accents"));
        assertEquals(List.of("é", "x"), fixture.texts("fixed_utf8"));
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < Hdf5Fixture.ROWS; i++) {
            pairs.add(Hdf5Fixture.names().get(i));
            pairs.add(Hdf5Fixture.names().get(Hdf5Fixture.ROWS - 1 - i));
        }
        assertEquals(pairs, fixture.texts("pairs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain-earliest.h5", "plain-latest.h5"})
    void linksWithinTheFileAreNamesToo(String file) {
        Hdf5Fixture fixture = Hdf5Fixture.of(file);
        for (String name : List.of("again/x", "relative/to", "resnet/big_f4", "latest/big_f4")) {
            assertArrayEquals(Hdf5Fixture.scores(), fixture.values(name), name);
        }
        assertTrue(fixture.table().numbers().stream()
                .noneMatch(field -> field.name().contains("up/")));
    }

    @ParameterizedTest
    @CsvSource({"many-earliest.h5", "many-latest.h5"})
    void groupsOfManyMembers(String file) {
        Hdf5Fixture fixture = Hdf5Fixture.of(file);
        assertEquals(41, fixture.table().numbers().size());
        assertEquals("labels", fixture.table().numbers().get(0).name());
        for (int k = 0; k < 40; k++) {
            String name = "models/member %02d/probs".formatted(k);
            assertEquals(name, fixture.table().numbers().get(k + 1).name());
            assertArrayEquals(new double[] {k, 17 + k, 31 + k, 48 + k, 62 + k, 79 + k}, fixture.values(name), name);
        }
    }

    @Test
    void aBlockOfTheUsersBeforeTheFile() {
        Hdf5Fixture fixture = Hdf5Fixture.of("user-block.h5");
        assertArrayEquals(Hdf5Fixture.scores(), fixture.values("plain"));
        assertArrayEquals(Hdf5Fixture.scores(), fixture.values("packed"));
        assertEquals(Hdf5Fixture.names(), fixture.texts("text"));
        assertEquals(Format.HDF5, Formats.recognise(fixture.path()));
    }
}
