package io.github.ensdiag.format.csv;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesReaderTest {
    @TempDir
    Path directory;

    private Table read(String text) throws IOException {
        return new LinesReader().read(Files.writeString(directory.resolve("labels.txt"), text), Progress.NONE);
    }

    @Test
    void eachLineIsAValueWhateverSignsAreInIt() throws IOException {
        Table table = read("\uFEFFlabel\r\n#1\n\"a, b\n\n  c;\td \n007\n\n \n");
        assertEquals(Arrays.asList("label", "#1", "\"a, b", null, "c;\td", "007"), Found.column(table, ""));
        assertEquals("line 5", Found.texts(table, "").places().row(4));
        assertEquals("text, one value a line", table.format());
        assertEquals(0, table.numbers().size());
    }

    @Test
    void packedFilesAreRead() {
        Table table = new LinesReader().read(Path.of("src/test/resources/csv/pandas_wide.csv.zst"), Progress.NONE);
        assertEquals(8, Found.texts(table, "").rows());
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        assertRefused(() -> read(""), "labels.txt holds no rows");
        assertRefused(() -> read("\n\n"), "labels.txt holds no rows");
        assertRefused(() -> read("a\n" + "x".repeat(17_000_000)), "line 2, is longer than");
        Path file = Files.write(directory.resolve("latin.txt"), new byte[] {'a', '\n', (byte) 0xFC, '\n'});
        assertRefused(() -> new LinesReader().read(file, Progress.NONE), "latin.txt, line 2, is not UTF-8");
    }
}
