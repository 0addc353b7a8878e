package io.github.ensdiag.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the directory after a run, and after the next one. */
class ReportFilesTest {
    @TempDir
    Path dir;

    /** Writes files that hold their own names and the given word. */
    private void run(String word, String... names) throws IOException {
        try (var files = new ReportFiles(dir)) {
            for (String name : names) {
                files.add(name, out -> out.write((name + " " + word).getBytes()));
            }
            files.publish();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(dir)) {
            return all.filter(file -> !file.equals(dir))
                    .map(file -> dir.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !List.of(FileList.NAME, ReportState.NAME).contains(name))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatIsWrittenNoLongerGoesAway() throws IOException {
        run("1", "ensdiag.json", "style.css", "charts/a.svg", "charts/b.svg", "samples/x.png", "index.html");
        run("2", "ensdiag.json", "style.css", "charts/b.svg", "index.html");
        assertEquals(List.of("charts", "charts/b.svg", "ensdiag.json", "index.html", "style.css"), files());
        assertEquals("charts/b.svg 2", Files.readString(dir.resolve("charts/b.svg")));

        run("3", "ensdiag.json", "index.html");
        assertEquals(List.of("ensdiag.json", "index.html"), files());
    }

    @Test
    void theUsersFilesStay() throws IOException {
        run("1", "style.css", "charts/a.svg", "charts/b.svg", "index.html");
        Files.writeString(dir.resolve("charts/mine.svg"), "mine");
        Files.writeString(dir.resolve("notes.txt"), "mine");
        Files.writeString(dir.resolve("charts/a.svg"), "edited by hand");
        run("2", "index.html");
        assertEquals(List.of("charts", "charts/a.svg", "charts/mine.svg", "index.html", "notes.txt"), files());
    }

    @Test
    void anInterruptedRunDeletesWhatItWroteWhenNothingIsWrittenAnyMore() throws Exception {
        run("1", "index.html");
        var ended = new AtomicBoolean();
        try (var files = new ReportFiles(dir)) {
            files.add("index.html", out -> {
                long until = System.nanoTime() + Duration.ofMillis(300).toNanos();
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                ended.set(true);
            });
            Thread.currentThread().interrupt();
            assertThrows(InterruptedIOException.class, files::publish);
        }
        assertTrue(Thread.interrupted());
        assertTrue(ended.get());
        assertEquals(List.of("index.html"), files());
        assertEquals("index.html 1", Files.readString(dir.resolve("index.html")));
    }

    @Test
    void whatAKilledRunLeftGoesAfterADay() throws IOException {
        Path old = Files.createDirectories(dir.resolve(".ensdiag123/charts")).getParent();
        Files.writeString(old.resolve("charts/a.svg"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Files.createDirectories(dir.resolve(".ensdiag456"));
        Files.writeString(dir.resolve(".ensdiagnosis"), "mine");
        run("1", "index.html");
        assertEquals(List.of(".ensdiag456", ".ensdiagnosis", "index.html"), files());
    }

    /** In the directory of the predictions classes.csv holds the names of the classes. */
    @Test
    void aFileOfTheUsersIsNotReplaced() throws IOException {
        Files.writeString(dir.resolve("classes.csv"), "mine");
        var e = assertThrows(InputException.class, () -> run("1", "ensdiag.json", "classes.csv", "index.html"));
        assertTrue(e.getMessage().contains("would replace " + dir.resolve("classes.csv")), e.getMessage());
        assertEquals(List.of("classes.csv"), files());
        assertEquals("mine", Files.readString(dir.resolve("classes.csv")));
        // what is the same anyway may have been written by a run whose list was lost
        Files.writeString(dir.resolve("classes.csv"), "classes.csv 1");
        run("1", "ensdiag.json", "classes.csv", "index.html");
        run("2", "ensdiag.json", "classes.csv", "index.html");
        assertEquals("classes.csv 2", Files.readString(dir.resolve("classes.csv")));
    }

    /** Also the page and the figures may be another's, say in a directory of documents. */
    @ParameterizedTest
    @ValueSource(strings = {"index.html", "ensdiag.json"})
    void neitherPageNorFiguresReplaceAFileOfTheUsers(String name) throws IOException {
        Files.writeString(dir.resolve(name), "mine");
        var e = assertThrows(InputException.class, () -> run("1", "ensdiag.json", "index.html"));
        assertTrue(e.getMessage().contains("would replace " + dir.resolve(name)), e.getMessage());
        assertEquals(List.of(name), files());
        assertTrue(Files.notExists(dir.resolve(ReportState.NAME)));
    }

    /** As where a report comes from an archive, which left out hidden files. */
    @Test
    void whatBearsOurNameIsReplacedThoughNoListHasIt() throws IOException {
        Files.write(
                dir.resolve("index.html"),
                "<html><meta name=\"generator\" content=\"ensdiag\">".getBytes(StandardCharsets.UTF_16LE));
        Files.writeString(dir.resolve("ensdiag.json"), "{\n  \"generator\" : \"ensdiag 1.0\"");
        run("1", "ensdiag.json", "index.html");
        assertEquals("index.html 1", Files.readString(dir.resolve("index.html")));
        assertEquals("ensdiag.json 1", Files.readString(dir.resolve("ensdiag.json")));
    }

    @Test
    void figuresThatAreNotWantedGoAwayUnlessSomebodyChangedThem() throws IOException {
        run("1", "ensdiag.json", "summary.md", "index.html");
        run("2", "index.html");
        assertEquals(List.of("index.html"), files());
        run("3", "ensdiag.json", "index.html");
        Files.writeString(dir.resolve("ensdiag.json"), "edited");
        run("4", "index.html");
        assertEquals(List.of("ensdiag.json", "index.html"), files());
    }

    private String noted() throws IOException {
        try (ReportState state = ReportState.ofEarlier(dir).orElseThrow()) {
            return state.read();
        }
    }

    @Test
    void nothingIsNotedOfAReportThatIsNotWhole() throws IOException {
        assertTrue(ReportState.ofEarlier(dir).isEmpty());
        try (var files = new ReportFiles(dir)) {
            files.add("index.html", out -> out.write(1));
            files.publish(written -> "of " + written.keySet());
        }
        assertEquals("of [index.html]", noted());
        assertThrows(IOException.class, () -> {
            try (var files = new ReportFiles(dir)) {
                files.add("index.html", out -> out.write(2));
                files.publish(written -> {
                    throw new IOException("as if it were killed");
                });
            }
        });
        assertEquals("", noted());
    }

    /** Many runs at once, each with files of its own word: whoever looks while none is moving sees those of one run. */
    @Test
    void runsAtOnceTakeTurns() throws Exception {
        List<Future<?>> runs = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (int r = 0; r < 24; r++) {
                String word = "run " + r;
                runs.add(threads.submit(() -> {
                    run(word, "a.csv", "charts/" + word.replace(' ', '-') + ".svg", "index.html");
                    try (ReportState state = ReportState.ofEarlier(dir).orElseThrow()) {
                        assertEquals("", state.read());
                        assertWhole();
                    }
                    return null;
                }));
            }
            for (Future<?> one : runs) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertWhole();
    }

    private void assertWhole() throws IOException {
        String word = Files.readString(dir.resolve("index.html")).replace("index.html ", "");
        assertEquals("a.csv " + word, Files.readString(dir.resolve("a.csv")));
        try (Stream<Path> charts = Files.list(dir.resolve("charts"))) {
            assertEquals(List.of(dir.resolve("charts/" + word.replace(' ', '-') + ".svg")), charts.toList());
        }
    }

    @Test
    void theListReplacesALinkAndFollowsNone() throws IOException {
        Path mine = Files.writeString(dir.resolve("mine"), "mine");
        dir = Files.createDirectory(dir.resolve("report"));
        Files.createSymbolicLink(dir.resolve(FileList.NAME), mine);
        run("1", "style.css", "index.html");
        assertEquals("mine", Files.readString(mine));
        run("2", "index.html");
        assertEquals(List.of("index.html"), files());
    }

    /** Whoever edits the list cannot have other files removed by it. */
    @Test
    void nothingOutsideOfTheDirectoryIsRemoved() throws IOException {
        Path outside = Files.writeString(dir.resolve("outside"), "a");
        dir = dir.resolve("report");
        run("1", "style.css", "index.html");
        // printf a | sha256sum
        String hash = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";
        Files.createSymbolicLink(dir.resolve("link"), outside);
        Files.writeString(
                dir.resolve(FileList.NAME),
                hash + "  ../outside\n" + hash + "  " + outside + "\n" + hash + "  link\nnonsense\n",
                StandardOpenOption.APPEND);
        run("2", "index.html");
        assertEquals("a", Files.readString(outside));
    }

    @Test
    void theListIsOneThatSha256sumReads() {
        var hashes = new TreeMap<String, String>();
        hashes.put("style.css", "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
        assertEquals(
                "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb  style.css\n",
                new FileList(hashes).toString());
    }

    @Test
    void aFailureLeavesTheLastReport() throws IOException {
        run("1", "style.css", "charts/a.svg", "index.html");
        List<String> before = files();
        assertThrows(IOException.class, () -> {
            try (var files = new ReportFiles(dir)) {
                files.add("charts/a.svg", out -> out.write(1));
                files.add("charts/new.svg", out -> out.write(1));
                files.add("index.html", out -> {
                    throw new IOException("full");
                });
                files.publish();
            }
        });
        assertEquals(before, files());
        assertEquals("charts/a.svg 1", Files.readString(dir.resolve("charts/a.svg")));
    }

    @Test
    void aFailureLeavesNoDirectoryThatWasNotThere() throws IOException {
        dir = dir.resolve("new");
        assertThrows(IllegalStateException.class, () -> {
            try (var files = new ReportFiles(dir)) {
                files.add("charts/a.svg", out -> out.write(1));
                throw new IllegalStateException();
            }
        });
        assertTrue(Files.notExists(dir));
    }

    @Test
    void nothingIsMovedWhereSomethingStandsInTheWay() throws IOException {
        run("1", "index.html");
        Files.createDirectories(dir.resolve("style.css/mine"));
        assertThrows(IOException.class, () -> run("2", "index.html", "style.css"));
        assertEquals("index.html 1", Files.readString(dir.resolve("index.html")));
        Files.writeString(dir.resolve("charts"), "a file of mine");
        assertThrows(IOException.class, () -> run("2", "index.html", "charts/a.svg"));
        assertEquals("index.html 1", Files.readString(dir.resolve("index.html")));
        assertEquals(List.of("charts", "index.html", "style.css", "style.css/mine"), files());
    }
}
