package io.github.ensdiag.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.input.ClassNames;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.LabelRows;
import io.github.ensdiag.layout.Source;
import io.github.ensdiag.measure.Disagreements;
import io.github.ensdiag.measure.Outcome;
import io.github.ensdiag.measure.SampleResult;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which samples get a picture or a text, from where, and what is said of those that get none. */
class SampleReaderTest {
    private static final Path PICTURE = Path.of("src/test/resources/pictures/rgb.png");

    @TempDir
    private Path root;

    private Path directory;

    @BeforeEach
    void makeDirectory() throws Exception {
        directory = Files.createDirectory(root.resolve("images"));
    }

    /** Five samples of classes 0, 0, 1, 1, 1: rows 0, 2, 3, 4 and 5 of labels that have six. */
    private static EvaluationSet set(String... ids) {
        return new EvaluationSet(
                List.of(),
                2,
                false,
                new int[] {0, 0, 1, 1, 1},
                Optional.empty(),
                Optional.of(new ClassNames(List.of("n01", "n02"), List.of("tench", "shark"))),
                ids.length == 0 ? Optional.empty() : Optional.of(List.of(ids)),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.of(new LabelRows(new int[] {0, 2, 3, 4, 5}, 6)),
                List.of());
    }

    /** All five are listed by class, sample 4 also by outcome. */
    private static Disagreements listed() {
        return new Disagreements(
                new TreeMap<>(Map.of(0, results(1, 0), 1, results(2, 3, 4))), Map.of(Outcome.RESCUED, results(4)));
    }

    private static List<SampleResult> results(int... samples) {
        List<SampleResult> results = new ArrayList<>();
        for (int sample : samples) {
            results.add(new SampleResult(sample, 0, Outcome.MISSED, 0, List.of()));
        }
        return results;
    }

    private void picture(String name) throws Exception {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.copy(PICTURE, file);
    }

    private SampleMedia pictures(EvaluationSet set, String pattern, int most, long bytes) {
        Origin origin =
                new Origin(Optional.of(directory), Optional.of(new FilePattern(pattern)), Optional.empty(), true);
        return read(set, new SampleRequest(Optional.of(new ImageRequest(origin, 96, most, bytes)), Optional.empty()));
    }

    private static SampleMedia read(EvaluationSet set, SampleRequest request) {
        return SampleReader.open(request, set, Progress.NONE).read(listed(), List.of(0, 1));
    }

    @Test
    void findsFilesByRowClassAndUsualEnding() throws Exception {
        picture("n01/1.png");
        picture("n01/003.JPEG");
        picture("n02/x_004");
        assertEquals(Set.of(0), shown(pictures(set(), "{class}/{row+1}", 9, 1 << 20)));
        assertEquals(Set.of(1), shown(pictures(set(), "{class}/{row+1:03}", 9, 1 << 20)));
        assertEquals(Set.of(3), shown(pictures(set(), "{class}/x_{row:03}", 9, 1 << 20)));
    }

    private static Set<Integer> shown(SampleMedia media) {
        return new TreeSet<>(media.thumbnails().keySet());
    }

    @Test
    void thePicturesThatAreShownLargestComeFirst() throws Exception {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            picture(id + ".png");
        }
        EvaluationSet set = set("a", "b", "c", "d", "e");
        // by outcome, then the first of each class
        SampleMedia three = pictures(set, "{id}", 3, 1 << 20);
        assertEquals(Set.of(4, 1, 2), shown(three));
        assertEquals(
                List.of("3 of the 5 listed samples are shown with their picture, which is what <maxNumber> of "
                        + "<sampleImages> allows; raise it to see more."),
                three.notes());
        int size = three.thumbnails().get(4).bytes().length;
        SampleMedia two = pictures(set, "{id}", 9, 2L * size + 1);
        assertEquals(Set.of(4, 1), shown(two));
        assertTrue(two.notes().get(0).contains("<maxKilobytes>"), two.notes().toString());
        assertArrayEquals(
                two.thumbnails().get(1).bytes(), three.thumbnails().get(1).bytes(), "the same picture, the same bytes");
    }

    @Test
    void noFileOutsideIsRead() throws Exception {
        Files.copy(PICTURE, root.resolve("secret.png"));
        Path other = Files.createDirectory(root.resolve("images-too"));
        Files.copy(PICTURE, other.resolve("x.png"));
        picture("own.png");
        Files.createSymbolicLink(directory.resolve("link.png"), root.resolve("secret.png"));
        Files.createSymbolicLink(directory.resolve("up"), root);
        SampleMedia media =
                pictures(set("../secret", "link", "up/secret", "..\\images-too\\x", "own"), "{id}", 9, 1 << 20);
        assertEquals(Set.of(4), shown(media));
        assertTrue(
                media.notes().get(0).startsWith("The pictures of 4 listed samples would lie outside"),
                media.notes().toString());
        SampleMedia odd = pictures(
                set(root.resolve("secret.png").toString(), "a\0b", "y".repeat(10_000), "", "own"), "{id}", 9, 1 << 20);
        assertEquals(Set.of(4), shown(odd));
        assertTrue(
                odd.notes().stream().allMatch(note -> note.length() < 300),
                odd.notes().toString());
    }

    @Test
    void aWholePathWithinTheDirectoryWillDo() throws Exception {
        picture("own.png");
        String path = directory.resolve("own.png").toAbsolutePath().toString();
        assertEquals(Set.of(0), shown(pictures(set(path, "b", "c", "d", "e"), "{id}", 9, 1 << 20)));
    }

    @Test
    void brokenFilesAreNamedAndTheOthersShown() throws Exception {
        picture("a.png");
        Files.writeString(directory.resolve("b.webp.png"), "RIFF1234WEBPVP8 ");
        SampleMedia media = pictures(set("a", "b.webp", "c", "d", "e"), "{id}", 9, 1 << 20);
        assertEquals(Set.of(0), shown(media));
        assertEquals(
                List.of(
                        "Of 3 listed samples no picture was found; the first that was looked for is images/e.",
                        "The picture images/b.webp.png is a WebP picture; PNG, JPEG, GIF and BMP are read, so it is not "
                                + "shown."),
                media.notes());
    }

    @Test
    void nothingAtAllIsAMistake() {
        String message = assertThrows(
                        InputException.class, () -> pictures(set("a", "b", "c", "d", "e"), "img_{id}", 9, 1 << 20))
                .getMessage();
        assertTrue(message.contains(directory.resolve("img_e").toString()) && message.contains("<pattern>"), message);
        String outside = assertThrows(
                        InputException.class, () -> pictures(set("a", "b", "c", "d", "e"), "../{id}", 9, 1 << 20))
                .getMessage();
        assertTrue(outside.contains("outside of its <directory>"), outside);
        // but for a directory that nobody asked for
        SampleRequest found = new SampleRequest(
                Optional.of(new ImageRequest(Origin.found(directory), 96, 9, 1 << 20)), Optional.empty());
        assertEquals(1, read(set(), found).notes().size());
    }

    @Test
    void whatIsConfiguredWronglyIsToldAtOnce() {
        directory = root.resolve("nowhere");
        String missing = assertThrows(InputException.class, () -> pictures(set(), "{row}", 9, 1 << 20))
                .getMessage();
        assertTrue(missing.contains("<sampleImages>, " + directory + ", does not exist"), missing);
        String unknown = assertThrows(InputException.class, () -> new FilePattern("{name}.png"))
                .getMessage();
        assertTrue(unknown.contains("{name}, which stands for nothing"), unknown);
        assertThrows(InputException.class, () -> new FilePattern("{class}.png"));
    }

    private SampleMedia column(EvaluationSet set, String file, String content, String field) throws Exception {
        Path path = Files.writeString(root.resolve(file), content);
        Source source = new Source(List.of(path), Optional.of(field).filter(f -> !f.isEmpty()), Optional.empty());
        Origin origin = new Origin(Optional.empty(), Optional.empty(), Optional.of(source), true);
        return read(set, new SampleRequest(Optional.empty(), Optional.of(new TextRequest(origin, 20, 9))));
    }

    @Test
    void textsComeByIdOrByRow() throws Exception {
        EvaluationSet withIds = set("a", "b", "c", "d", "e");
        SampleMedia byId = column(withIds, "t.csv", "id,text,stars\nc,third,1\na,first,2\nz,none,3\n", "");
        assertEquals(Map.of(0, "first", 2, "third"), byId.texts());
        assertEquals(List.of("Of 3 listed samples the column holds no text."), byId.notes());
        String lines = "row 0, and a comma\nleft out\nrow 2\nrow 3\n\nrow 5\n";
        assertEquals(
                Map.of(0, "row 0, and a comma", 1, "row 2", 2, "row 3", 4, "row 5"),
                column(set(), "t.txt", lines, "").texts());
        assertEquals(
                Map.of(0, "u", 1, "w", 2, "x", 3, "y", 4, "z"),
                column(set(), "headed.csv", "text\nu\nv\nw\nx\ny\nz\n", "text").texts());
        String message = assertThrows(InputException.class, () -> column(set(), "few.csv", "text\nx\ny\n", "text"))
                .getMessage();
        assertTrue(message.contains("texts of 2 samples, but there are 6 labels"), message);
    }

    @Test
    void textsAreCutBetweenWords() {
        assertEquals("a b c", Snippet.of(" a\n\tb\u0000\u2028c ", 20));
        assertEquals("the quick brown fox\u2026", Snippet.of("the quick brown fox jumps over", 21));
        assertEquals("x".repeat(20) + "\u2026", Snippet.of("x".repeat(1000), 20));
        assertEquals("\ud83d\ude00".repeat(20) + "\u2026", Snippet.of("\ud83d\ude00".repeat(1_000_000), 20));
    }

    @Test
    void textsMayBeFiles() throws Exception {
        Files.writeString(directory.resolve("a.txt"), "a text with \u00fcmlauts");
        Files.write(directory.resolve("b.txt"), new byte[] {1, 0, 2});
        Origin origin = Origin.found(directory);
        SampleMedia media = read(
                set("a", "b", "c", "d", "e"),
                new SampleRequest(Optional.empty(), Optional.of(new TextRequest(origin, 280, 9))));
        assertEquals(Map.of(0, "a text with \u00fcmlauts"), media.texts());
        assertTrue(
                media.notes().get(1).startsWith("The text images/b.txt is no plain text"),
                media.notes().toString());
    }

    @Test
    void pathsMayBeAColumn() throws Exception {
        picture("deep/down.png");
        Path path = Files.writeString(root.resolve("files.csv"), "path,x\ndeep\\down.png,1\n,2\n,3\n,4\n,5\n,6\n");
        Origin origin = new Origin(
                Optional.of(directory),
                Optional.empty(),
                Optional.of(new Source(List.of(path), Optional.of("path"), Optional.empty())),
                true);
        SampleReader reader = SampleReader.open(
                new SampleRequest(Optional.of(new ImageRequest(origin, 96, 9, 1 << 20)), Optional.empty()),
                set(),
                Progress.NONE);
        assertEquals(path, reader.files().get(0).file());
        SampleMedia media = reader.read(listed(), List.of(0, 1));
        assertEquals(Collections.singleton(0), media.thumbnails().keySet());
        assertEquals(List.of("Of 4 listed samples the column names no picture."), media.notes());
    }
}
