package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.table.Vocabulary;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes who or what a figure is of as JSON. */
final class JsonSubjects {
    private final JsonGenerator json;
    private final JsonParts parts;
    private final Map<String, Integer> classes = new HashMap<>();

    /** Who it is of. */
    enum Kind {
        ENSEMBLE,
        MEMBER,
        PAIR
    }

    JsonSubjects(JsonGenerator json, EvaluationSet set) {
        this.json = json;
        this.parts = new JsonParts(json);
        for (int c = 0; c < set.classes(); c++) {
            classes.putIfAbsent(set.classId(c), c);
        }
    }

    void write(Subject subject) throws IOException {
        if (subject instanceof Subject.Ensemble) {
            write(Kind.ENSEMBLE, List.of(), Optional.empty());
        } else if (subject instanceof Subject.Member member) {
            write(Kind.MEMBER, List.of(member.name()), Optional.empty());
        } else if (subject instanceof Subject.Pair pair) {
            write(Kind.PAIR, List.of(pair.a(), pair.b()), Optional.empty());
        } else if (subject instanceof Subject.OfClass of) {
            Kind kind = of.member().isPresent() ? Kind.MEMBER : Kind.ENSEMBLE;
            write(kind, of.member().stream().toList(), Optional.ofNullable(classes.get(of.id())));
        }
    }

    private void write(Kind kind, List<String> members, Optional<Integer> ofClass) throws IOException {
        json.writeObjectFieldStart("subject");
        json.writeStringField("kind", Vocabulary.word(kind));
        parts.array("members", members, json::writeString);
        parts.optional("class", ofClass, json::writeNumber);
        json.writeEndObject();
    }
}
