package io.github.ensdiag.format.hdf5;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chunks of every kind of index and filter give the values that were written. */
class ChunksTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"chunked-earliest.h5", "chunked-latest.h5"})
    void everyIndexAndFilter(String file) {
        Hdf5Fixture fixture = Hdf5Fixture.of(file);
        for (String name : List.of(
                "chunks",
                "rows",
                "one",
                "one_gzip",
                "gzip",
                "shuffle",
                "fletcher",
                "shuffle_fletcher",
                "all",
                "grows",
                "grows_gzip",
                "grows_both",
                "grows_plain",
                "big_half")) {
            assertArrayEquals(Hdf5Fixture.scores(), fixture.values(name), name);
        }
        assertArrayEquals(Hdf5Fixture.whole(23, 40), fixture.values("lzf"));
        assertArrayEquals(Hdf5Fixture.whole(23, 40), fixture.values("lzf_all"));
        assertArrayEquals(Hdf5Fixture.whole(23, 5), fixture.values("odd_fletcher"));
        assertArrayEquals(Hdf5Fixture.whole(23, 1), fixture.values("flat"));
        int many = file.contains("latest") ? 1100 : 100;
        assertArrayEquals(Hdf5Fixture.whole(many, 1), fixture.values("many"));
        assertEquals(Hdf5Fixture.names(), fixture.texts("text"));
        assertEquals(Hdf5Fixture.names(), fixture.texts("fixed"));
        assertEquals(
                "float64, 23 × 5, chunked, shuffle, gzip, fletcher32",
                fixture.matrix("all").describe());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chunked-earliest.h5", "chunked-latest.h5"})
    void aFilterThatWasLeftOutForAChunk(String file) {
        Hdf5Fixture fixture = Hdf5Fixture.of(file);
        assertArrayEquals(fixture.values("noise_plain"), fixture.values("noise"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"chunked-earliest.h5", "chunked-latest.h5"})
    void chunksThatWereNotWrittenHoldTheFillValue(String file) {
        double[] expected = Hdf5Fixture.scores();
        Arrays.fill(expected, 0, 4 * 5, -2.5);
        Arrays.fill(expected, 8 * 5, 20 * 5, -2.5);
        Hdf5Fixture fixture = Hdf5Fixture.of(file);
        assertArrayEquals(expected, fixture.values("gaps"));
        assertRefused(() -> fixture.values("unwritten"), "#/unwritten", "23 × 5", "nothing was ever written");
    }

    @Test
    void gapsOfAGrowingDatasetAreReadOrRefused() {
        double[] expected = Hdf5Fixture.scores();
        Arrays.fill(expected, 0, 8 * 5, 0);
        assertArrayEquals(expected, Hdf5Fixture.of("chunked-earliest.h5").values("grows_gaps"));
        assertRefused(
                () -> Hdf5Fixture.of("chunked-latest.h5").values("grows_gaps"), "#/grows_gaps has gaps", "of 6 chunks");
    }

    @Test
    void severalThreadsMayAskAtOnce() {
        Matrix matrix = Hdf5Fixture.of("chunked-earliest.h5").matrix("all");
        double[] expected = Hdf5Fixture.scores();
        assertTrue(IntStream.range(0, 64).parallel().allMatch(i -> {
            int row = i % 20;
            double[] rows = new double[3 * 5];
            matrix.blocks().read(row, 3, rows);
            return Arrays.equals(rows, Arrays.copyOfRange(expected, row * 5, (row + 3) * 5));
        }));
    }

    @Test
    void nothingIsUnpackedBeforeItIsAskedForAndProgressIsHeard() {
        List<Long> heard = new ArrayList<>();
        Path file = Hdf5Fixture.path("chunked-earliest.h5");
        Table table = new Hdf5Reader().read(file, (path, done, total) -> {
            assertEquals(file, path);
            heard.add(done);
            assertEquals(23 * 5 * 4, total);
        });
        assertTrue(heard.isEmpty());
        Matrix matrix = new Hdf5Fixture(file, table).matrix("gzip");
        matrix.blocks();
        matrix.blocks();
        assertEquals(List.of(23 * 5 * 4L), heard);
    }

    @Test
    void aBrokenChecksumIsSeen() throws IOException {
        byte[] bytes = Files.readAllBytes(Hdf5Fixture.path("chunked-earliest.h5"));
        // the first chunk of "odd_fletcher": rows of five bytes, which no other dataset has side by side
        byte[] chunk = {0, 17, 34, 51, 68, 31, 48, 65, 82, 2, 62, 79, 96, 16, 33};
        int at = IntStream.range(0, bytes.length)
                .filter(i -> Arrays.equals(Arrays.copyOfRange(bytes, i, i + chunk.length), chunk))
                .findFirst()
                .orElseThrow();
        for (; at < bytes.length - chunk.length; at++) {
            if (Arrays.equals(Arrays.copyOfRange(bytes, at, at + chunk.length), chunk)) {
                bytes[at + 7]++;
            }
        }
        Path broken = Files.write(directory.resolve("broken.h5"), bytes);
        Table table = new Hdf5Reader().read(broken, Progress.NONE);
        assertRefused(
                () -> new Hdf5Fixture(broken, table).values("odd_fletcher"),
                broken + "#/odd_fletcher",
                "the checksum of a chunk does not match its bytes");
    }
}
