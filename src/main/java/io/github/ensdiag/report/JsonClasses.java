package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.ClassBalance;
import io.github.ensdiag.measure.ClassLuck;
import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.Confusion;
import io.github.ensdiag.measure.Results;
import java.io.IOException;

/** Writes what was measured of classes as JSON: their balance, each class, and what is taken for what. */
final class JsonClasses {
    private final JsonGenerator json;
    private final JsonParts parts;
    private final EvaluationSet set;
    private final Results results;

    JsonClasses(JsonGenerator json, EvaluationSet set, Results results) {
        this.json = json;
        this.parts = new JsonParts(json);
        this.set = set;
        this.results = results;
    }

    void balance() throws IOException {
        ClassBalance balance = results.balance();
        json.writeObjectFieldStart("classBalance");
        json.writeNumberField("present", balance.present());
        json.writeNumberField("smallest", balance.smallest());
        json.writeNumberField("largest", balance.largest());
        json.writeStringField("largestClass", set.classId(balance.largestClass()));
        json.writeNumberField("largestShare", balance.largestShare());
        classLuck(results.classLuck());
        parts.array("leanings", balance.leanings(), leaning -> {
            json.writeStartObject();
            json.writeStringField("class", set.classId(leaning.index()));
            json.writeNumberField("predictedShare", leaning.predictedShare());
            json.writeNumberField("trueShare", leaning.trueShare());
            parts.figure("excess", leaning.most().excess());
            parts.number("adjustedP", leaning.most().adjustedP());
            json.writeNumberField("largestPredictedShare", leaning.largestPredictedShare());
            parts.figure("largestExcess", leaning.largest().excess());
            parts.number("largestAdjustedP", leaning.largest().adjustedP());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void classLuck(ClassLuck luck) throws IOException {
        json.writeObjectFieldStart("luck");
        json.writeNumberField("tested", luck.tested());
        json.writeNumberField("remarkable", luck.remarkable());
        json.writeNumberField("remarkableByChance", luck.remarkableByChance());
        json.writeNumberField("extreme", luck.extreme());
        json.writeNumberField("asExtreme", luck.asExtreme());
        json.writeNumberField("asExtremeByChance", luck.asExtremeByChance());
        json.writeNumberField("fewestFlips", luck.fewestFlips());
        json.writeNumberField("medianSize", luck.medianSize());
        json.writeEndObject();
    }

    void write(ClassResult result) throws IOException {
        json.writeStartObject();
        json.writeNumberField("index", result.index());
        json.writeStringField("id", set.classId(result.index()));
        json.writeStringField("name", set.className(result.index()));
        json.writeNumberField("size", result.size());
        parts.numbers("right", result.right());
        parts.numbers("predicted", result.predicted());
        parts.numbers("membersRight", result.membersRight());
        parts.numbers("ensembleRight", result.ensembleRight());
        json.writeNumberField("wins", result.wins());
        json.writeNumberField("losses", result.losses());
        parts.number("p", result.p());
        parts.number("adjustedP", result.adjustedP());
        parts.figures("leaningAdjustedP", results.seriesCount(), result.leaning()::get);
        parts.number("divergence", result.divergence());
        parts.array("takenFor", result.takenFor(), this::confusion);
        parts.array("takenFrom", result.takenFrom(), this::confusion);
        json.writeEndObject();
    }

    void confusion(Confusion confusion) throws IOException {
        json.writeStartObject();
        json.writeNumberField("truth", confusion.truth());
        json.writeNumberField("predicted", confusion.predicted());
        parts.numbers("counts", confusion.counts());
        parts.number("adjustedP", confusion.adjustedP());
        json.writeEndObject();
    }
}
