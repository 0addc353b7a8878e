package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.ensdiag.explain.Explanation;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Fingerprint;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.measure.Cells;
import io.github.ensdiag.measure.ClassBalance;
import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.Conflicts;
import io.github.ensdiag.measure.Confusion;
import io.github.ensdiag.measure.Distribution;
import io.github.ensdiag.measure.EnsembleResult;
import io.github.ensdiag.measure.Figure;
import io.github.ensdiag.measure.Limits;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.MemberResult;
import io.github.ensdiag.measure.NullComparison;
import io.github.ensdiag.measure.PairInformation;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.PredictorResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.SampleResult;
import io.github.ensdiag.measure.ScoreCorrelation;
import io.github.ensdiag.measure.ScoreProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes every figure as JSON, in UTF-8. Keys are the ids of the catalogue; an undefined figure is {@code null}; shares
 * are in [0, 1] and information in nats.
 */
public final class JsonReport {
    /** Rises when a key changes its meaning or goes away. */
    static final int FORMAT = 1;

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
    private final EvaluationSet set;
    private final Results results;

    private JsonReport(JsonGenerator json, EvaluationSet set, Results results) {
        this.json = json;
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
        json.writeNumberField("format", FORMAT);
        json.writeStringField("title", options.title());
        json.writeNumberField("samples", results.samples());
        json.writeNumberField("classCount", results.classCount());
        options();
        verdict(content.explanation());
        array("files", content.files(), this::file);
        array("members", results.members(), this::member);
        ensemble(results.ensemble());
        array("pairs", results.pairs(), this::pair);
        balance(results.balance());
        array("classes", results.classes(), this::classResult);
        array("confusions", results.confusions(), this::confusion);
        array("differentConfusions", results.differentConfusions(), this::confusion);
        disagreements();
        json.writeEndObject();
    }

    private interface Writer<T> {
        void write(T value) throws IOException;
    }

    private <T> void array(String key, Iterable<T> values, Writer<T> writer) throws IOException {
        json.writeArrayFieldStart(key);
        for (T value : values) {
            writer.write(value);
        }
        json.writeEndArray();
    }

    private void options() throws IOException {
        var options = results.options();
        json.writeObjectFieldStart("options");
        array("weights", options.weights(), json::writeNumber);
        json.writeNumberField("topK", options.topK());
        json.writeNumberField("topDisagreements", options.topDisagreements());
        json.writeNumberField("permutations", options.permutations());
        json.writeNumberField("resamples", options.resamples());
        json.writeNumberField("seed", options.seed());
        json.writeEndObject();
    }

    private void verdict(Explanation explanation) throws IOException {
        json.writeObjectFieldStart("verdict");
        json.writeStringField("effect", key(explanation.verdict().effect()));
        json.writeStringField("headline", explanation.verdict().headline());
        array("reasons", explanation.verdict().reasons(), json::writeString);
        array("advice", explanation.verdict().advice(), json::writeString);
        json.writeEndObject();
    }

    private void file(Fingerprint file) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", String.valueOf(file.file().getFileName()));
        if (file.member().isPresent()) {
            json.writeStringField("member", file.member().get());
        }
        json.writeStringField("holds", file.holds());
        json.writeNumberField("size", file.size());
        json.writeStringField("sha256", file.sha256());
        json.writeEndObject();
    }

    private void member(MemberResult result) throws IOException {
        Member member = set.members().get(results.members().indexOf(result));
        json.writeStartObject();
        json.writeStringField("name", result.predictor().name());
        json.writeStringField("kind", key(member.kind()));
        json.writeStringField("scale", key(member.scale()));
        json.writeBooleanField("scaleRecognised", member.scaleRecognised());
        json.writeNumberField("share", result.share());
        json.writeNumberField("ensembleWins", result.wins());
        json.writeNumberField("ensembleLosses", result.losses());
        json.writeNumberField("rescaledRows", result.rescaledRows());
        json.writeNumberField("worstSum", result.worstSum());
        predictor(result.predictor());
        if (result.toEnsemble().isPresent()) {
            json.writeFieldName("correlationWithEnsemble");
            correlation(result.toEnsemble().get());
        }
        json.writeEndObject();
    }

    private void predictor(PredictorResult result) throws IOException {
        json.writeNumberField("right", result.right());
        json.writeNumberField("ties", result.ties());
        json.writeNumberField("noAnswers", result.noAnswers());
        json.writeNumberField("clips", result.clips());
        figures(result.figures());
        information("aboutTruth", result.aboutTruth());
        if (result.profile().isPresent()) {
            ScoreProfile profile = result.profile().get();
            json.writeObjectFieldStart("profile");
            distribution("confidence", profile.confidence());
            distribution("entropy", profile.entropy());
            distribution("margin", profile.margin());
            numbers("rightByConfidence", profile.right());
            numbers("wrongByConfidence", profile.wrong());
            json.writeEndObject();
        }
    }

    private void ensemble(EnsembleResult ensemble) throws IOException {
        json.writeObjectFieldStart("ensemble");
        json.writeStringField("name", ensemble.predictor().name());
        json.writeStringField("bestMember", results.best().predictor().name());
        json.writeNumberField("wins", ensemble.wins());
        json.writeNumberField("losses", ensemble.losses());
        json.writeNumberField("allAgree", ensemble.allAgree());
        numbers("rightByMembersRight", ensemble.rightByMembersRight());
        numbers("wrongByMembersRight", ensemble.wrongByMembersRight());
        predictor(ensemble.predictor());
        json.writeObjectFieldStart("group");
        figures(ensemble.figures());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void pair(PairResult pair) throws IOException {
        json.writeStartObject();
        json.writeStringField("a", results.series(pair.a()).name());
        json.writeStringField("b", results.series(pair.b()).name());
        cells(pair.cells());
        conflicts(pair.conflicts());
        figures(pair.figures());
        limits(pair);
        information(pair.information());
        if (pair.scores().isPresent()) {
            json.writeFieldName("scoreCorrelation");
            correlation(pair.scores().get());
        }
        json.writeEndObject();
    }

    private void limits(PairResult pair) throws IOException {
        json.writeObjectFieldStart("limits");
        for (PairMeasure measure : PairMeasure.values()) {
            Limits limits = pair.limits(measure);
            if (limits.lowest().defined() || limits.independent().defined()) {
                json.writeObjectFieldStart(measure.id());
                figure("lowest", limits.lowest());
                figure("independent", limits.independent());
                figure("highest", limits.highest());
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private void cells(Cells cells) throws IOException {
        json.writeObjectFieldStart("cells");
        json.writeNumberField("bothKept", cells.bothKept());
        json.writeNumberField("bothLost", cells.bothLost());
        json.writeNumberField("onlyAKept", cells.onlyAKept());
        json.writeNumberField("onlyALost", cells.onlyALost());
        json.writeNumberField("onlyBKept", cells.onlyBKept());
        json.writeNumberField("onlyBLost", cells.onlyBLost());
        json.writeNumberField("emergent", cells.emergent());
        json.writeNumberField("neitherWrong", cells.neitherWrong());
        json.writeEndObject();
    }

    private void conflicts(Conflicts conflicts) throws IOException {
        json.writeObjectFieldStart("conflicts");
        for (Conflicts.Side taken : Conflicts.Side.values()) {
            json.writeObjectFieldStart("taken" + title(taken));
            for (Conflicts.Side right : Conflicts.Side.values()) {
                json.writeNumberField("right" + title(right), conflicts.count(taken, right));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static String title(Conflicts.Side side) {
        return switch (side) {
            case A -> "A";
            case B -> "B";
            case OTHER -> "Other";
        };
    }

    private void information(PairInformation information) throws IOException {
        json.writeObjectFieldStart("information");
        json.writeNumberField("entropyA", information.entropyA());
        json.writeNumberField("entropyB", information.entropyB());
        information("mutual", information.mutual());
        figure("normalised", information.normalised());
        figure("adjusted", information.adjusted());
        information("correctness", information.correctness());
        json.writeNumberField("aboutTruthA", information.aboutTruthA());
        json.writeNumberField("aboutTruthB", information.aboutTruthB());
        json.writeNumberField("aboutTruthBoth", information.aboutTruthBoth());
        information("addedByB", information.addedByB());
        information("addedByA", information.addedByA());
        information("conditional", information.conditional());
        if (information.combinationLoss().isPresent()) {
            information("combinationLoss", information.combinationLoss().get());
        }
        json.writeEndObject();
    }

    private void information(String key, NullComparison figure) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeNumberField("value", figure.value());
        json.writeNumberField("nullMean", figure.nullMean());
        json.writeNumberField("nullDeviation", figure.nullDeviation());
        json.writeNumberField("excess", figure.excess());
        if (figure.z().isPresent()) {
            json.writeNumberField("z", figure.z().getAsDouble());
        } else {
            json.writeNullField("z");
        }
        json.writeBooleanField("beyondChance", figure.beyondChance());
        json.writeEndObject();
    }

    private void correlation(ScoreCorrelation correlation) throws IOException {
        json.writeStartObject();
        figure("truth", correlation.truth());
        figure("truthRank", correlation.truthRank());
        figure("confidence", correlation.confidence());
        figure("confidenceRank", correlation.confidenceRank());
        figure("logScores", correlation.logScores());
        figure("logScoresRank", correlation.logScoresRank());
        json.writeNumberField("logRankSamples", results.logRankSamples());
        json.writeEndObject();
    }

    private void balance(ClassBalance balance) throws IOException {
        json.writeObjectFieldStart("classBalance");
        json.writeNumberField("present", balance.present());
        json.writeNumberField("smallest", balance.smallest());
        json.writeNumberField("largest", balance.largest());
        json.writeStringField("largestClass", set.classId(balance.largestClass()));
        json.writeNumberField("largestShare", balance.largestShare());
        array("leanings", balance.leanings(), leaning -> {
            json.writeStartObject();
            json.writeStringField("class", set.classId(leaning.index()));
            json.writeNumberField("predictedShare", leaning.predictedShare());
            json.writeNumberField("trueShare", leaning.trueShare());
            json.writeNumberField("largestPredictedShare", leaning.largestPredictedShare());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void classResult(ClassResult result) throws IOException {
        json.writeStartObject();
        json.writeNumberField("index", result.index());
        json.writeStringField("id", set.classId(result.index()));
        json.writeStringField("name", set.className(result.index()));
        json.writeNumberField("size", result.size());
        numbers("right", result.right());
        numbers("predicted", result.predicted());
        numbers("membersRight", result.membersRight());
        json.writeNumberField("wins", result.wins());
        json.writeNumberField("losses", result.losses());
        figure("p", result.p());
        figure("adjustedP", result.adjustedP());
        figure("divergence", result.divergence());
        array("confusedWith", result.confusedWith(), confused -> {
            if (confused.isEmpty()) {
                json.writeNull();
            } else {
                json.writeStartObject();
                json.writeNumberField("class", confused.get().index());
                json.writeNumberField("count", confused.get().count());
                json.writeEndObject();
            }
        });
        json.writeEndObject();
    }

    private void confusion(Confusion confusion) throws IOException {
        json.writeStartObject();
        json.writeNumberField("truth", confusion.truth());
        json.writeNumberField("predicted", confusion.predicted());
        numbers("counts", confusion.counts());
        json.writeEndObject();
    }

    private void disagreements() throws IOException {
        json.writeObjectFieldStart("disagreements");
        json.writeObjectFieldStart("byOutcome");
        for (var list : results.disagreements().byOutcome().entrySet()) {
            array(key(list.getKey()), list.getValue(), this::sample);
        }
        json.writeEndObject();
        json.writeObjectFieldStart("byClass");
        for (Map.Entry<Integer, List<SampleResult>> list :
                results.disagreements().byClass().entrySet()) {
            array(list.getKey().toString(), list.getValue(), this::sample);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void sample(SampleResult sample) throws IOException {
        json.writeStartObject();
        json.writeNumberField("row", sample.sample());
        json.writeStringField("id", set.sampleId(sample.sample()));
        json.writeNumberField("label", sample.label());
        json.writeStringField("outcome", key(sample.outcome()));
        json.writeNumberField("divergence", sample.divergence());
        array("answers", sample.answers(), answers -> {
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

    private void figures(Map<? extends Measure, Figure> figures) throws IOException {
        json.writeObjectFieldStart("figures");
        for (var entry : figures.entrySet()) {
            figure(entry.getKey().id(), entry.getValue());
        }
        json.writeEndObject();
    }

    /** A number, or an object with its interval, or null. */
    private void figure(String key, Figure figure) throws IOException {
        if (!figure.defined()) {
            json.writeNullField(key);
        } else if (figure.interval().isEmpty()) {
            json.writeNumberField(key, figure.get());
        } else {
            json.writeObjectFieldStart(key);
            json.writeNumberField("value", figure.get());
            json.writeNumberField("low", figure.interval().get().low());
            json.writeNumberField("high", figure.interval().get().high());
            json.writeEndObject();
        }
    }

    private void distribution(String key, Distribution distribution) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeNumberField("q05", distribution.q05());
        json.writeNumberField("q25", distribution.q25());
        json.writeNumberField("median", distribution.median());
        json.writeNumberField("q75", distribution.q75());
        json.writeNumberField("q95", distribution.q95());
        json.writeEndObject();
    }

    private void numbers(String key, List<? extends Number> values) throws IOException {
        array(key, values, value -> json.writeNumber(value.longValue()));
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
