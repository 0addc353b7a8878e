package io.github.ensdiag.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.measure.Comparison;
import io.github.ensdiag.measure.Distribution;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.Outcome;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.ScoreCorrelation;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.NullComparison;
import io.github.ensdiag.table.Vocabulary;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** The parts of which the JSON report is made. */
final class JsonParts {
    private final JsonGenerator json;

    JsonParts(JsonGenerator json) {
        this.json = json;
    }

    interface Writer<T> {
        void write(T value) throws IOException;
    }

    <T> void array(String key, Iterable<T> values, Writer<T> writer) throws IOException {
        json.writeArrayFieldStart(key);
        for (T value : values) {
            writer.write(value);
        }
        json.writeEndArray();
    }

    void information(String key, NullComparison figure) throws IOException {
        json.writeFieldName(key);
        information(figure);
    }

    void information(NullComparison figure) throws IOException {
        json.writeStartObject();
        json.writeNumberField("value", figure.value());
        json.writeNumberField("nullMean", figure.nullMean());
        json.writeNumberField("nullDeviation", figure.nullDeviation());
        json.writeNumberField("excess", figure.excess());
        json.writeFieldName("z");
        number(figure.z());
        json.writeBooleanField("beyondChance", figure.beyondChance());
        json.writeEndObject();
    }

    void correlation(ScoreCorrelation correlation, Results results) throws IOException {
        json.writeStartObject();
        figure("truth", correlation.truth());
        figure("truthRank", correlation.truthRank());
        figure("confidence", correlation.confidence());
        figure("confidenceRank", correlation.confidenceRank());
        figure("logScores", correlation.logScores());
        figure("logScoresRank", correlation.logScoresRank());
        json.writeNumberField("logRankSamples", results.logRankSamples());
        json.writeEndObject();
    }

    void figures(Map<? extends Measure, Figure> figures) throws IOException {
        figures(List.<Map<? extends Measure, Figure>>of(figures));
    }

    /** The figures of several enums of the catalogue, which have no id in common. */
    void figures(List<Map<? extends Measure, Figure>> all) throws IOException {
        json.writeObjectFieldStart("figures");
        for (var figures : all) {
            for (var entry : figures.entrySet()) {
                figure(entry.getKey().id(), entry.getValue());
            }
        }
        json.writeEndObject();
    }

    /** An object with the value and the ends of its interval, where it has one; null where it is undefined. */
    void figure(String key, Figure figure) throws IOException {
        json.writeFieldName(key);
        figure(figure);
    }

    /** The same as an element of an array. */
    void figure(Figure figure) throws IOException {
        if (!figure.defined()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberField("value", figure.get());
        if (figure.interval().isPresent()) {
            json.writeNumberField("low", figure.interval().get().low());
            json.writeNumberField("high", figure.interval().get().high());
        }
        json.writeEndObject();
    }

    /** A number that never has an interval, such as a p; null where it is undefined. */
    void number(String key, Figure figure) throws IOException {
        json.writeFieldName(key);
        number(figure.value());
    }

    /** The same as an element of an array. */
    void number(OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            json.writeNumber(value.getAsDouble());
        } else {
            json.writeNull();
        }
    }

    /** A text, or null. */
    void text(String key, Optional<String> text) throws IOException {
        json.writeFieldName(key);
        if (text.isPresent()) {
            json.writeString(text.get());
        } else {
            json.writeNull();
        }
    }

    /** A value made by a writer, or null. */
    <T> void optional(String key, Optional<T> value, Writer<T> writer) throws IOException {
        json.writeFieldName(key);
        if (value.isPresent()) {
            writer.write(value.get());
        } else {
            json.writeNull();
        }
    }

    /** Figures by series. */
    void figures(String key, List<Figure> figures) throws IOException {
        array(key, figures, this::figure);
    }

    /** The same, as they are asked for. */
    void figures(String key, int count, IntFunction<Figure> figures) throws IOException {
        figures(key, IntStream.range(0, count).mapToObj(figures).toList());
    }

    /** How often each outcome occurs. */
    void outcomes(ToIntFunction<Outcome> count) throws IOException {
        json.writeObjectFieldStart("outcomes");
        for (Outcome outcome : Outcome.values()) {
            json.writeNumberField(Measure.id(outcome), count.applyAsInt(outcome));
        }
        json.writeEndObject();
    }

    void comparison(String key, Comparison comparison) throws IOException {
        json.writeObjectFieldStart(key);
        figure("difference", comparison.difference());
        number("p", comparison.p());
        number("adjustedP", comparison.adjustedP());
        json.writeEndObject();
    }

    void distribution(String key, Distribution distribution) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeNumberField("q05", distribution.q05());
        json.writeNumberField("q25", distribution.q25());
        json.writeNumberField("median", distribution.median());
        json.writeNumberField("q75", distribution.q75());
        json.writeNumberField("q95", distribution.q95());
        json.writeEndObject();
    }

    void numbers(String key, List<? extends Number> values) throws IOException {
        array(key, values, value -> json.writeNumber(value.longValue()));
    }

    void finding(Finding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("severity", Vocabulary.word(finding.severity()));
        json.writeStringField("id", finding.id());
        text("member", finding.member());
        json.writeStringField("statement", finding.statement());
        json.writeStringField("evidence", finding.evidence());
        json.writeStringField("mend", finding.mend());
        json.writeEndObject();
    }
}
