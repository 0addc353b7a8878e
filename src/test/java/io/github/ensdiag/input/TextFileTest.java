package io.github.ensdiag.input;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("classes.txt");
    }

    private Path text(String text) throws IOException {
        return Files.writeString(file, text);
    }

    @Test
    void idsAndShortNames() throws IOException {
        ClassNames names = TextFile.classNames(text("n1\ttench, Tinca tinca\nn2\tcrane\nn3\tcrane\nn4\t\n"));
        assertEquals(List.of("n1", "n2", "n3", "n4"), names.ids());
        assertEquals(List.of("tench", "crane", "crane", "n4"), names.names());
    }

    @Test
    void namesAloneKeepTheirCommas() throws IOException {
        ClassNames names = TextFile.classNames(text("yes, surely\nno"));
        assertEquals(List.of("yes, surely", "no"), names.ids());
        assertEquals(names.ids(), names.names());
    }

    @Test
    void byteOrderMarkCrLfAndTrailingEmptyLines() throws IOException {
        ClassNames names = TextFile.classNames(text("\uFEFFGrün\r\nBlau \r\n\r\n"));
        assertEquals(List.of("Grün", "Blau"), names.names());
    }

    @Test
    void duplicatesAreNamed() throws IOException {
        assertRefused(
                () -> TextFile.classNames(text("crane\ncat\ncrane\n")),
                file,
                "\"crane\" twice",
                "rows 0 and 2, counted from 0",
                "tab");
        assertRefused(() -> TextFile.sampleIds(text("a\nb\nb\n")), file, "\"b\" twice", "rows 1 and 2", "sample ids");
    }

    @Test
    void emptyIsRefused() throws IOException {
        assertRefused(() -> TextFile.classNames(text("\n\n")), file, "is empty");
        assertRefused(() -> TextFile.sampleIds(text("a\n\nb")), file, "row 1", "is empty");
        assertRefused(() -> TextFile.sampleIds(directory.resolve("no.txt")), "no.txt", "does not exist");
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        Files.write(file, "Rot\nGrün\nBlau\n".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(() -> TextFile.classNames(file), file, "row 1, counted from 0", "UTF-8");
        Files.write(file, new byte[] {'a', '\n', (byte) 0xE2, (byte) 0x82}); // cut inside a character
        assertRefused(() -> TextFile.classNames(file), file, "row 1", "UTF-8");
        Files.write(file, "\uFEFFGrün\n".getBytes(StandardCharsets.UTF_16LE));
        assertRefused(() -> TextFile.classNames(file), file, "UTF-8");
    }
}
