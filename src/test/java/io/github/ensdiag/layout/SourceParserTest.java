package io.github.ensdiag.layout;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceParserTest {
    @TempDir
    Path directory;

    private Source parse(String text) {
        return new SourceParser(directory).parse(text, Optional.empty());
    }

    private List<String> names(String text) {
        return parse(text).files().stream()
                .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    @BeforeEach
    void write() throws IOException {
        for (String name : List.of(
                "run/part-10.csv",
                "run/part-2.csv",
                "run/part-1.csv",
                "run/_SUCCESS",
                "run/.part-1.csv.crc",
                "run/deep/part-3.csv",
                "odd#name,one.npy",
                "a.npy")) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }

    @Test
    void aPathIsAFileWhetherItExistsOrNot() {
        assertEquals(List.of("a.npy"), names("a.npy"));
        assertEquals(List.of("nowhere/b.npy"), names(" nowhere/./b.npy "));
        assertEquals(List.of("odd#name,one.npy"), names("odd#name,one.npy"));
    }

    @Test
    void aFieldStandsBehindTheHash() {
        assertEquals(
                Optional.of("/resnet/logits"), parse("run.h5#/resnet/logits").field());
        assertEquals(
                directory.resolve("run.h5") + "#logits", parse("run.h5#logits").toString());
        assertEquals(Optional.of("x"), parse("odd#name,one.npy#x").field());
        assertRefused(() -> parse("a.npy#"), "no field behind the #");
        assertRefused(() -> parse("#x"), "no file");
    }

    @Test
    void partsAreInNaturalOrderWithoutWhatToolsLeave() {
        List<String> parts = List.of("run/part-1.csv", "run/part-2.csv", "run/part-10.csv");
        assertEquals(parts, names("run"));
        assertEquals(parts, names("run/part-*.csv"));
        assertEquals(parts, names("run/part-{10,1,2}.csv"));
        assertEquals(parts, names("run/part-10.csv, run/part-2.csv,run/part-1.csv"));
        assertEquals(List.of("run/deep/part-3.csv"), names("run/*/part-?.csv"));
        assertEquals(List.of("run/deep/part-3.csv"), names("**/part-3.csv"));
    }

    @Test
    void nothingFound() throws IOException {
        assertRefused(() -> parse("run/*.parquet"), "No file matches run/*.parquet");
        Files.createDirectory(directory.resolve("empty"));
        assertRefused(() -> parse("empty"), "empty", "no prediction files");
        assertRefused(() -> parse("run/[.csv"), "run/[.csv", "not a glob");
    }
}
