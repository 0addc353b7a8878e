package io.github.ensdiag.format.hdf5;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no table of predictions is refused by itself, and says how to mend it. */
class RefusedDatasetsTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scalar | a single value (0-d, int64)",
                "cube | of shape 2 × 3 × 4 (float32). Save one row a sample: g[\"scores\"] = x.reshape(len(x), -1).",
                "thin | of shape 2 × 1 × 4 (float32). Save one row a sample: g[\"scores\"] = x.squeeze()",
                "empty | an empty dataset",
                "no_rows | holds no rows: its shape is 0 × 4",
                "no_columns | holds no columns: its shape is 4 × 0",
                "complex | complex numbers (shape 4)",
                "compound_2d | compound values (shape 4 × 2)",
                "long_double | numbers of 16 bytes in an unusual layout (shape 4 × 2)",
                "enum | an enumeration (shape 4)",
                "lists | lists of different lengths of float32 (shape 2)",
                "references | references (shape 2)",
                "opaque | cannot",
                "latin | row 0, counted from 0: the text is not UTF-8",
                "unwritten | nothing was ever written",
                "named_type | has a named type",
                "scaleoffset | compressed with scaleoffset",
                "virtual | is a virtual dataset",
                "outside | keeps its values in a file outside",
            })
    void oneDataset(String name, String words) {
        Hdf5Fixture fixture = Hdf5Fixture.of("refused.h5");
        assertRefused(
                () -> {
                    throw fixture.refusal(name);
                },
                fixture.path() + "#/" + name,
                words.equals("cannot") ? "damaged, or is no HDF5 that can be read" : words);
    }

    @Test
    void numbersOfMoreDimensionsCanBeHadFlattened() {
        for (Refused refused : Hdf5Fixture.of("refused.h5").table().refused()) {
            boolean deep = List.of("cube", "thin").contains(refused.name());
            assertEquals(deep, refused.flattened().isPresent(), refused.name());
            refused.flattened()
                    .ifPresent(matrix -> assertArrayEquals(
                            new double[matrix.rows() * matrix.columns()], Hdf5Fixture.values(matrix)));
        }
    }

    @Test
    void whatStandsBesideThemIsRead() {
        Hdf5Fixture fixture = Hdf5Fixture.of("refused.h5");
        assertEquals(1, fixture.table().numbers().size());
        assertArrayEquals(Hdf5Fixture.scores(), fixture.values("good"));
        assertEquals(19, fixture.table().refused().size());
    }

    @ParameterizedTest
    @CsvSource({"plain-earliest.h5", "plain-latest.h5"})
    void linksThatLeadNowhere(String file) {
        Hdf5Fixture fixture = Hdf5Fixture.of(file);
        for (String name : new String[] {"broken", "circle"}) {
            assertRefused(
                    () -> {
                        throw fixture.refusal(name);
                    },
                    "#/" + name + " is a link to /",
                    "where no dataset is");
        }
        assertRefused(
                () -> {
                    throw fixture.refusal("elsewhere");
                },
                "#/elsewhere is a link into another file, which is not followed");
    }

    @Test
    void hugeShapesInSmallFiles() {
        Hdf5Fixture fixture = Hdf5Fixture.of("hostile.h5");
        assertRefused(
                () -> fixture.matrix("billions").blocks(),
                "#/billions",
                "2000000000 × 1000",
                "8000000000000 bytes",
                "most of it was never written");
        assertRefused(() -> fixture.matrix("grows").blocks(), "1000000000 × 4");
        for (String name : new String[] {"too_many", "wide", "text"}) {
            assertRefused(
                    () -> {
                        throw fixture.refusal(name);
                    },
                    "#/" + name);
        }
        assertRefused(
                () -> {
                    throw fixture.refusal("g" + "/g".repeat(32));
                },
                "more than 32 groups deep");
        assertArrayEquals(Hdf5Fixture.scores(), fixture.values("scores"));
    }

    @Test
    void cutFiles() throws IOException {
        byte[] bytes = Files.readAllBytes(Hdf5Fixture.path("user-block.h5"));
        Path cut = Files.write(directory.resolve("cut.h5"), Arrays.copyOf(bytes, bytes.length - 1));
        assertRefused(
                () -> new Hdf5Reader().read(cut, Progress.NONE), cut, "is truncated", bytes.length - 1, bytes.length);
        Path other = Files.write(directory.resolve("other.h5"), new byte[3000]);
        assertRefused(() -> new Hdf5Reader().read(other, Progress.NONE), other, "is not an HDF5 file");
        Path none = directory.resolve("none.h5");
        assertRefused(() -> new Hdf5Reader().read(none, Progress.NONE), none, "does not exist");
    }

    @Test
    void aFileThatChangesWhileItIsRead() throws IOException {
        Path file = Files.copy(Hdf5Fixture.path("user-block.h5"), directory.resolve("changes.h5"));
        Hdf5Fixture fixture = new Hdf5Fixture(file, new Hdf5Reader().read(file, Progress.NONE));
        Files.write(file, new byte[1], java.nio.file.StandardOpenOption.APPEND);
        assertRefused(() -> fixture.values("plain"), file, "changed while it was read");
        assertRefused(() -> fixture.values("packed"), file, "changed while it was read");
    }
}
