package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.Diagnosis;
import io.github.ensdiag.Request;
import io.github.ensdiag.input.PredictionsDirectory;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same files give the same bytes in every Java, each here in a process of its own. */
class DeterminismTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    @TempDir
    static Path directory;

    private static Path first;

    /** Diagnoses as anyone would: the predictions, where to write, how many threads. */
    public static void main(String[] arguments) throws IOException {
        try {
            Options options = new Options(Combining.mean(List.of()), 5, 5, 20, 200, 1, Integer.parseInt(arguments[2]));
            Diagnosis.run(new Request(
                    PredictionsDirectory.discover(Path.of(arguments[0])),
                    options,
                    new ReportOptions(Path.of(arguments[1]), "A title", StandardCharsets.UTF_8, "1.2.3")));
        } catch (InputException e) {
            System.out.println("refused: " + e.getMessage());
        }
    }

    @BeforeAll
    static void once() throws Exception {
        LookSectionTest.set(Files.createDirectories(directory.resolve("predictions")), List.of("a", "b", "c"), true);
        first = Files.createDirectories(directory.resolve("first"));
        main(new String[] {directory.resolve("predictions").toString(), first.toString(), "4"});
        assertTrue(Files.readString(first.resolve("index.html")).contains("<svg"));
    }

    private static Path run(List<String> options, int threads) throws Exception {
        Path out = Files.createTempDirectory(directory, "out");
        assertEquals("", output(options, out, threads));
        return out;
    }

    private static String output(List<String> options, Path out, int threads) throws Exception {
        List<String> command = new ArrayList<>(List.of(JAVA.resolve("bin/java").toString()));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                DeterminismTest.class.getName(),
                directory.resolve("predictions").toString(),
                out.toString(),
                Integer.toString(threads)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }

    @ParameterizedTest
    @CsvSource({
        "2, -Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati -Dfile.encoding=US-ASCII",
        "7, -Duser.language=ar -Duser.country=EG -Duser.extensions=nu-arab -Dfile.encoding=UTF-16 -Dline.separator=|",
        "1, -Duser.language=th -Duser.country=TH -Duser.variant=TH -Djava.awt.headless=false",
        "3, -Duser.language=de -Duser.country=CH -Dsun.awt.fontconfig=/nowhere -Dsun.java2d.fontpath=/nowhere"
    })
    void theSameBytes(int threads, String options) throws Exception {
        Path out = run(List.of(options.split(" ")), threads);
        assertEquals(-1, Files.mismatch(out.resolve("index.html"), first.resolve("index.html")));
        assertEquals(-1, Files.mismatch(out.resolve("ensdiag.json"), first.resolve("ensdiag.json")));
    }

    /** As where the libraries of Java's graphics are missing: a class of theirs cannot be loaded. */
    @Test
    void withoutGraphicsThePageSaysWhatIsMissing() throws Exception {
        Path patch = directory.resolve("patch");
        Path broken = Files.createDirectories(patch.resolve("java/awt")).resolve("Color.class");
        Files.write(broken, new byte[0]);
        Path out = run(List.of("--patch-module", "java.desktop=" + patch), 2);
        String html = Files.readString(out.resolve("index.html"));
        assertFalse(html.contains("<svg"));
        assertTrue(html.contains("There are no charts, only their figures. Java’s graphics cannot be used"));
        assertEquals(-1, Files.mismatch(out.resolve("ensdiag.json"), first.resolve("ensdiag.json")));
    }

    @Test
    void withoutJavaDesktopItIsRefusedBeforeAnythingIsRead() throws Exception {
        Path out = directory.resolve("refused");
        String output = output(List.of("--limit-modules", "java.logging,java.xml"), out, 1);
        assertTrue(output.startsWith("refused: This Java has no module java.desktop"), output);
        assertFalse(Files.exists(out));
    }
}
