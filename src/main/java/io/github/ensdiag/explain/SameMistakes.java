package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.Cells;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.whatif.Rung;
import io.github.ensdiag.whatif.Step;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The members err on the same samples. Between independent errors and the highest error consistency κ that two accuracies
 * allow, the samples that only the weaker member gets right dwindle from what independence gives to none, in proportion: so
 * κ / κ_max is the part of them that shared mistakes take away. What that costs is what the ladder gains by independent
 * errors.
 */
final class SameMistakes implements CauseFinder {
    /** From here on it is said: shared mistakes take away half of what the other could add. */
    static final double HALF = 0.5;

    /** From here on κ is near its limit and this is the main cause of no gain: four fifths are taken away. */
    static final double NEAR_LIMIT = 0.8;

    @Override
    public Optional<Cause> find(Evidence evidence) {
        Optional<Rung> independent = evidence.rung(Step.INDEPENDENT);
        OptionalDouble taken = taken(evidence.results.pairs());
        boolean shared = taken.isPresent() && taken.getAsDouble() >= HALF && surelyShared(evidence.results.pairs());
        boolean costs =
                independent.filter(r -> Evidence.aboveZero(r.difference())).isPresent()
                        || independent.isEmpty() && taken.isPresent() && taken.getAsDouble() >= NEAR_LIMIT;
        return shared && costs ? Optional.of(cause(evidence, taken.getAsDouble(), independent)) : Optional.empty();
    }

    /** Whether the members of a set share so many mistakes that it is the main cause of no gain. */
    static boolean nearLimit(Evidence evidence) {
        return taken(evidence.results.pairs()).orElse(0) >= NEAR_LIMIT;
    }

    /** The part that shared mistakes take away, mean over the pairs of which it is known. */
    private static OptionalDouble taken(List<PairResult> pairs) {
        return pairs.stream()
                .filter(p -> p.figure(PairMeasure.ERROR_CONSISTENCY).defined())
                .filter(p ->
                        p.figure(PairMeasure.ERROR_CONSISTENCY_HIGHEST).value().orElse(0) > 0)
                .mapToDouble(p -> p.figure(PairMeasure.ERROR_CONSISTENCY).get()
                        / p.figure(PairMeasure.ERROR_CONSISTENCY_HIGHEST).get())
                .average();
    }

    private static boolean surelyShared(List<PairResult> pairs) {
        return pairs.stream()
                .filter(p -> p.figure(PairMeasure.ERROR_CONSISTENCY).defined())
                .allMatch(p -> p.figure(PairMeasure.ERROR_CONSISTENCY)
                        .interval()
                        .map(i -> i.low() > 0)
                        .orElse(p.cells().onlyA() + p.cells().onlyB() == 0));
    }

    /** Whether two members make nearly the same mistakes and are about as accurate: κ itself, not its part of a limit. */
    static boolean nearTwins(PairResult pair) {
        return pair.figure(PairMeasure.ERROR_CONSISTENCY).value().orElse(0) >= NEAR_LIMIT
                && surelyShared(List.of(pair));
    }

    private static Cause cause(Evidence evidence, double taken, Optional<Rung> independent) {
        String text = (evidence.two() ? ofTwo(evidence) : ofMore(taken))
                + independent
                        .map(rung -> " If their mistakes were independent within every class, " + evidence.ensemble()
                                + " would score "
                                + Prose.percent(rung.accuracy().get()) + ": "
                                + Evidence.difference(rung.difference()) + ".")
                        .orElse("");
        Figure cost = independent.map(Rung::difference).orElse(Figure.of(Double.NaN));
        return new Cause(
                Cause.Kind.SAME_MISTAKES,
                cost,
                cost.value().orElse(0),
                (evidence.two() ? "the two" : "the members")
                        + (taken >= NEAR_LIMIT ? " make nearly the same mistakes" : " make many of the same mistakes"),
                text,
                "Replace a member by one that errs on other samples: another architecture, other training data, another "
                        + "view of the input. No weight or temperature takes shared mistakes away.");
    }

    private static String ofTwo(Evidence evidence) {
        PairResult pair = evidence.results.pairs().get(0);
        Cells cells = pair.cells();
        long n = evidence.results.samples();
        boolean first = evidence.best() == 0;
        long onlyOther = first ? cells.onlyB() : cells.onlyA();
        double expected = (n - evidence.predictor(evidence.best()).right())
                * evidence.predictor(evidence.other()).accuracy();
        return "Only " + evidence.name(evidence.other()) + " is right on " + Prose.samples(onlyOther)
                + "; with independent mistakes it would be about " + Prose.count(Math.round(expected))
                + ". Error consistency κ is "
                + Prose.fixed(pair.figure(PairMeasure.ERROR_CONSISTENCY).get(), 2) + ", where 0 is independent and "
                + Prose.fixed(pair.figure(PairMeasure.ERROR_CONSISTENCY_HIGHEST).get(), 2)
                + " the highest possible at these accuracies.";
    }

    private static String ofMore(double taken) {
        return "The members err together far more than independent ones would: error consistency κ reaches, on average "
                + "over the pairs, " + Prose.fixed(100 * taken, 0)
                + " % of the highest value that their accuracies allow.";
    }
}
