package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.Confusion;
import io.github.ensdiag.measure.Results;
import java.io.IOException;

/** Writes what was measured of each class, and what is taken for what, as JSON. */
final class JsonClasses {
    private final JsonGenerator json;
    private final JsonParts parts;
    private final EvaluationSet set;
    private final int best;

    JsonClasses(JsonGenerator json, EvaluationSet set, Results results) {
        this.json = json;
        this.parts = new JsonParts(json);
        this.set = set;
        best = results.ensemble().best();
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
        parts.outcomes(outcome -> result.count(outcome, best));
        json.writeNumberField("wins", result.wins());
        json.writeNumberField("losses", result.losses());
        parts.number("p", result.p());
        parts.number("adjustedP", result.adjustedP());
        parts.array("leaningAdjustedP", result.leaning(), p -> parts.number(p.value()));
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
