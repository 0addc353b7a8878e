package io.github.ensdiag.report;

import io.github.ensdiag.explain.Standing;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.whatif.Fit;
import io.github.ensdiag.whatif.Ladder;
import io.github.ensdiag.whatif.Rung;
import io.github.ensdiag.whatif.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What unequal confidence, equal weights and shared mistakes cost: the differences between rungs, in words. */
final class CostWords {
    /** Up to so many members the fitted figures stand in the sentence. */
    private static final int NAMED = 3;

    private CostWords() {}

    static List<Text> all(Facts facts) {
        Ladder ladder = facts.whatIf.ladder();
        boolean geometric = facts.results.options().combining().pooling() == Pooling.GEOMETRIC;
        List<Text> list = new ArrayList<>();
        ladder.rung(geometric ? Step.TEMPERED_GEOMETRIC : Step.TEMPERED_MEAN)
                .ifPresent(r -> list.add(confidence(facts, r)));
        ladder.rung(geometric ? Step.WEIGHTED_GEOMETRIC : Step.WEIGHTED_MEAN)
                .ifPresent(r -> list.add(weights(facts, r)));
        ladder.rung(Step.INDEPENDENT).ifPresent(r -> list.add(mistakes(ladder, r)));
        if (list.size() > 1) {
            list.add(Text.of("These do not add up: one sample may be set right by several of them."));
        }
        return list;
    }

    private static Text confidence(Facts facts, Rung rung) {
        Text fitted = Text.of(
                "once every member is brought to its ",
                Facts.term("fitted temperature", PredictorMeasure.TEMPERATURE),
                figures(facts, rung.forUse().map(Fit::temperatures)));
        return cost(rung, "Unequal confidence", "so much more is right ", fitted);
    }

    private static Text weights(Facts facts, Rung rung) {
        Text fitted = Text.of(
                "with ",
                LadderTables.term("fitted weights", rung.step()),
                figures(facts, rung.forUse().map(Fit::weights)));
        boolean equal = facts.results.options().weights().isEmpty();
        return cost(rung, equal ? "Equal weights" : "Today\u2019s choice of weights", "so much more is right ", fitted);
    }

    private static Text mistakes(Ladder ladder, Rung rung) {
        Text first = cost(
                rung,
                "Making the same mistakes",
                "so much more would be right ",
                Text.of("if the members\u2019 errors were ", LadderTables.term("independent", Step.INDEPENDENT)));
        return Text.of(
                first,
                " To find out, every sample keeps one member\u2019s scores and is given the others\u2019 from other samples of "
                        + "the same class. Each member stays as good and as sure as it is; only what ties their errors "
                        + "together within a class is gone.",
                Standing.of(rung) == Standing.BETTER ? " No other rule can undo that tie, only other members." : "",
                LadderTables.beyondOracle(ladder).map(s -> " " + s).orElse(""));
    }

    private static Text cost(Rung rung, String cause, String effect, Text remedy) {
        String s = cause.endsWith("weights") ? "" : "s";
        Text difference = LadderWords.difference(rung);
        return switch (Standing.of(rung)) {
            case BETTER ->
                Text.of(
                        bold(cause + " cost" + s + " "
                                + Format.points(rung.difference()).replace("+", "") + " points"),
                        interval(rung),
                        ": ",
                        effect,
                        remedy,
                        ".");
            case WORSE ->
                Text.of(
                        bold(cause + " cost" + s + " nothing"),
                        ": ",
                        remedy,
                        ", the accuracy ",
                        changes(rung),
                        difference,
                        ".");
            case CANNOT_TELL ->
                Text.of(
                        bold(cause + ": these samples cannot tell"),
                        ". ",
                        capital(remedy),
                        ", the accuracy ",
                        changes(rung),
                        difference,
                        rung.difference().interval().filter(i -> i.contains(0)).isPresent()
                                ? ", which may be chance."
                                : Text.of(
                                        ". The interval leaves 0 out, but the exact test, which allows for all that was tried, does "
                                                + "not rule out chance (",
                                        Facts.term("adjusted p", "adjusted-p"),
                                        ")."));
            case SAME -> Text.of(bold(cause + " cost" + s + " nothing"), ": ", remedy, ", no sample changes sides.");
        };
    }

    /** What is not to be had is told in the conditional. */
    private static String changes(Rung rung) {
        return rung.step().usable() ? "changes by " : "would change by ";
    }

    private static String interval(Rung rung) {
        return rung.difference()
                .interval()
                .map(i -> " (95\u202f% interval " + Format.pointsInterval(i).replace("+", "") + ")")
                .orElse("");
    }

    private static Text.Span bold(String words) {
        return Text.styled(words, "n");
    }

    private static Text capital(Text text) {
        List<Text.Span> spans = new ArrayList<>(text.spans());
        Text.Span first = spans.get(0);
        spans.set(0, new Text.Span(Words.capital(first.text()), first.css(), first.href()));
        return new Text(spans);
    }

    /** Behind a fit: (on all samples 0.81 for A and 0.19 for B); nothing where there are many members. */
    private static Text figures(Facts facts, Optional<List<Double>> values) {
        if (values.isEmpty() || values.get().isEmpty() || facts.members() > NAMED) {
            return Text.of();
        }
        List<Text> parts = IntStream.range(0, facts.members())
                .mapToObj(m -> Text.of(Format.fixed(values.get().get(m), 2), " for ", facts.name(m)))
                .toList();
        return Text.of(" (on all samples ", Words.list(parts), ")");
    }
}
