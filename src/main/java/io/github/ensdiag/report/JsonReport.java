package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.snapshot.SnapshotReader;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/**
 * Writes every figure as JSON, in UTF-8, as {@code site/markdown/json.md} and the schema describe it: keys are the ids of
 * the catalogue, every key is always there, what does not apply is {@code null}; members go by their names and classes by
 * their indices; shares are in [0, 1] and information in nats.
 */
public final class JsonReport {
    /** Where the schema is to be had. */
    static final String SCHEMA =
            "https://ensdiag.github.io/ensdiag-maven-plugin/schema/ensdiag-" + SnapshotReader.FORMAT + ".schema.json";

    /** Breaks lines only where it helps a reader: not within the thousands of classes and samples. */
    private static final DefaultIndenter OUTER = new DefaultIndenter("  ", "\n") {
        private static final long serialVersionUID = 1L;

        @Override
        public void writeIndentation(JsonGenerator json, int level) throws IOException {
            if (level <= 2) {
                super.writeIndentation(json, level);
            }
        }
    };

    private final JsonGenerator json;
    private final JsonParts parts;
    private final EvaluationSet set;
    private final Results results;

    private JsonReport(JsonGenerator json, EvaluationSet set, Results results) {
        this.json = json;
        this.parts = new JsonParts(json);
        this.set = set;
        this.results = results;
    }

    /** Writes the figures; {@code out} stays open. */
    public static void write(ReportContent content, ReportOptions options, OutputStream out) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            var printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.NONE)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""));
            printer.indentObjectsWith(OUTER);
            printer.indentArraysWith(OUTER);
            json.setPrettyPrinter(printer);
            new JsonReport(json, content.set(), content.results()).document(content, options);
            json.writeRaw('\n');
        }
    }

    private void document(ReportContent content, ReportOptions options) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("generator", "ensdiag " + options.version());
        json.writeNumberField("format", SnapshotReader.FORMAT);
        json.writeStringField("title", options.title());
        parts.text("date", options.date().map(Instant::toString));
        json.writeNumberField("samples", results.samples());
        json.writeNumberField("classCount", results.classCount());
        json.writeNumberField("severalRightClasses", results.several());
        options(results.options());
        new JsonVerdict(json).write(content);
        JsonPredictors predictors = new JsonPredictors(json, set, results);
        predictors.members();
        predictors.ensemble();
        parts.array("pairs", results.pairs(), new JsonPairs(json, results)::write);
        new JsonAttention(json, results).write(content.attention());
        new JsonWhatIf(json).write(content.whatIf());
        parts.optional("group", content.whatIf().group(), new JsonGroup(json, results)::write);
        new JsonBalance(json, results).write();
        JsonClasses classes = new JsonClasses(json, set, results);
        parts.array("classes", results.classes(), classes::write);
        parts.array("superclasses", results.superclasses(), new JsonSuperclasses(json, set, results)::write);
        parts.array("confusions", results.confusions(), classes::confusion);
        parts.array("differentConfusions", results.differentConfusions(), classes::confusion);
        new JsonBlocks(json, set, results).write(classes::confusion);
        JsonSamples samples = new JsonSamples(json, set, results);
        samples.disagreements();
        samples.bySample();
        JsonSubjects subjects = new JsonSubjects(json, set);
        parts.optional("changes", content.changes(), new JsonChanges(json, subjects)::write);
        parts.array("rules", content.rules(), new JsonRules(json, subjects)::write);
        json.writeEndObject();
    }

    private void options(Options options) throws IOException {
        json.writeObjectFieldStart("options");
        json.writeStringField("combiner", options.combining().pooling().configured());
        json.writeStringField("temperature", options.combining().fittedTemperatures() ? "fitted" : "none");
        parts.array("weights", options.weights(), json::writeNumber);
        json.writeNumberField("topK", options.topK());
        json.writeNumberField("topDisagreements", options.topDisagreements());
        json.writeNumberField("topInputs", options.topInputs());
        json.writeNumberField("permutations", options.permutations());
        json.writeNumberField("resamples", options.resamples());
        json.writeNumberField("seed", options.seed());
        json.writeEndObject();
    }
}
