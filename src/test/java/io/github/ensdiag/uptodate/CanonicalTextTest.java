package io.github.ensdiag.uptodate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.Request;
import io.github.ensdiag.format.Format;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Inputs;
import io.github.ensdiag.input.MemberFiles;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.layout.Source;
import io.github.ensdiag.layout.Wanted;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.report.Layout;
import io.github.ensdiag.report.OutputFormat;
import io.github.ensdiag.report.ReportOptions;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.rule.Selection;
import io.github.ensdiag.samples.FilePattern;
import io.github.ensdiag.samples.ImageRequest;
import io.github.ensdiag.samples.Origin;
import io.github.ensdiag.samples.SampleRequest;
import io.github.ensdiag.samples.TextRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is configured otherwise makes another text. */
class CanonicalTextTest {
    private static final Set<String> WITHOUT = Set.of("Options.threads", "Request.force");

    private static String text(Object value) {
        return new CanonicalText(value, WITHOUT).toString();
    }

    private static Source source(String name) {
        return new Source(List.of(Path.of(name), Path.of(name + "-2")), Optional.of("field"), Optional.of(Format.NPY));
    }

    private static MemberFiles member(String name) {
        return new MemberFiles(
                name,
                Wanted.ANY,
                source(name),
                Optional.of(source(name + "-scores")),
                Optional.of(source(name + "-ids")),
                Optional.of(Scale.LOGITS),
                Optional.of(source(name + "-features")),
                Optional.of(source(name + "-attributions")));
    }

    private static Origin origin(String name) {
        return new Origin(
                Optional.of(Path.of(name)),
                Optional.of(new FilePattern("{id}.png")),
                Optional.of(source(name + ".csv")),
                true);
    }

    private static Rule rule(Selection of) {
        return new Rule(
                EnsembleMeasure.GAIN_OVER_BEST,
                of,
                OptionalDouble.of(1),
                OptionalDouble.of(2),
                OptionalDouble.of(3),
                true,
                Rule.Consequence.WARN,
                Rule.Consequence.FAIL);
    }

    /** A request that says something everywhere. */
    private static Request request() {
        return new Request(
                new Inputs(
                        Optional.of(source("labels")),
                        Optional.of(source("names")),
                        Optional.of(source("ids")),
                        Optional.of(source("groups")),
                        List.of(member("a"), member("b")),
                        Optional.of(member("e")),
                        true,
                        List.of(new Finding(Severity.NOTE, "id", Optional.of("a"), "so it is", "see", "mend"))),
                new Options(new Combining(Pooling.MEAN, List.of(1.0, 2.0), true), 5, 5, 10, 20, 2000, 1, 4),
                new SampleRequest(
                        Optional.of(new ImageRequest(origin("images"), 96, 200, 1000)),
                        Optional.of(new TextRequest(origin("texts"), 280, 1000))),
                new ReportOptions(
                        Path.of("out"),
                        "title",
                        StandardCharsets.UTF_8,
                        "1.0",
                        Layout.SINGLE,
                        Optional.of(Path.of("templates")),
                        EnumSet.allOf(OutputFormat.class),
                        Optional.of(Instant.EPOCH)),
                Optional.of(Path.of("baseline.json")),
                List.of(
                        rule(new Selection.Ensemble()),
                        rule(new Selection.Members("a")),
                        rule(new Selection.Pairs("a", "b")),
                        rule(new Selection.Classes("c", Optional.of("a")))),
                false);
    }

    @Test
    void everyComponentMakesAnother() throws Exception {
        Variations variations = new Variations();
        Map<String, String> places = new HashMap<>();
        places.put(text(request()), "as it is");
        Map<String, Object> others = variations.of(request());
        for (var other : others.entrySet()) {
            String place = other.getKey();
            if (WITHOUT.stream().anyMatch(place::contains)) {
                assertEquals(text(request()), text(other.getValue()), place);
            } else {
                String twin = places.put(text(other.getValue()), place);
                assertEquals(null, twin, place + " makes the same text as another");
            }
        }
        // the parts are reached
        assertTrue(
                variations.components.containsAll(Set.of(
                        "Request.rules",
                        "Inputs.superclasses",
                        "MemberFiles.attributions",
                        "Source.field",
                        "Combining.pooling",
                        "Options.seed",
                        "Origin.column",
                        "FilePattern.text",
                        "ReportOptions.formats",
                        "Rule.tolerance",
                        "Classes.member",
                        "Finding.mend")),
                variations.components::toString);
    }

    @Test
    void theSameInAnotherOrderIsTheSame() {
        assertEquals(
                new CanonicalText(new Wrapped(EnumSet.of(OutputFormat.JSON, OutputFormat.CSV)), WITHOUT).toString(),
                new CanonicalText(new Wrapped(Set.of(OutputFormat.CSV, OutputFormat.JSON)), WITHOUT).toString());
    }

    /** Holds anything. */
    record Wrapped(Object value) {}

    @Test
    void noTextLooksLikeTheEndOfAnother() {
        assertNotEquals(text(List.of("a", "b")), text(List.of("a,1:b")));
        assertNotEquals(text(List.of("a", "b")), text(List.of("b", "a")));
        assertNotEquals(text(Optional.of("")), text(Optional.empty()));
        assertNotEquals(text(new Wrapped("1")), text(new Wrapped(1)));
        assertNotEquals(text(new Wrapped(null)), text(new Wrapped("null")));
    }

    @Test
    void knowsTheFilesOfAllSources() {
        List<Path> files = new CanonicalText(request(), WITHOUT).files();
        // labels, names, ids, groups; five sources of each member and of the ensemble; two columns; two files each
        assertEquals(2 * (4 + 3 * 5 + 2), files.size());
        assertTrue(files.stream().allMatch(Path::isAbsolute));
    }

    /** Whoever puts another kind of value into a configuration is told to write it out. */
    @Test
    void refusesWhatItDoesNotKnow() {
        assertThrows(IllegalStateException.class, () -> text(new Wrapped(new StringBuilder("x"))));
    }
}
