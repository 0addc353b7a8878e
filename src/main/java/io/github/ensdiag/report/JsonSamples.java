package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.Fates;
import io.github.ensdiag.measure.Results;
import java.io.IOException;
import java.util.List;

/** Writes what became of every sample as JSON, as columns, since there may be millions. */
final class JsonSamples {
    private final JsonGenerator json;
    private final JsonParts parts;
    private final EvaluationSet set;
    private final Results results;

    JsonSamples(JsonGenerator json, EvaluationSet set, Results results) {
        this.json = json;
        this.parts = new JsonParts(json);
        this.set = set;
        this.results = results;
    }

    void write() throws IOException {
        Fates fates = results.fates();
        json.writeObjectFieldStart("bySample");
        parts.optional("ids", set.sampleIds(), this::texts);
        parts.optional("rows", set.labelRows(), rows -> numbers(rows.rows()));
        json.writeFieldName("labels");
        numbers(fates.labels());
        json.writeArrayFieldStart("right");
        for (int s = 0; s < results.seriesCount(); s++) {
            right(fates, s);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void texts(List<String> texts) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void numbers(int[] numbers) throws IOException {
        json.writeArray(numbers, 0, numbers.length);
    }

    private void right(Fates fates, int series) throws IOException {
        char[] digits = new char[results.samples()];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = fates.right(series, i) ? '1' : '0';
        }
        json.writeString(digits, 0, digits.length);
    }
}
