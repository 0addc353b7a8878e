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
import java.util.Optional;

/** Writes the what-if ladder and the curves of weights as JSON. */
final class JsonWhatIf {
    private static final int COLUMNS = 500;
    private static final String THINNING =
            "the i-th of the columns holds the fewest and the most samples that are right at any weight of the first member "
                    + "from i/columns to (i + 1)/columns";

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
        json.writeStringField("standing", Vocabulary.word(Standing.of(rung)));
        if (rung.flips().isPresent()) {
            flips(rung.flips().get());
        } else {
            json.writeNullField("flips");
        }
        parts.array("fittedOnHalves", rung.halves(), this::fit);
        if (rung.forUse().isPresent()) {
            json.writeFieldName("forUse");
            fit(rung.forUse().get());
        } else {
            json.writeNullField("forUse");
        }
        Optional<String> line = PomLines.line(rung);
        if (line.isPresent()) {
            json.writeStringField("configuration", line.get());
        } else {
            json.writeNullField("configuration");
        }
        json.writeEndObject();
    }

    private void flips(Rung.Flips flips) throws IOException {
        json.writeObjectFieldStart("flips");
        json.writeNumberField("won", flips.won());
        json.writeNumberField("lost", flips.lost());
        json.writeNumberField("log10P", flips.log10P());
        if (flips.adjustedP().isPresent()) {
            json.writeNumberField("adjustedP", flips.adjustedP().getAsDouble());
        } else {
            json.writeNullField("adjustedP");
        }
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
        json.writeStringField("pooling", Vocabulary.word(curve.pooling()));
        json.writeNumberField("samples", curve.samples());
        json.writeNumberField("pieces", curve.pieces());
        json.writeObjectFieldStart("top");
        json.writeNumberField("from", top.from());
        json.writeNumberField("to", top.to());
        json.writeNumberField("right", top.right());
        json.writeEndObject();
        json.writeStringField("thinning", THINNING);
        json.writeNumberField("columns", COLUMNS);
        parts.numbers(
                "lowest", columns.stream().map(CurveOutline.Column::lowest).toList());
        parts.numbers(
                "highest", columns.stream().map(CurveOutline.Column::highest).toList());
        json.writeEndObject();
    }
}
