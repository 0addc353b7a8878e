package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.features.Attention;
import io.github.ensdiag.features.AttentionMeasure;
import io.github.ensdiag.features.Cell;
import io.github.ensdiag.features.Glance;
import io.github.ensdiag.features.Likeness;
import io.github.ensdiag.features.Looks;
import io.github.ensdiag.features.PairLooks;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.Results;
import java.io.IOException;
import java.util.Optional;

/** Writes what the members look at as JSON. */
final class JsonAttention {
    private final JsonGenerator json;
    private final JsonParts parts;
    private final Results results;

    JsonAttention(JsonGenerator json, Results results) {
        this.json = json;
        this.parts = new JsonParts(json);
        this.results = results;
    }

    void write(Attention attention) throws IOException {
        json.writeObjectFieldStart("attention");
        likeness(AttentionMeasure.SCORE_CKA, attention.scores());
        likeness(AttentionMeasure.FEATURE_CKA, attention.features());
        parts.optional("attributions", attention.attributions(), this::attributions);
        json.writeEndObject();
    }

    private void likeness(AttentionMeasure measure, Optional<Likeness> likeness) throws IOException {
        parts.optional(measure.id(), likeness, this::likeness);
    }

    private void likeness(Likeness likeness) throws IOException {
        json.writeStartObject();
        json.writeNumberField("samples", likeness.samples());
        json.writeNumberField("blocks", likeness.blocks());
        parts.array("pairs", likeness.pairs(), pair -> {
            json.writeStartObject();
            names(pair.a(), pair.b());
            parts.figure("cka", pair.figure());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void names(int a, int b) throws IOException {
        json.writeStringField("a", results.series(a).name());
        json.writeStringField("b", results.series(b).name());
    }

    private void attributions(Looks looks) throws IOException {
        json.writeStartObject();
        json.writeNumberField("samples", looks.samples());
        json.writeNumberField("withoutPartner", looks.withoutPartner());
        json.writeArrayFieldStart("zeroRows");
        for (int i = 0; i < looks.members().size(); i++) {
            json.writeStartObject();
            json.writeStringField(
                    "member", results.series(looks.members().get(i)).name());
            json.writeNumberField("rows", looks.zeroRows().get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
        parts.array("pairs", looks.pairs(), this::pair);
        json.writeEndObject();
    }

    private void pair(PairLooks pair) throws IOException {
        json.writeStartObject();
        names(pair.a(), pair.b());
        json.writeNumberField("inputs", pair.inputs());
        json.writeNumberField("top", pair.top());
        json.writeObjectFieldStart("measures");
        for (AttentionMeasure measure : Looks.MEASURES) {
            json.writeObjectFieldStart(measure.id());
            glance("all", pair.glance(measure));
            for (Cell cell : Cell.values()) {
                glance(Measure.id(cell), pair.glance(measure, cell));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void glance(String key, Glance glance) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeNumberField("samples", glance.samples());
        parts.figure("sameSample", glance.own());
        parts.figure("sameClass", glance.sameClass());
        parts.figure("anySample", glance.anySample());
        parts.figure("excess", glance.excess());
        parts.figure("fromBoth", glance.fromBoth());
        parts.number("p", glance.p());
        parts.number("adjustedP", glance.adjustedP());
        json.writeEndObject();
    }
}
