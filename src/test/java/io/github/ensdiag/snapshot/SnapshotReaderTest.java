package io.github.ensdiag.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.explain.Cause;
import io.github.ensdiag.explain.Verdict;
import io.github.ensdiag.features.AttentionMeasure;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.measure.ClassCounts;
import io.github.ensdiag.measure.ClassMeasure;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.testing.Mutations;
import io.github.ensdiag.testing.Refusals;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotReaderTest {
    private static final String DOCUMENT = """
            {
              "bySample": {"right": ["101", "110", "111"], "ids": ["x", "y", "z"], "labels": [0, 1, 1]},
              "new": [{"deep": [1, {"title": 5}]}],
              "format": 1,
              "title": "Cats",
              "samples": 3,
              "verdict": {
                "effect": "cannot-tell", "headline": "No.", "summary": ["Why.", "So."], "advice": ["Try."],
                "causes": [{"kind": "same-mistakes", "cost": {"value": 0.5, "low": -0.25, "high": 1, "new": 7},
                            "weight": 0.125, "clause": "c", "evidence": "e", "advice": ""}]
              },
              "findings": [
                {"severity": "warning", "id": "i", "member": null, "statement": "s", "evidence": "e", "mend": "m"},
                {"severity": "note", "id": "j", "member": "b", "statement": "s", "evidence": "e", "mend": ""}
              ],
              "members": [
                {"name": "a", "figures": {"accuracy": {"value": 0.6666666666666666, "low": 0.2, "high": 0.9}}},
                {"name": "b", "figures": {"accuracy": {"value": 1e-300}, "nll": null, "unheardOf": {"value": -3}}}
              ],
              "ensemble": {"noun": "average", "bestMember": "a", "figures": {"gainOverBest": {"value": 0.3}}},
              "pairs": [{"a": "a", "b": "b", "figures": {"disagreement": {"value": 0.25}}}],
              "attention": {
                "attributions": {"samples": 3, "pairs": [
                  {"b": "b", "inputs": 9, "a": "a", "measures": {
                    "topOverlap": {"bothRight": {"sameSample": null}, "all": {"samples": 3, "sameSample": {"value": 0.75}}},
                    "rankCorrelation": {"all": {"sameSample": null}},
                    "cosine": {"all": {"sameSample": {"value": 0.5, "low": 0.25, "high": 0.625}}}
                  }}
                ]},
                "scoreCka": {"blocks": 1, "pairs": [{"a": "a", "b": "b", "cka": {"value": -0.125}}]},
                "featureCka": null
              },
              "classes": [
                {"id": "k0", "name": "cat", "size": 1, "right": [1, 1, 1], "predicted": [2, 1, 1], "wins": 0, "losses": 0},
                {"id": "k1", "name": "dog", "size": 2, "right": [1, 1, 2], "predicted": [1, 2, 2], "wins": 1, "losses": 0}
              ]
            }
            """;

    @TempDir
    private Path dir;

    private Path file(String content) throws IOException {
        return Files.writeString(dir.resolve("ensdiag.json"), content);
    }

    private static BitSet bits(long bits) {
        return BitSet.valueOf(new long[] {bits});
    }

    private static Figure figure(double value, double low, double high) {
        return Figure.of(value, Optional.of(new Interval(low, high)));
    }

    @Test
    void readsKeysInAnyOrderAndPassesOthersOver() throws IOException {
        Snapshot read = SnapshotReader.read(file(DOCUMENT));

        assertEquals("Cats", read.title());
        assertEquals(3, read.samples());
        assertEquals("average", read.ensemble());
        assertEquals(List.of("a", "b"), read.members());
        assertEquals("a", read.bestMember());
        assertEquals(
                new Verdict(
                        Verdict.Effect.CANNOT_TELL,
                        "No.",
                        List.of("Why.", "So."),
                        List.of(new Cause(Cause.Kind.SAME_MISTAKES, figure(0.5, -0.25, 1), 0.125, "c", "e", "")),
                        List.of("Try.")),
                read.verdict());
        assertEquals(
                List.of(
                        new Finding(Severity.WARNING, "i", Optional.empty(), "s", "e", "m"),
                        new Finding(Severity.NOTE, "j", Optional.of("b"), "s", "e", "")),
                read.findings());
        assertEquals(
                List.of(
                        new ClassSnapshot("k0", "cat", new ClassCounts(3, 1, List.of(1, 1, 1), List.of(2, 1, 1), 0, 0)),
                        new ClassSnapshot(
                                "k1", "dog", new ClassCounts(3, 2, List.of(1, 1, 2), List.of(1, 2, 2), 1, 0))),
                read.classes());
        assertEquals(Optional.of(List.of("x", "y", "z")), read.sampleIds());
        assertEquals(
                List.of(bits(0b101), bits(0b011), bits(0b111)), read.fates().right());
        assertEquals(1, read.fates().labels()[2]);
    }

    @Test
    void figuresAreFoundByTheirSubject() throws IOException {
        Snapshot read = SnapshotReader.read(file(DOCUMENT));
        var b = new Subject.Member("b");

        assertEquals(
                Optional.of(figure(2.0 / 3, 0.2, 0.9)),
                read.figure(new Subject.Member("a"), PredictorMeasure.ACCURACY));
        assertEquals(Optional.of(Figure.of(1e-300)), read.figure(b, PredictorMeasure.ACCURACY));
        assertEquals(Optional.of(Figure.of(Double.NaN)), read.figure(b, PredictorMeasure.NLL));
        assertEquals(Optional.empty(), read.figure(b, PredictorMeasure.BRIER));
        assertEquals(Optional.of(Figure.of(0.3)), read.figure(new Subject.Ensemble(), EnsembleMeasure.GAIN_OVER_BEST));
        assertEquals(Optional.of(Figure.of(0.25)), read.figure(new Subject.Pair("a", "b"), PairMeasure.DISAGREEMENT));
        var pair = new Subject.Pair("a", "b");
        assertEquals(Optional.of(figure(0.5, 0.25, 0.625)), read.figure(pair, AttentionMeasure.COSINE));
        assertEquals(Optional.of(Figure.of(0.75)), read.figure(pair, AttentionMeasure.TOP_OVERLAP));
        assertEquals(Optional.of(Figure.of(-0.125)), read.figure(pair, AttentionMeasure.SCORE_CKA));
        assertEquals(Optional.empty(), read.figure(pair, AttentionMeasure.FEATURE_CKA));
        assertEquals(
                0.5,
                read.figure(new Subject.OfClass("k1", Optional.of("b")), ClassMeasure.ACCURACY)
                        .orElseThrow()
                        .get());
    }

    @Test
    void readsADirectoryACompressedFileAndOneWithoutIds() throws IOException {
        Path file = file(DOCUMENT.replace("[\"x\", \"y\", \"z\"]", "null"));
        assertEquals(Optional.empty(), SnapshotReader.read(dir).sampleIds());

        Path packed = dir.resolve("ensdiag.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(file, out);
        }
        assertEquals("1", SnapshotReader.read(packed).sampleId(1));
    }

    @Test
    void saysWhatIsNoSuchFile() throws IOException {
        Refusals.assertRefused(() -> SnapshotReader.read(dir), dir.resolve("ensdiag.json"), "does not exist");
        Path nothing = Files.createFile(dir.resolve("nothing.json"));
        Refusals.assertRefused(() -> SnapshotReader.read(nothing), nothing, "is empty", "ensdiag:report");
        assertRefused("<html>", "no JSON from line 1, column 1", "ensdiag:report");
        assertRefused("[1, 2]", "no object with a \"format\"");
        assertRefused("{\"format\": \"png\", \"members\": 7}", "no object with a \"format\"");
        assertRefused("5", "no object with a \"format\"");
        assertRefused("{\"members\": 7, \"format\": 2}", "is of format 2", "reads format 1", "another version");
        assertRefused("{\"format\": 0}", "is of format 0");
        assertRefused("{\"format\": 1}", "line 1, $ has no \"title\"");
        assertRefused(DOCUMENT + "{}", "a second document");
    }

    private void assertRefused(String content, Object... words) throws IOException {
        Path file = file(content);
        Refusals.assertRefused(() -> SnapshotReader.read(file), file);
        Refusals.assertRefused(() -> SnapshotReader.read(file), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"Cats\"`|`5`|holds 5 at line 5, $.title, where text is expected",
                "`\"samples\": 3`|`\"samples\": 3.5`|holds 3.5 at line 6, $.samples, where a whole number",
                "`\"samples\": 3`|`\"samples\": -3`|holds -3 at line 6",
                "`\"samples\": 3`|`\"samples\": 99999999999`|holds 99999999999 at line 6",
                "`\"samples\": 3`|`\"samples\": 4`|`bySample.labels is 3 long, not 4, the number of samples`",
                "`\"samples\": 3`|`\"samples\": 3, \"samples\": 3`|a second \"samples\" at line 6",
                "`\"cannot-tell\"`|`\"maybe\"`|`holds \"maybe\" at line 8, $.verdict.effect, where one of gain, loss, cannot-tell`",
                "`\"weight\": 0.125, `|``|has no \"weight\"",
                "`\"member\": null`|`\"member\": []`|holds a list at line 13, $.findings[0].member",
                "`{\"value\": 1e-300}`|`0.5`|`holds 0.5 at line 18, $.members[1].figures.accuracy, where a figure, an object or null`",
                "`1e-300`|`1e999`|holds 1e999 at line 18",
                "`1e-300`|`NaN`|`is no JSON from line 18, column`",
                "`1e-300`|`\"NaN\"`|holds the text \"NaN\" at line 18",
                "`{\"value\": 1e-300}`|`{}`|has no \"value\"",
                "`, \"high\": 0.9`|``|one of \"low\" and \"high\"",
                "`\"bestMember\": \"a\"`|`\"bestMember\": \"z\"`|\"bestMember\" is none of them",
                "`{\"name\": \"b\"`|`{\"name\": \"a\"`|are not all different",
                "`[{\"a\": \"a\"`|`[{\"a\": \"z\"`|\"pairs\" does not hold every two members",
                "`[{\"a\": \"a\", \"b\": \"b\", \"cka\"`|`[{\"a\": \"b\", \"b\": \"a\", \"cka\"`|\"attention\" holds a pair that",
                "`\"rankCorrelation\": {\"all\": {\"sameSample\": null}},`|``|has no \"rankCorrelation\"",
                "`[1, 1, 1]`|`[1, 1]`|a list by series of the class \"k0\"",
                "`[0, 1, 1]`|`[0, 1, 2]`|`bySample.labels holds 2, and \"classes\" ends with 1`",
                "`[0, 1, 1]`|`[0, 1]`|bySample.labels is 2 long",
                "`[\"x\", `|`[`|bySample.ids is 2 long",
                "`\"111\"`|`\"11\"`|a text of bySample.right is 2 long",
                "`\"111\"`|`\"121\"`|another character than 0 and 1 at line 2",
                "`, \"111\"`|``|bySample.right is 2 long, not 3, the number of members and the ensemble",
            })
    void saysWhatDoesNotFit(String old, String changed, String words) throws IOException {
        assertTrue(DOCUMENT.contains(old), old);
        assertRefused(DOCUMENT.replaceFirst(Pattern.quote(old), changed), words, "ensdiag:report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "title"})
    void depthDoesNoHarm(String key) throws IOException {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        assertRefused(DOCUMENT.replaceFirst("\"" + key + "\":", "\"" + key + "\": " + deep + ", \"other\":"), "1");
    }

    @Test
    void whatIsPassedOverMayBeLarge() throws IOException {
        String large = "\"" + "x".repeat(30_000_000) + "\"";
        assertEquals(
                3,
                SnapshotReader.read(file(DOCUMENT.replace("[1, {", "[" + large + ", {")))
                        .samples());
    }

    @Test
    void whatIsCutOffIsSaidToBe() throws IOException {
        byte[] bytes = DOCUMENT.getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < bytes.length - 2; length += 7) {
            Path file = Files.write(dir.resolve("cut.json"), Arrays.copyOf(bytes, length));
            String message = assertThrows(InputException.class, () -> SnapshotReader.read(file))
                    .getMessage();
            assertTrue(message.contains("cut off") || message.contains("is no JSON"), message);
        }
    }

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        var mutations = new Mutations(5, "{}[]\":,0123456789eE+-.\\ unltrfas");
        byte[] bytes = DOCUMENT.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < Mutations.rounds(3000); i++) {
            Path file = Files.write(dir.resolve("damaged.json"), mutations.damage(bytes));
            try {
                SnapshotReader.read(file);
            } catch (InputException e) {
                assertFalse(e.getMessage().contains("com.fasterxml"), e.getMessage());
            }
        }
    }
}
