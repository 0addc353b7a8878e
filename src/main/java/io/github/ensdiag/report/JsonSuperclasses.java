package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.Outcome;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.SuperclassResult;
import io.github.ensdiag.table.Vocabulary;
import java.io.IOException;
import java.util.Map;

/** Writes the results by group of classes as JSON; the classes in no group have no name. */
final class JsonSuperclasses {
    private final JsonGenerator json;
    private final JsonParts parts;
    private final EvaluationSet set;
    private final Results results;

    JsonSuperclasses(JsonGenerator json, EvaluationSet set, Results results) {
        this.json = json;
        this.parts = new JsonParts(json);
        this.set = set;
        this.results = results;
    }

    void write(SuperclassResult group) throws IOException {
        json.writeStartObject();
        if (group.index() < 0) {
            json.writeNullField("name");
        } else {
            json.writeStringField(
                    "name", set.superclasses().orElseThrow().names().get(group.index()));
        }
        json.writeNumberField("classes", group.classes());
        json.writeNumberField("size", group.size());
        parts.numbers("right", group.right());
        parts.figures("accuracy", results.seriesCount(), group::accuracy);
        parts.numbers("membersRight", group.membersRight());
        json.writeObjectFieldStart("outcomes");
        for (Map.Entry<Outcome, Integer> outcome : group.outcomes().entrySet()) {
            json.writeNumberField(Vocabulary.word(outcome.getKey()), outcome.getValue());
        }
        json.writeEndObject();
        parts.comparison("ensembleAgainstBest", group.against());
        parts.numbers("wrongWithin", group.wrongWithin());
        parts.figures("within", results.seriesCount(), group::within);
        json.writeEndObject();
    }
}
