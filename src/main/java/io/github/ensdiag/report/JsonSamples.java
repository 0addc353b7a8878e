package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.Disagreements;
import io.github.ensdiag.measure.Fates;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.SampleResult;
import io.github.ensdiag.table.Vocabulary;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the samples to look at, and what became of every sample, as JSON. */
final class JsonSamples {
    private static final int DIGITS = 6;
    /** All that a double holds exactly. */
    private static final double[] POWERS_OF_TEN = IntStream.rangeClosed(0, 22)
            .mapToDouble(power -> Double.parseDouble("1e" + power))
            .toArray();

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

    void disagreements() throws IOException {
        Disagreements disagreements = results.disagreements();
        json.writeObjectFieldStart("disagreements");
        parts.array("byOutcome", disagreements.byOutcome().entrySet(), list -> {
            json.writeStartObject();
            json.writeStringField("outcome", Vocabulary.word(list.getKey()));
            parts.array("samples", list.getValue(), this::sample);
            json.writeEndObject();
        });
        parts.array("byClass", disagreements.byClass().entrySet(), list -> {
            json.writeStartObject();
            json.writeNumberField("class", list.getKey());
            parts.array("samples", list.getValue(), this::sample);
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void sample(SampleResult sample) throws IOException {
        json.writeStartObject();
        json.writeNumberField("sample", sample.sample());
        json.writeStringField("id", set.sampleId(sample.sample()));
        json.writeNumberField("label", sample.label());
        parts.numbers("rightClasses", RightClasses.of(set, sample.sample()));
        json.writeStringField("outcome", Vocabulary.word(sample.outcome()));
        json.writeNumberField("divergence", sample.divergence());
        parts.array("answers", sample.answers(), this::answers);
        json.writeEndObject();
    }

    private void answers(List<SampleResult.Answer> answers) throws IOException {
        json.writeStartObject();
        parts.numbers(
                "classes", answers.stream().map(SampleResult.Answer::index).toList());
        parts.array("scores", answers, answer -> json.writeNumber(rounded(answer.score())));
        json.writeEndObject();
    }

    /** To look at only, and there may be millions. Nearly all come to a whole number over a power of ten, both exact. */
    static double rounded(double score) {
        double size = Math.abs(score);
        int power = DIGITS - 1 - (int) Math.floor(Math.log10(size));
        if (power < 0 || power >= POWERS_OF_TEN.length) {
            return new BigDecimal(score).round(new MathContext(DIGITS)).doubleValue();
        }
        return Math.copySign(Math.round(size * POWERS_OF_TEN[power]) / POWERS_OF_TEN[power], score);
    }

    /** As columns, since there may be millions. */
    void bySample() throws IOException {
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
