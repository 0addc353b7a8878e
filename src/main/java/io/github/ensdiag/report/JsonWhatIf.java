package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.explain.Standing;
import io.github.ensdiag.table.Vocabulary;
import io.github.ensdiag.whatif.CurveOutline;
import io.github.ensdiag.whatif.Fit;
import io.github.ensdiag.whatif.Plateau;
import io.github.ensdiag.whatif.Rung;
import io.github.ensdiag.whatif.WeightCurve;
import io.github.ensdiag.whatif.WhatIf;
import java.io.IOException;
import java.util.List;

/** Writes the what-if ladder and the curves of weights as JSON. */
final class JsonWhatIf {
    private static final int COLUMNS = 500;

    private final JsonGenerator json;
    private final JsonParts parts;

    JsonWhatIf(JsonGenerator json) {
        this.json = json;
        this.parts = new JsonParts(json);
    }

    void write(WhatIf whatIf) throws IOException {
        json.writeObjectFieldStart("whatIf");
        parts.array("rungs", whatIf.ladder().rungs(), this::rung);
        json.writeNumberField("unpaired", whatIf.ladder().unpaired());
        json.writeNumberField("truncated", whatIf.ladder().truncated());
        parts.array("weightCurves", whatIf.curves(), this::curve);
        json.writeEndObject();
    }

    private void rung(Rung rung) throws IOException {
        json.writeStartObject();
        json.writeStringField("step", Vocabulary.word(rung.step()));
        parts.figure("accuracy", rung.accuracy());
        parts.figure("difference", rung.difference());
        parts.figure("overBest", rung.overBest());
        json.writeStringField("standing", Vocabulary.word(Standing.of(rung)));
        parts.optional("flips", rung.flips(), this::flips);
        parts.array("fittedOnHalves", rung.halves(), this::fit);
        parts.optional("forUse", rung.forUse(), this::fit);
        parts.text("configuration", PomLines.line(rung));
        json.writeEndObject();
    }

    private void flips(Rung.Flips flips) throws IOException {
        json.writeStartObject();
        json.writeNumberField("won", flips.won());
        json.writeNumberField("lost", flips.lost());
        json.writeNumberField("log10P", flips.log10P());
        json.writeFieldName("adjustedP");
        parts.number(flips.adjustedP());
        json.writeEndObject();
    }

    private void fit(Fit fit) throws IOException {
        json.writeStartObject();
        parts.array("temperatures", fit.temperatures(), json::writeNumber);
        parts.array("weights", fit.weights(), json::writeNumber);
        json.writeEndObject();
    }

    private void curve(WeightCurve curve) throws IOException {
        Plateau top = Plateau.of(curve, 0);
        List<CurveOutline.Column> columns = CurveOutline.of(curve, COLUMNS).columns();
        json.writeStartObject();
        json.writeStringField("pooling", curve.pooling().configured());
        json.writeNumberField("samples", curve.samples());
        json.writeNumberField("pieces", curve.pieces());
        json.writeObjectFieldStart("top");
        json.writeNumberField("from", top.from());
        json.writeNumberField("to", top.to());
        json.writeNumberField("right", top.right());
        json.writeEndObject();
        json.writeNumberField("columns", COLUMNS);
        parts.numbers(
                "lowest", columns.stream().map(CurveOutline.Column::lowest).toList());
        parts.numbers(
                "highest", columns.stream().map(CurveOutline.Column::highest).toList());
        json.writeEndObject();
    }
}
