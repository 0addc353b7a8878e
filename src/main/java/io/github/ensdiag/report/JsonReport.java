package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.ensdiag.explain.Cause;
import io.github.ensdiag.explain.Explanation;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Fingerprint;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.measure.EnsembleResult;
import io.github.ensdiag.measure.GivenEnsemble;
import io.github.ensdiag.measure.MemberResult;
import io.github.ensdiag.measure.PredictorResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.SampleResult;
import io.github.ensdiag.measure.ScoreProfile;
import io.github.ensdiag.snapshot.SnapshotReader;
import io.github.ensdiag.table.Vocabulary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Writes every figure as JSON, in UTF-8. Keys are the ids of the catalogue; an undefined figure is {@code null}; shares
 * are in [0, 1] and information in nats.
 */
public final class JsonReport {
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
                .disable(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            var printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(OUTER);
            printer.indentArraysWith(OUTER);
            json.setPrettyPrinter(printer);
            new JsonReport(json, content.set(), content.results()).document(content, options);
            json.writeRaw('\n');
        }
    }

    private void document(ReportContent content, ReportOptions options) throws IOException {
        json.writeStartObject();
        json.writeStringField("generator", "ensdiag " + options.version());
        json.writeNumberField("format", SnapshotReader.FORMAT);
        json.writeStringField("title", options.title());
        if (options.date().isPresent()) {
            json.writeStringField("date", options.date().get().toString());
        }
        json.writeNumberField("samples", results.samples());
        json.writeNumberField("classCount", results.classCount());
        json.writeNumberField("severalRightClasses", results.several());
        options();
        verdict(content.explanation());
        parts.array("findings", content.findings(), this::finding);
        parts.array("files", content.files(), this::file);
        parts.array("members", results.members(), this::member);
        ensemble(results.ensemble());
        parts.array("pairs", results.pairs(), new JsonPairs(json, results)::write);
        new JsonAttention(json, results).write(content.attention());
        new JsonWhatIf(json).write(content.whatIf());
        if (content.whatIf().group().isPresent()) {
            json.writeFieldName("group");
            new JsonGroup(json, results).write(content.whatIf().group().get());
        }
        JsonClasses classes = new JsonClasses(json, set, results);
        classes.balance();
        parts.array("classes", results.classes(), classes::write);
        parts.array("superclasses", results.superclasses(), new JsonSuperclasses(json, set, results)::write);
        parts.array("confusions", results.confusions(), classes::confusion);
        parts.array("differentConfusions", results.differentConfusions(), classes::confusion);
        new JsonBlocks(json, set, results).write(classes::confusion);
        disagreements();
        new JsonSamples(json, set, results).write();
        json.writeEndObject();
    }

    private void options() throws IOException {
        var options = results.options();
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

    private void cause(Cause cause) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", Vocabulary.word(cause.kind()));
        parts.figure("cost", cause.cost());
        json.writeNumberField("weight", cause.weight());
        json.writeStringField("clause", cause.clause());
        json.writeStringField("evidence", cause.evidence());
        json.writeStringField("advice", cause.advice());
        json.writeEndObject();
    }

    private void verdict(Explanation explanation) throws IOException {
        json.writeObjectFieldStart("verdict");
        json.writeStringField("effect", Vocabulary.word(explanation.verdict().effect()));
        json.writeStringField("headline", explanation.verdict().headline());
        parts.array("summary", explanation.verdict().summary(), json::writeString);
        json.writeArrayFieldStart("causes");
        for (Cause cause : explanation.verdict().causes()) {
            cause(cause);
        }
        json.writeEndArray();
        parts.array("advice", explanation.verdict().advice(), json::writeString);
        json.writeEndObject();
    }

    private void finding(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("severity", Vocabulary.word(finding.severity()));
        json.writeStringField("id", finding.id());
        parts.text("member", finding.member());
        json.writeStringField("statement", finding.statement());
        json.writeStringField("evidence", finding.evidence());
        json.writeStringField("mend", finding.mend());
        json.writeEndObject();
    }

    private void file(Fingerprint file) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", String.valueOf(file.file().getFileName()));
        parts.text("member", file.member());
        json.writeStringField("holds", file.holds());
        json.writeNumberField("size", file.size());
        json.writeStringField("sha256", file.sha256());
        json.writeEndObject();
    }

    private void member(MemberResult result) throws IOException {
        Member member = set.members().get(results.members().indexOf(result));
        json.writeStartObject();
        json.writeStringField("name", result.predictor().name());
        json.writeStringField("kind", Vocabulary.word(member.kind()));
        json.writeStringField("scale", Vocabulary.word(member.scale()));
        json.writeBooleanField("scaleRecognised", member.scaleRecognised());
        json.writeNumberField("share", result.share());
        json.writeNumberField("ensembleWins", result.wins());
        json.writeNumberField("ensembleLosses", result.losses());
        parts.comparison("ensembleAgainst", result.against());
        json.writeNumberField("rescaledRows", result.rescaledRows());
        json.writeNumberField("worstSum", result.worstSum());
        parts.figures(result.predictor().figures());
        predictor(result.predictor());
        if (result.toEnsemble().isPresent()) {
            json.writeFieldName("correlationWithEnsemble");
            parts.correlation(result.toEnsemble().get(), results.logRankSamples());
        }
        json.writeEndObject();
    }

    private void predictor(PredictorResult result) throws IOException {
        json.writeNumberField("right", result.right());
        json.writeNumberField("ties", result.ties());
        json.writeNumberField("noAnswers", result.noAnswers());
        json.writeNumberField("clips", result.clips());
        parts.information("aboutTruth", result.aboutTruth());
        if (result.profile().isPresent()) {
            ScoreProfile profile = result.profile().get();
            json.writeObjectFieldStart("profile");
            parts.distribution("confidence", profile.confidence());
            parts.distribution("entropy", profile.entropy());
            parts.distribution("margin", profile.margin());
            parts.numbers("rightByConfidence", profile.right());
            parts.numbers("wrongByConfidence", profile.wrong());
            json.writeEndObject();
        }
    }

    private void ensemble(EnsembleResult ensemble) throws IOException {
        json.writeObjectFieldStart("ensemble");
        json.writeStringField("name", ensemble.predictor().name());
        json.writeStringField("noun", results.ensembleNoun());
        json.writeBooleanField("given", results.given());
        if (results.given()) {
            given(set.ensemble().orElseThrow(), ensemble.given().orElseThrow());
        }
        if (!results.averaged()) {
            membersAverage(ensemble.given().orElseThrow());
        }
        json.writeStringField("bestMember", results.best().predictor().name());
        json.writeNumberField("wins", ensemble.wins());
        json.writeNumberField("losses", ensemble.losses());
        json.writeNumberField("allAgree", ensemble.allAgree());
        parts.numbers("rightByMembersRight", ensemble.rightByMembersRight());
        parts.numbers("wrongByMembersRight", ensemble.wrongByMembersRight());
        parts.figures(List.of(ensemble.predictor().figures(), ensemble.figures()));
        predictor(ensemble.predictor());
        json.writeEndObject();
    }

    private void given(Member member, GivenEnsemble given) throws IOException {
        json.writeStringField("kind", Vocabulary.word(member.kind()));
        json.writeStringField("scale", Vocabulary.word(member.scale()));
        json.writeBooleanField("scaleRecognised", member.scaleRecognised());
        json.writeNumberField("rescaledRows", given.rescaledRows());
        json.writeNumberField("worstSum", given.worstSum());
    }

    private void membersAverage(GivenEnsemble given) throws IOException {
        json.writeObjectFieldStart("membersAverage");
        json.writeStringField("name", given.averageName());
        json.writeNumberField("departures", given.departures());
        parts.figures(given.average());
        json.writeEndObject();
    }

    private void disagreements() throws IOException {
        json.writeObjectFieldStart("disagreements");
        json.writeObjectFieldStart("byOutcome");
        for (var list : results.disagreements().byOutcome().entrySet()) {
            parts.array(Vocabulary.word(list.getKey()), list.getValue(), this::sample);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("byClass");
        for (Map.Entry<Integer, List<SampleResult>> list :
                results.disagreements().byClass().entrySet()) {
            parts.array(list.getKey().toString(), list.getValue(), this::sample);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void sample(SampleResult sample) throws IOException {
        json.writeStartObject();
        json.writeNumberField("row", sample.sample());
        json.writeStringField("id", set.sampleId(sample.sample()));
        json.writeNumberField("label", sample.label());
        if (results.several() > 0) {
            parts.numbers("rightClasses", RightClasses.of(set, sample.sample()));
        }
        json.writeStringField("outcome", Vocabulary.word(sample.outcome()));
        json.writeNumberField("divergence", sample.divergence());
        parts.array("answers", sample.answers(), answers -> {
            json.writeStartArray();
            for (SampleResult.Answer answer : answers) {
                json.writeStartObject();
                json.writeNumberField("class", answer.index());
                json.writeNumberField("score", answer.score());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
        json.writeEndObject();
    }
}
