package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.explain.Cause;
import io.github.ensdiag.explain.Explanation;
import io.github.ensdiag.explain.Verdict;
import io.github.ensdiag.input.Fingerprint;
import io.github.ensdiag.table.Vocabulary;
import java.io.IOException;

/** Writes the answer, and what was found in which files, as JSON. */
final class JsonVerdict {
    private final JsonGenerator json;
    private final JsonParts parts;

    JsonVerdict(JsonGenerator json) {
        this.json = json;
        this.parts = new JsonParts(json);
    }

    void write(ReportContent content) throws IOException {
        verdict(content.explanation());
        parts.array("findings", content.findings(), parts::finding);
        parts.array("files", content.files(), this::file);
    }

    private void verdict(Explanation explanation) throws IOException {
        Verdict verdict = explanation.verdict();
        json.writeObjectFieldStart("verdict");
        json.writeStringField("effect", Vocabulary.word(verdict.effect()));
        json.writeStringField("headline", verdict.headline());
        json.writeStringField("keyFigures", explanation.keyFigures());
        parts.array("summary", verdict.summary(), json::writeString);
        parts.array("causes", verdict.causes(), this::cause);
        parts.array("advice", verdict.advice(), json::writeString);
        json.writeEndObject();
    }

    private void cause(Cause cause) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", Vocabulary.word(cause.kind()));
        parts.figure("cost", cause.cost());
        json.writeNumberField("weight", cause.weight());
        json.writeStringField("clause", cause.clause());
        json.writeStringField("evidence", cause.evidence());
        json.writeStringField("advice", cause.advice());
        json.writeEndObject();
    }

    private void file(Fingerprint file) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", String.valueOf(file.file().getFileName()));
        parts.text("member", file.member());
        json.writeStringField("holds", file.holds());
        json.writeNumberField("size", file.size());
        json.writeStringField("sha256", file.sha256());
        json.writeEndObject();
    }
}
