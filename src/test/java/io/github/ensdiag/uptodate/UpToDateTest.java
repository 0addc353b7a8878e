package io.github.ensdiag.uptodate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Fingerprint;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.layout.Source;
import io.github.ensdiag.report.ReportFiles;
import io.github.ensdiag.samples.ImageRequest;
import io.github.ensdiag.samples.Origin;
import io.github.ensdiag.samples.SampleRequest;
import io.github.ensdiag.samples.Sought;
import io.github.ensdiag.table.Sha256;
import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a report stands, and when it does not. */
class UpToDateTest {
    private static final Finding FINDING =
            new Finding(Severity.WARNING, "odd", Optional.of(""), "Some\ttab\\and\r\nlines.", "", "Mend it.");

    @TempDir
    private Path dir;

    private Path scores;
    private Path template;
    private Path report;
    private SampleRequest samples;
    private final List<Path> besides = new ArrayList<>();

    /** What is configured. */
    record Configuration(Source source, String title) {}

    @BeforeEach
    void makeFiles() throws IOException {
        Path inputs = Files.createDirectory(dir.resolve("in\nputs"));
        scores = old(Files.writeString(inputs.resolve("scores.npy"), "scores"));
        template = old(Files.writeString(inputs.resolve("answer.ftlh"), "template"));
        besides.add(template);
        Path images = Files.createDirectory(inputs.resolve("images"));
        old(Files.writeString(images.resolve("1.png"), "picture"));
        samples =
                new SampleRequest(Optional.of(new ImageRequest(Origin.found(images), 96, 200, 1000)), Optional.empty());
        report = dir.resolve("report");
    }

    /** As files usually are, older than the run. */
    private static Path old(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(1))));
    }

    private UpToDate upToDate(String title) {
        return UpToDate.of(report, new Configuration(Source.of(scores), title), Set.of(), besides);
    }

    private Optional<List<Finding>> stands() {
        return upToDate("title").findings(samples);
    }

    /** What the samples' file names lead to at the moment. */
    private List<Sought> sought() {
        Path picture = scores.resolveSibling("images/1.png");
        return List.of(
                new Sought(Sought.Kind.PICTURE, "1", picture.toString()),
                new Sought(Sought.Kind.PICTURE, "2\n", Sought.MISSING),
                new Sought(Sought.Kind.PICTURE, "../../3", Sought.OUTSIDE));
    }

    private void write() throws IOException {
        write(upToDate("title"));
    }

    private void write(UpToDate run) throws IOException {
        List<Fingerprint> read = List.of(new Fingerprint(scores, Optional.empty(), "scores", 6, Sha256.of(scores)));
        try (ReportFiles files = new ReportFiles(report)) {
            files.add("charts/a.svg", out -> out.write("chart".getBytes()));
            files.add(ReportFiles.PAGE, out -> out.write("page".getBytes()));
            files.publish(written -> run.note(read, sought(), written, List.of(FINDING)));
        }
    }

    private String state() throws IOException {
        return Files.readString(report.resolve(".ensdiag-state"));
    }

    @Test
    void standsWhereNothingChanged() throws IOException {
        assertEquals(Optional.empty(), stands());
        assertFalse(Files.exists(report));
        write();
        assertEquals(Optional.of(List.of(FINDING)), stands());
        assertFalse(state().contains(dir.toString()), "tells where the files lie");
    }

    @Test
    void touchedFilesAreReadOnceMore() throws IOException {
        write();
        String before = state();
        Files.setLastModifiedTime(scores, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        assertTrue(stands().isPresent());
        if (Files.getFileStore(scores).supportsFileAttributeView("unix")) {
            // a time that was set a moment ago may hide a change
            Noted noted = Notes.parse(state(), report).orElseThrow().read().get(scores);
            assertEquals("", noted.stamp());
        }
        assertEquals(
                Notes.parse(before, report).orElseThrow().key(),
                Notes.parse(state(), report).orElseThrow().key());
    }

    @Test
    void changedContentIsNoticedWhateverTheTimes() throws IOException {
        write();
        FileTime time = Files.getLastModifiedTime(scores);
        Files.writeString(scores, "SCORES");
        Files.setLastModifiedTime(scores, time);
        assertEquals(Optional.empty(), stands());
        Files.writeString(scores, "scores");
        assertTrue(stands().isPresent());
        Files.delete(scores);
        assertEquals(Optional.empty(), stands());
    }

    @Test
    void anotherConfigurationIsNoticed() throws IOException {
        write();
        assertEquals(Optional.empty(), upToDate("another title").findings(samples));
    }

    @Test
    void templatesAreFilesLikeOthers() throws IOException {
        write();
        Path another = Files.writeString(template.resolveSibling("help.ftlh"), "new");
        besides.add(another);
        assertEquals(Optional.empty(), stands());
        besides.remove(another);
        assertTrue(stands().isPresent());
        besides.remove(template);
        Files.delete(template);
        assertEquals(Optional.empty(), stands());
    }

    @Test
    void picturesAreLookedForAgain() throws IOException {
        write();
        Path images = scores.resolveSibling("images");
        Files.writeString(images.resolve("1"), "found before 1.png");
        assertEquals(Optional.empty(), stands());
        Files.delete(images.resolve("1"));
        assertTrue(stands().isPresent());
        Files.writeString(images.resolve("2\n.jpg"), "missing until now");
        assertEquals(Optional.empty(), stands());
        Files.delete(images.resolve("2\n.jpg"));
        Files.writeString(images.resolve("1.png"), "another");
        assertEquals(Optional.empty(), stands());
    }

    @Test
    void theReportMustBeThereAsItWasWritten() throws IOException {
        write();
        Files.writeString(report.resolve("charts/a.svg"), "other");
        assertEquals(Optional.empty(), stands());
        Files.writeString(report.resolve("charts/a.svg"), "chart");
        assertTrue(stands().isPresent());
        Files.delete(report.resolve("index.html"));
        assertEquals(Optional.empty(), stands());
    }

    @Test
    void aRunThatWasKilledLeavesNothingToRelyOn() throws IOException {
        write();
        String whole = state();
        for (int length : new int[] {0, whole.length() / 2, whole.length() - 1}) {
            Files.writeString(report.resolve(".ensdiag-state"), whole.substring(0, length));
            assertEquals(Optional.empty(), stands());
        }
        Files.writeString(report.resolve(".ensdiag-state"), whole);
        assertTrue(stands().isPresent());
    }

    @Test
    void whatChangedDuringTheRunIsNotRelied() throws IOException {
        UpToDate run = upToDate("title");
        Files.writeString(scores, "changed while it was read");
        write(run);
        assertEquals("", state());

        run = upToDate("title");
        Files.writeString(scores.resolveSibling("images/1.png"), "changed");
        Files.setLastModifiedTime(
                scores.resolveSibling("images/1.png"),
                FileTime.from(Instant.now().plus(Duration.ofDays(1))));
        write(run);
        assertEquals("", state());
    }

    @Test
    void theSameStampSparesTheReading() throws IOException {
        Noted noted = new Noted("not its SHA-256", Stamp.of(scores).text());
        assertEquals(Optional.of(noted), noted.again(scores));
        assertEquals(Optional.empty(), new Noted("not its SHA-256", "").again(scores));
    }

    @Test
    void aFileOfThisMomentHasNoStamp() throws IOException {
        Files.writeString(scores, "just written");
        assertFalse(Stamp.of(scores).settled());
        assertEquals("", Noted.of(scores).stamp());
    }

    /** As on Windows: whoever sets a date back can hide a change. */
    @Test
    void withoutATimeThatNobodyCanSetBackOnlyTheContentTells() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(dir.resolve("files.zip"), Map.of("create", "true"))) {
            Path file = old(Files.writeString(zip.getPath("/scores.npy"), "scores"));
            assertFalse(Stamp.of(file).settled());
            Noted noted = Noted.of(file);
            assertEquals(Optional.of(noted), noted.again(file));
            Files.writeString(file, "SCORES");
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            assertEquals(Optional.empty(), noted.again(file));
        }
    }

    @Test
    void librariesWithoutAVersionOfTheirOwnCountByContent() throws IOException {
        Path classes = Files.createDirectory(dir.resolve("classes"));
        Path compiled = classes.resolve("A.class");
        Path snapshot = dir.resolve("library-1.0-SNAPSHOT.jar");
        for (Path file : List.of(compiled, snapshot)) {
            URL library = (file == compiled ? classes : snapshot).toUri().toURL();
            Files.writeString(file, "before");
            String before = Code.described(library);
            Files.writeString(file, "behind");
            assertNotEquals(before, Code.described(library));
        }
        Path released = Files.writeString(dir.resolve("library-1.0.jar"), "all");
        assertEquals("library-1.0.jar 3", Code.described(released.toUri().toURL()));
    }

    @Test
    void notesAreReadAsTheyWereWritten() throws IOException {
        var files = new TreeMap<Path, Noted>();
        files.put(dir.resolve("tab\tand\\back\nslash"), new Noted("1", "{size=2}"));
        Notes notes = new Notes("key", files, sought(), new TreeMap<>(), List.of(FINDING, FINDING));
        assertEquals(Optional.of(notes), Notes.parse(notes.text(report), report));
    }
}
