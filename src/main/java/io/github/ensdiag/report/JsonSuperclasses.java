package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Superclasses;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.SuperclassResult;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;

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
        Superclasses groups = set.superclasses().orElseThrow();
        parts.text("name", Optional.of(group.index()).filter(g -> g >= 0).map(groups.names()::get));
        parts.numbers(
                "classes",
                IntStream.range(0, set.classes())
                        .filter(c -> groups.groups()[c] == group.index())
                        .boxed()
                        .toList());
        json.writeNumberField("size", group.size());
        parts.numbers("right", group.right());
        parts.figures("accuracy", results.seriesCount(), group::accuracy);
        parts.numbers("membersRight", group.membersRight());
        parts.outcomes(group.outcomes()::get);
        parts.comparison("ensembleAgainstBest", group.against());
        parts.numbers("wrongWithin", group.wrongWithin());
        parts.figures("within", results.seriesCount(), group::within);
        parts.number("withinIfEven", group.withinIfEven(results.classCount()));
        json.writeEndObject();
    }
}
