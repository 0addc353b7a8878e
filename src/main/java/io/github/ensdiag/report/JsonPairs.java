package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.measure.Cells;
import io.github.ensdiag.measure.Conflicts;
import io.github.ensdiag.measure.Limits;
import io.github.ensdiag.measure.PairInformation;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.Results;
import java.io.IOException;
import java.util.Optional;

/** Writes the results of pairs of members as JSON. */
final class JsonPairs {
    private final JsonGenerator json;
    private final JsonParts parts;
    private final Results results;

    JsonPairs(JsonGenerator json, Results results) {
        this.json = json;
        this.parts = new JsonParts(json);
        this.results = results;
    }

    void write(PairResult pair) throws IOException {
        json.writeStartObject();
        json.writeStringField("a", results.series(pair.a()).name());
        json.writeStringField("b", results.series(pair.b()).name());
        cells(pair.cells());
        conflicts(pair.conflicts());
        parts.figures(pair.figures());
        parts.number("mcnemarAdjustedP", pair.adjustedP());
        limits(pair);
        information(pair.information());
        parts.optional("scoreCorrelation", pair.scores(), scores -> parts.correlation(scores, results));
        json.writeEndObject();
    }

    private void limits(PairResult pair) throws IOException {
        json.writeObjectFieldStart("limits");
        for (PairMeasure measure : PairMeasure.values()) {
            Limits limits = pair.limits(measure);
            parts.optional(
                    measure.id(),
                    Optional.of(limits)
                            .filter(l -> l.lowest().defined()
                                    || l.independent().defined()
                                    || l.highest().defined()),
                    this::limits);
        }
        json.writeEndObject();
    }

    private void limits(Limits limits) throws IOException {
        json.writeStartObject();
        parts.number("lowest", limits.lowest());
        parts.number("independent", limits.independent());
        parts.number("highest", limits.highest());
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
        parts.figure("keptShareA", cells.keptShareA());
        parts.figure("keptShareB", cells.keptShareB());
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
        json.writeNumberField("bothRight", conflicts.bothRight());
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
        parts.information("mutual", information.mutual());
        parts.number("normalised", information.normalised());
        parts.number("adjusted", information.adjusted());
        parts.information("correctness", information.correctness());
        json.writeNumberField("aboutTruthA", information.aboutTruthA());
        json.writeNumberField("aboutTruthB", information.aboutTruthB());
        json.writeNumberField("aboutTruthBoth", information.aboutTruthBoth());
        parts.information("addedByB", information.addedByB());
        parts.information("addedByA", information.addedByA());
        parts.information("conditional", information.conditional());
        parts.optional("combinationLoss", information.combinationLoss(), parts::information);
        json.writeEndObject();
    }
}
