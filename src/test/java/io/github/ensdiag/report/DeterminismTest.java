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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same files give the same bytes in every Java, each here in a process of its own. */
class DeterminismTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    @TempDir
    static Path directory;

    private static byte[] page;
    private static byte[] figures;

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
        Path out = run(List.of("-Duser.language=en"), 1);
        page = Files.readAllBytes(out.resolve("index.html"));
        figures = Files.readAllBytes(out.resolve("ensdiag.json"));
        assertTrue(new String(page, StandardCharsets.UTF_8).contains("<svg"));
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
    @ValueSource(
            strings = {
                "-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati",
                "-Duser.language=ar -Duser.country=EG -Duser.extensions=nu-arab -Dfile.encoding=ISO-8859-1",
                "-Duser.language=de -Duser.country=CH -Dfile.encoding=UTF-16 -Dline.separator=|",
                "-Duser.language=th -Duser.country=TH -Duser.variant=TH -Dfile.encoding=US-ASCII",
                "-Djava.awt.headless=false",
                "-Djava.awt.headless=true -Dsun.awt.fontconfig=/nowhere -Dsun.java2d.fontpath=/nowhere"
            })
    void theSameBytes(String options) throws Exception {
        assertSame(run(List.of(options.split(" ")), 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void theSameBytesOnAnyNumberOfThreads(int threads) throws Exception {
        assertSame(run(List.of(), threads));
    }

    private static void assertSame(Path out) throws IOException {
        assertEquals(-1, Files.mismatch(out.resolve("index.html"), Files.write(directory.resolve("page"), page)));
        assertEquals(-1, Files.mismatch(out.resolve("ensdiag.json"), Files.write(directory.resolve("json"), figures)));
    }

    /** Java's own native libraries but those of its graphics, as in a slim container. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutNativeGraphicsThePageSaysWhatIsMissing() throws Exception {
        Path libraries = Files.createDirectories(directory.resolve("libraries"));
        try (Stream<Path> all = Files.list(JAVA.resolve("lib"))) {
            for (Path library : all.filter(f -> f.toString().endsWith(".so")).toList()) {
                String name = library.getFileName().toString();
                if (!name.matches("lib(awt|font|freetype|lcms|javajpeg|mlib).*")) {
                    Files.createSymbolicLink(libraries.resolve(name), library);
                }
            }
        }
        Path out = run(List.of("-Dsun.boot.library.path=" + libraries), 2);
        String html = Files.readString(out.resolve("index.html"));
        assertFalse(html.contains("<svg"));
        assertTrue(html.contains("There are no charts, only their figures. Java\u2019s graphics cannot be used"), html);
        assertEquals(-1, Files.mismatch(out.resolve("ensdiag.json"), Files.write(directory.resolve("json"), figures)));
    }

    @Test
    void withoutJavaDesktopItIsRefusedBeforeAnythingIsRead() throws Exception {
        Path out = directory.resolve("refused");
        String output = output(List.of("--limit-modules", "java.logging,java.xml,java.sql.rowset"), out, 1);
        assertTrue(output.startsWith("refused: This Java has no module java.desktop"), output);
        assertFalse(Files.exists(out));
    }
}
