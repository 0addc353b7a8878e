package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.table.Vocabulary;
import java.io.IOException;
import java.util.OptionalDouble;

/** Writes what is required of the figures, and whether they keep it, as JSON. */
final class JsonRules {
    private final JsonGenerator json;
    private final JsonParts parts;
    private final JsonSubjects subjects;

    JsonRules(JsonGenerator json, JsonSubjects subjects) {
        this.json = json;
        this.parts = new JsonParts(json);
        this.subjects = subjects;
    }

    void write(RuleResult result) throws IOException {
        Rule rule = result.rule();
        json.writeStartObject();
        json.writeStringField("name", rule.name());
        json.writeStringField("because", rule.because());
        subjects.write(result.subject());
        json.writeStringField("measure", rule.measure().id());
        number("minimum", rule.minimum());
        number("maximum", rule.maximum());
        number("tolerance", rule.tolerance());
        json.writeBooleanField("confident", rule.confident());
        json.writeStringField("ifUndecided", Vocabulary.word(rule.undecided()));
        json.writeStringField("ifBroken", Vocabulary.word(rule.broken()));
        json.writeStringField("outcome", Vocabulary.word(result.outcome()));
        parts.figure("figure", result.figure());
        number("margin", result.margin());
        json.writeBooleanField("fails", result.fails());
        json.writeStringField("requirement", result.requirement());
        json.writeStringField("statement", result.statement());
        json.writeEndObject();
    }

    private void number(String key, OptionalDouble number) throws IOException {
        json.writeFieldName(key);
        parts.number(number);
    }
}
