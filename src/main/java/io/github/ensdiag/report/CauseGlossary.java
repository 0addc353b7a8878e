package io.github.ensdiag.report;

import io.github.ensdiag.explain.Cause;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.whatif.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The causes that the verdict may name, explained, and the terms in its sentences that are explained elsewhere. */
final class CauseGlossary {
    private CauseGlossary() {}

    /** Where a cause is explained. */
    static Text.Span title(Cause.Kind kind) {
        return Facts.term(kind.title(), id(kind));
    }

    private static String id(Cause.Kind kind) {
        return "cause-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Terms as they stand in the verdict's sentences. */
    static List<Text.Span> terms() {
        return List.of(
                Facts.term("error consistency \u03ba", PairMeasure.ERROR_CONSISTENCY),
                Facts.term("Error consistency \u03ba", PairMeasure.ERROR_CONSISTENCY),
                Facts.term("conflict AUC", PairMeasure.CONFLICT_AUC),
                Facts.term("fitted temperature", PredictorMeasure.TEMPERATURE),
                Facts.term("fitted temperatures", PredictorMeasure.TEMPERATURE),
                Facts.term("mean confidence", PredictorMeasure.CONFIDENCE),
                Facts.term("independent within every class", WhatIfGlossary.id(Step.INDEPENDENT)),
                Facts.term("geometric mean", WhatIfGlossary.id(Step.GEOMETRIC)),
                Facts.term("on samples on which it was not fitted", "cross-fitting"),
                Facts.term("Scored on the half on which it was not fitted", "cross-fitting"),
                Facts.term("95 % interval", "interval"));
    }

    static Glossary.Group group() {
        return new Glossary.Group(
                "Causes",
                Arrays.stream(Cause.Kind.values())
                        .map(kind -> Glossary.term(id(kind), kind.title(), reading(kind), seen(kind), ""))
                        .toList());
    }

    private static String reading(Cause.Kind kind) {
        return switch (kind) {
            case INPUT ->
                "A file does not hold what it is taken for, so that no figure says anything about the models.";
            case SUSPECT_INPUT -> "A file looks as if it did not hold what it is taken for. Settle that first.";
            case OUTSHOUTED ->
                "An average listens to whoever is surest. A member that is too sure of itself wins conflicts that it "
                        + "should lose. What it costs is what fitted temperatures, which bring all members to one scale, would "
                        + "gain.";
            case WEAK_PARTNER ->
                "Where a member is right alone far more often than another, the same weight for both lets the worse one "
                        + "spoil more than it mends. What it costs is what fitted weights, or leaving it out, would gain.";
            case DOUBLE ->
                "Two of several members say nearly the same and so have two votes for one opinion. What it costs is what "
                        + "leaving one of them out would gain.";
            case LEANING ->
                "A member answers one class far too often, mostly the largest, and the ensemble follows it there. It costs "
                        + "the samples that the strongest other member would have got right, less those it would have got "
                        + "wrong.";
            case TIES -> "Votes without scores tie, and a tie goes to the lowest class index, whoever is right.";
            case BLIND_CONFIDENCE ->
                "An average can only settle a conflict by how sure the members are. Where that says nothing about who is "
                        + "right, it settles like a coin.";
            case SAME_MISTAKES ->
                "Members that err on the same samples have nothing to correct in each other. What it costs is what they "
                        + "would gain if their mistakes were independent within each class.";
            case NOISE -> "The difference is so small that these samples cannot tell whether it is a gain or a loss.";
        };
    }

    private static String seen(Cause.Kind kind) {
        return switch (kind) {
            case INPUT -> "an error among the findings on the input";
            case SUSPECT_INPUT -> "a warning among the findings on the input that would explain a loss";
            case OUTSHOUTED ->
                "mean confidence higher by 0.05, or temperature 1.5 times as high; and wrongly followed more often than "
                        + "wrongly ignored by over 1 in 10, beyond chance, or followed in 95 % of all conflicts";
            case WEAK_PARTNER ->
                "of two: alone right at most half as often as the best, beyond chance, and a best weight of at most 1/3; of "
                        + "more: leaving it out helps, beyond chance";
            case DOUBLE -> "leaving one out helps, beyond chance, and \u03ba of the two is at least 0.8";
            case LEANING ->
                "its answers exceed the class by 5 % of the samples and 1.5 times the odds; the ensemble takes the class "
                        + "more often than it is right by over 1 in 10; and that loses samples, beyond chance";
            case TIES -> "at least as many ties as samples lost";
            case BLIND_CONFIDENCE -> "conflict AUC below 0.6 for every pair, upper end of the interval included";
            case SAME_MISTAKES ->
                "\u03ba surely above 0 and at least half of the highest value that the accuracies allow, and independent "
                        + "errors would surely gain";
            case NOISE ->
                "the interval of the gain over the best member holds 0, or McNemar\u2019s exact test has p \u2265 0.05";
        };
    }
}
