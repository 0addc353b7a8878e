package io.github.ensdiag.format.npy;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import io.github.ensdiag.testing.Fields;
import io.github.ensdiag.testing.NpyWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpyTextsTest {
    @TempDir
    Path directory;

    private static Table read(Path file) {
        return new NpyReader().read(file, Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text-unicode.npy", "text-big-endian.npy", "text-bytes.npy"})
    void namesOfLabels(String name) {
        Path file = Expected.file(name);
        Table table = read(file);
        assertEquals("NPY", table.format());
        assertEquals(0, table.numbers().size());
        Texts texts = Fields.texts(table, "");
        assertEquals(1, texts.columns());
        assertEquals(Expected.named(1), Fields.values(texts));
        assertEquals(5, texts.values().size());
        assertEquals(file.toString(), texts.places().file(3));
        assertEquals("row 3, counted from 0", texts.places().row(3));
    }

    @Test
    void listsInFortranOrder() {
        Texts texts = Fields.texts(read(Expected.file("text-fortran.npy")), "");
        assertEquals(3, texts.columns());
        assertEquals(Expected.named(3), Fields.values(texts));
    }

    @Test
    void blankValuesAreNone() {
        Texts texts = Fields.texts(read(Expected.file("text-blank.npy")), "");
        assertEquals(Arrays.asList(null, null, "a", "b"), Fields.values(texts));
    }

    @Test
    void bytesThatAreNotUtf8() {
        Path file = Expected.file("text-latin1.npy");
        assertRefused(() -> read(file), file, "row 1, column 0", "not UTF-8", "np.char.decode");
    }

    @Test
    void wordsBeyondUnicode() {
        byte[] data = {'a', 0, 0, 0, 0, 0, 0x11, 0};
        Path file = NpyWriter.raw(directory.resolve("x.npy"), 1, NpyWriter.dict("<U1", false, "(2,)"), data);
        assertRefused(() -> read(file), file, "row 1, column 0", "0x110000", "damaged");
    }

    @Test
    void truncated() {
        String dict = NpyWriter.dict("<U3", false, "(2,)");
        Path file = NpyWriter.raw(directory.resolve("x.npy"), 1, dict, new byte[23]);
        assertRefused(() -> read(file), file, "truncated", "23 bytes", "24 expected", "text of up to 3 characters, 2");
    }

    @Test
    void billionsOfValues() throws IOException {
        String dict = NpyWriter.dict("|S1", false, "(2147483639,)");
        Path file = NpyWriter.raw(directory.resolve("x.npy"), 1, dict, new byte[0]);
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(access.length() + Integer.MAX_VALUE); // a hole
        }
        assertRefused(() -> read(file), file, "2147483639 values", "-Xmx");
    }

    @Test
    void moreThanFitsIntoTheMemory() {
        TextMemory memory = new TextMemory(10_000);
        memory.keep(memory.require("x.npy", 100, 50, 6)); // 100 × 12 + 50 × 140 = 8200
        memory.require("x.npy", 10, 10, 6);
        assertRefused(() -> memory.require("x.npy", 10, 13, 6), "x.npy", "10 values", "6 characters", "-Xmx");
        assertRefused(() -> new TextMemory(1L << 50).require("x.npy", (1L << 30) + 1, 1, 1), "1073741825");
        memory.unpack("x.npz#a", 9_999);
        assertRefused(() -> memory.unpack("x.npz#b", 2), "x.npz#b", "np.savez");
    }
}
