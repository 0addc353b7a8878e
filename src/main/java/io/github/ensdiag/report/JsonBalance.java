package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.measure.ClassBalance;
import io.github.ensdiag.measure.ClassLuck;
import io.github.ensdiag.measure.ClassTrends;
import io.github.ensdiag.measure.Lean;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.SizeGroup;
import java.io.IOException;

/** Writes what was measured over all classes as JSON: their sizes, who leans to which, what goes together. */
final class JsonBalance {
    private final JsonGenerator json;
    private final JsonParts parts;
    private final Results results;

    JsonBalance(JsonGenerator json, Results results) {
        this.json = json;
        this.parts = new JsonParts(json);
        this.results = results;
    }

    void write() throws IOException {
        balance(results.balance());
        trends(results.classTrends());
        parts.array("leans", results.leans(), this::lean);
    }

    private void balance(ClassBalance balance) throws IOException {
        json.writeObjectFieldStart("classBalance");
        json.writeNumberField("present", balance.present());
        json.writeNumberField("smallest", balance.smallest());
        json.writeNumberField("largest", balance.largest());
        json.writeNumberField("largestClass", balance.largestClass());
        json.writeNumberField("largestShare", balance.largestShare());
        luck(results.classLuck());
        parts.array("leanings", balance.leanings(), leaning -> {
            json.writeStartObject();
            tendency("most", leaning.index(), leaning.most());
            tendency("largest", balance.largestClass(), leaning.largest());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void tendency(String key, int index, ClassBalance.Tendency tendency) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeNumberField("class", index);
        json.writeNumberField("predictedShare", tendency.predictedShare());
        json.writeNumberField("trueShare", tendency.trueShare());
        parts.figure("excess", tendency.excess());
        parts.number("adjustedP", tendency.adjustedP());
        json.writeEndObject();
    }

    private void luck(ClassLuck luck) throws IOException {
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

    private void trends(ClassTrends trends) throws IOException {
        json.writeObjectFieldStart("classTrends");
        json.writeNumberField("classes", trends.classes());
        parts.figure("accuracies", trends.accuracies());
        parts.figure("sizeAndGain", trends.sizeAndGain());
        parts.figures("sizeAndAnswers", trends.sizeAndAnswers());
        parts.array("sizeGroups", results.sizeGroups(), this::sizeGroup);
        json.writeEndObject();
    }

    private void sizeGroup(SizeGroup group) throws IOException {
        json.writeStartObject();
        json.writeNumberField("smallest", group.smallest());
        json.writeNumberField("largest", group.largest());
        json.writeNumberField("classes", group.classes());
        json.writeNumberField("samples", group.samples());
        parts.figure("gain", group.gain());
        parts.array("answers", group.answers(), json::writeNumber);
        json.writeEndObject();
    }

    private void lean(Lean lean) throws IOException {
        json.writeStartObject();
        json.writeStringField("member", results.series(lean.member()).name());
        json.writeStringField("against", results.series(lean.against()).name());
        json.writeNumberField("class", lean.index());
        json.writeNumberField("predicted", lean.predicted());
        json.writeNumberField("actual", lean.actual());
        json.writeNumberField("conflicts", lean.conflicts());
        json.writeNumberField("taken", lean.taken());
        json.writeNumberField("right", lean.right());
        json.writeNumberField("takenWrongly", lean.takenWrongly());
        json.writeNumberField("passedOver", lean.passedOver());
        json.writeNumberField("lost", lean.lost());
        json.writeNumberField("won", lean.won());
        json.writeEndObject();
    }
}
