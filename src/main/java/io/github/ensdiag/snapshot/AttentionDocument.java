package io.github.ensdiag.snapshot;

import io.github.ensdiag.features.AttentionMeasure;
import io.github.ensdiag.features.Looks;
import io.github.ensdiag.statistics.Figure;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a document says of what two members look at; it stands apart from the other figures of pairs. */
final class AttentionDocument {
    private final Values values;
    private final Map<Subject, Map<String, Figure>> figures = new LinkedHashMap<>();

    AttentionDocument(Values values) {
        this.values = values;
    }

    /** The figures by pair, as far as there are some. */
    Map<Subject, Map<String, Figure>> read() throws IOException {
        Keys keys = new Keys();
        for (AttentionMeasure measure : List.of(AttentionMeasure.SCORE_CKA, AttentionMeasure.FEATURE_CKA)) {
            keys.of(measure.id(), () -> values.optional(() -> pairs(() -> likeness(measure.id()))));
        }
        keys.of("attributions", () -> values.optional(() -> pairs(this::looks)));
        values.object(keys);
        return figures;
    }

    private List<Subject> pairs(Keys.Make<Subject> pair) throws IOException {
        Keys keys = new Keys();
        var pairs = keys.of("pairs", () -> values.list(pair));
        values.object(keys);
        return pairs.get();
    }

    private Subject likeness(String id) throws IOException {
        Keys keys = new Keys();
        var a = keys.of("a", values::text);
        var b = keys.of("b", values::text);
        var cka = keys.of("cka", values::figure);
        values.object(keys);
        return put(new Subject.Pair(a.get(), b.get()), Map.of(id, cka.get()));
    }

    private Subject looks() throws IOException {
        Keys keys = new Keys();
        var a = keys.of("a", values::text);
        var b = keys.of("b", values::text);
        var measures = keys.of("measures", this::measures);
        values.object(keys);
        return put(new Subject.Pair(a.get(), b.get()), measures.get());
    }

    private Map<String, Figure> measures() throws IOException {
        Keys keys = new Keys();
        Map<String, Keys.Value<Figure>> found = new HashMap<>();
        for (AttentionMeasure measure : Looks.MEASURES) {
            found.put(measure.id(), keys.of(measure.id(), this::ofAllSamples));
        }
        values.object(keys);
        Map<String, Figure> measures = new HashMap<>();
        found.forEach((id, figure) -> measures.put(id, figure.get()));
        return measures;
    }

    /** Of all samples, each with the same of the other member. */
    private Figure ofAllSamples() throws IOException {
        Keys keys = new Keys();
        var all = keys.of("all", () -> {
            Keys inner = new Keys();
            var same = inner.of("sameSample", values::figure);
            values.object(inner);
            return same.get();
        });
        values.object(keys);
        return all.get();
    }

    private Subject put(Subject pair, Map<String, Figure> more) {
        figures.computeIfAbsent(pair, p -> new HashMap<>()).putAll(more);
        return pair;
    }
}
