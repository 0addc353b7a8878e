package io.github.ensdiag.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ensdiag.explain.Cause;
import io.github.ensdiag.explain.Standing;
import io.github.ensdiag.explain.Verdict;
import io.github.ensdiag.features.AttentionMeasure;
import io.github.ensdiag.features.Looks;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.measure.Block;
import io.github.ensdiag.measure.Blocks;
import io.github.ensdiag.measure.ClassMeasure;
import io.github.ensdiag.measure.Description;
import io.github.ensdiag.measure.Description.Unit;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.Outcome;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.WhoIsRight;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.rule.Rule;
import io.github.ensdiag.rule.RuleResult;
import io.github.ensdiag.table.Vocabulary;
import io.github.ensdiag.whatif.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The parts of the schema that the catalogue of measures and the enums hold. */
final class SchemaCatalogue {
    private static final Map<String, Class<? extends Enum<?>>> WORDS = Map.ofEntries(
            Map.entry("effect", Verdict.Effect.class),
            Map.entry("causeKind", Cause.Kind.class),
            Map.entry("severity", Severity.class),
            Map.entry("kind", Kind.class),
            Map.entry("scale", Scale.class),
            Map.entry("pooling", Pooling.class),
            Map.entry("step", Step.class),
            Map.entry("standing", Standing.class),
            Map.entry("whoIsRight", WhoIsRight.class),
            Map.entry("outcome", Outcome.class),
            Map.entry("origin", Blocks.Origin.class),
            Map.entry("blockKind", Block.Kind.class),
            Map.entry("subjectKind", JsonSubjects.Kind.class),
            Map.entry("consequence", Rule.Consequence.class),
            Map.entry("ruleOutcome", RuleResult.Outcome.class));

    private SchemaCatalogue() {}

    /** Puts them in place of what the schema has. */
    static void write(ObjectNode schema) {
        ObjectNode defs = (ObjectNode) schema.get("$defs");
        WORDS.forEach((key, type) ->
                words(defs, key, Arrays.stream(type.getEnumConstants()).map(Vocabulary::word)));
        List<Measure> predictor = List.of(PredictorMeasure.values());
        List<Measure> ensemble = Stream.<Measure>concat(predictor.stream(), Arrays.stream(EnsembleMeasure.values()))
                .toList();
        List<Measure> pair = List.of(PairMeasure.values());
        words(
                defs,
                "measureId",
                Stream.of(
                                ensemble,
                                pair,
                                List.<Measure>of(ClassMeasure.values()),
                                List.<Measure>of(AttentionMeasure.values()))
                        .flatMap(List::stream)
                        .map(Measure::id)
                        .distinct());
        object(defs, "predictorFigures", predictor, SchemaCatalogue::figure);
        object(defs, "ensembleFigures", ensemble, SchemaCatalogue::figure);
        object(defs, "pairFigures", pair, SchemaCatalogue::figure);
        object(defs, "pairLimits", pair, (limits, measure) -> {
            ArrayNode types =
                    limits.put("description", "Of " + measure.id() + ".").putArray("oneOf");
            types.addObject().put("type", "null");
            types.addObject().put("$ref", "#/$defs/limits");
        });
        object(
                defs,
                "attributionFigures",
                List.copyOf(Looks.MEASURES),
                (glances, measure) -> glances.put("$ref", "#/$defs/glances").put("description", description(measure)));
        ObjectNode attention = (ObjectNode) schema.at("/properties/attention/properties");
        for (Measure cka : List.of(AttentionMeasure.SCORE_CKA, AttentionMeasure.FEATURE_CKA)) {
            ((ObjectNode) attention.get(cka.id()))
                    .put("description", description(cka) + " Null: no two members have what it takes.");
        }
        outcomes((ObjectNode) defs.get("outcomes"));
    }

    private static void words(ObjectNode defs, String key, Stream<String> words) {
        ArrayNode list = ((ObjectNode) defs.get(key)).putArray("enum");
        words.forEach(list::add);
    }

    private static void object(
            ObjectNode defs, String key, List<Measure> measures, BiConsumer<ObjectNode, Measure> writer) {
        ObjectNode object = ((ObjectNode) defs.get(key)).put("type", "object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        for (Measure measure : measures) {
            writer.accept(properties.putObject(measure.id()), measure);
            required.add(measure.id());
        }
        object.put("additionalProperties", false);
    }

    private static void outcomes(ObjectNode object) {
        object.put("type", "object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        for (Outcome outcome : Outcome.values()) {
            properties
                    .putObject(Measure.id(outcome))
                    .put("type", "integer")
                    .put("minimum", 0)
                    .put("description", "Samples that are " + Vocabulary.word(outcome) + ".");
            required.add(Measure.id(outcome));
        }
        object.put("additionalProperties", false);
    }

    private static void figure(ObjectNode figure, Measure measure) {
        Description about = measure.about();
        figure.put("$ref", "#/$defs/figure").put("description", description(measure));
        if (Double.isFinite(about.lowest()) || Double.isFinite(about.highest())) {
            ObjectNode parts = figure.putObject("properties");
            for (String part : List.of("value", "low", "high")) {
                range(parts.putObject(part), about);
            }
        }
    }

    private static void range(ObjectNode number, Description about) {
        if (Double.isFinite(about.lowest())) {
            number.put("minimum", about.lowest());
        }
        if (Double.isFinite(about.highest())) {
            number.put("maximum", about.highest());
        }
    }

    /** What the measure is, in which unit, how it is computed and its interval made. */
    private static String description(Measure measure) {
        Description about = measure.about();
        return about.name() + ", " + unit(about.unit()) + ". " + about.reading() + " Formula: " + about.formula() + "."
                + " Interval: " + measure.interval() + "."
                + (about.source().isEmpty() ? "" : " Source: " + about.source() + ".");
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case SHARE -> "as a share";
            case POINTS -> "as a difference of shares";
            case NATS -> "in nats";
            case P_VALUE -> "as a probability";
            case LOG10 -> "as a logarithm to base 10";
            case NUMBER -> "as a plain number";
        };
    }
}
