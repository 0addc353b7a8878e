package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.whatif.Group;
import java.io.IOException;

/** Writes what each member, and each part of the group, is worth as JSON. */
final class JsonGroup {
    private final JsonGenerator json;
    private final JsonParts parts;
    private final Results results;

    JsonGroup(JsonGenerator json, Results results) {
        this.json = json;
        this.parts = new JsonParts(json);
        this.results = results;
    }

    void write(Group group) throws IOException {
        json.writeStartObject();
        json.writeStringField("combinedBy", group.value());
        parts.figure("whole", group.whole());
        json.writeArrayFieldStart("members");
        for (int m = 0; m < group.leftOut().size(); m++) {
            member(group, m);
        }
        json.writeEndArray();
        json.writeNumberField("shapleyOrders", group.orders());
        selection(group.selection());
        json.writeFieldName("bestPair");
        part(group.pair());
        parts.optional("bestTriple", group.triple(), this::part);
        json.writeEndObject();
    }

    private void member(Group group, int m) throws IOException {
        Group.LeftOut leftOut = group.leftOut().get(m);
        json.writeStartObject();
        json.writeStringField("name", name(m));
        json.writeObjectFieldStart("leftOut");
        parts.figure("accuracy", leftOut.accuracy());
        parts.figure("difference", leftOut.difference());
        json.writeNumberField("won", leftOut.won());
        json.writeNumberField("lost", leftOut.lost());
        json.writeNumberField("log10P", leftOut.log10P());
        json.writeNumberField("adjustedP", leftOut.adjustedP());
        json.writeEndObject();
        parts.figure("shapley", group.shapley().get(m));
        json.writeEndObject();
    }

    private void selection(Group.Selection selection) throws IOException {
        json.writeArrayFieldStart("selection");
        for (int k = 0; k < selection.order().size(); k++) {
            json.writeStartObject();
            json.writeStringField("added", name(selection.order().get(k)));
            parts.figure("accuracy", selection.accuracy().get(k));
            parts.figure("difference", selection.difference().get(k));
            json.writeBooleanField("agree", selection.agree().get(k));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void part(Group.Part part) throws IOException {
        json.writeStartObject();
        parts.array("members", part.members(), m -> json.writeString(name(m)));
        parts.figure("accuracy", part.accuracy());
        parts.figure("difference", part.difference());
        json.writeNumberField("log10P", part.log10P());
        json.writeBooleanField("agree", part.agree());
        json.writeEndObject();
    }

    private String name(int member) {
        return results.series(member).name();
    }
}
