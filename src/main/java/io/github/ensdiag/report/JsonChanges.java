package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.change.Changes;
import io.github.ensdiag.change.ClassChange;
import io.github.ensdiag.change.FigureChange;
import io.github.ensdiag.change.SampleChange;
import io.github.ensdiag.change.SampleChanges;
import io.github.ensdiag.change.SeriesChange;
import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.table.Vocabulary;
import java.io.IOException;

/** Writes what changed since the baseline as JSON. */
final class JsonChanges {
    private final JsonGenerator json;
    private final JsonParts parts;
    private final JsonSubjects subjects;

    JsonChanges(JsonGenerator json, JsonSubjects subjects) {
        this.json = json;
        this.parts = new JsonParts(json);
        this.subjects = subjects;
    }

    void write(Changes changes) throws IOException {
        json.writeStartObject();
        before(changes.before());
        parts.array("addedMembers", changes.addedMembers(), json::writeString);
        parts.array("removedMembers", changes.removedMembers(), json::writeString);
        parts.array("appeared", changes.appeared(), parts::finding);
        parts.array("vanished", changes.vanished(), parts::finding);
        parts.array("figures", changes.figures(), this::figure);
        parts.optional("samples", changes.samples(), this::samples);
        json.writeStringField("unmatched", changes.unmatched());
        json.writeEndObject();
    }

    private void before(Snapshot before) throws IOException {
        json.writeObjectFieldStart("before");
        json.writeStringField("title", before.title());
        json.writeNumberField("samples", before.samples());
        json.writeStringField("ensemble", before.ensemble());
        parts.array("members", before.members(), json::writeString);
        json.writeStringField("bestMember", before.bestMember());
        json.writeStringField("effect", Vocabulary.word(before.verdict().effect()));
        json.writeStringField("headline", before.verdict().headline());
        json.writeEndObject();
    }

    private void figure(FigureChange change) throws IOException {
        json.writeStartObject();
        subjects.write(change.subject());
        json.writeStringField("measure", change.measure().id());
        parts.figure("before", change.before());
        parts.figure("now", change.now());
        parts.figure("difference", change.difference());
        json.writeBooleanField("paired", change.paired());
        json.writeBooleanField("shared", change.shared());
        json.writeEndObject();
    }

    private void samples(SampleChanges samples) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("byId", samples.byId());
        json.writeNumberField("matched", samples.matched());
        json.writeNumberField("relabelled", samples.relabelled());
        json.writeNumberField("added", samples.added());
        json.writeNumberField("removed", samples.removed());
        parts.array("series", samples.series(), this::series);
        parts.array("listed", samples.listed(), this::sample);
        parts.array("classes", samples.classes(), this::classChange);
        json.writeEndObject();
    }

    private void series(SeriesChange change) throws IOException {
        json.writeStartObject();
        parts.text("member", change.member());
        json.writeNumberField("rightBefore", change.rightBefore());
        json.writeNumberField("newlyRight", change.newlyRight());
        json.writeNumberField("newlyWrong", change.newlyWrong());
        parts.figure("difference", change.difference());
        parts.number("p", change.p());
        parts.number("adjustedP", change.adjustedP());
        json.writeEndObject();
    }

    private void classChange(ClassChange change) throws IOException {
        json.writeStartObject();
        json.writeNumberField("class", change.index());
        json.writeNumberField("matched", change.matched());
        json.writeNumberField("rightBefore", change.rightBefore());
        parts.numbers("newlyRight", change.newlyRight());
        parts.numbers("newlyWrong", change.newlyWrong());
        parts.number("p", change.p());
        parts.number("adjustedP", change.adjustedP());
        json.writeEndObject();
    }

    private void sample(SampleChange change) throws IOException {
        json.writeStartObject();
        json.writeNumberField("sample", change.sample());
        json.writeNumberField("before", change.before());
        json.writeStringField("id", change.id());
        json.writeBooleanField("newlyRight", change.newlyRight());
        json.writeEndObject();
    }
}
