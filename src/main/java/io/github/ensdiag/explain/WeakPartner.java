package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.Cells;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Statistics;
import io.github.ensdiag.whatif.Fit;
import io.github.ensdiag.whatif.Group;
import io.github.ensdiag.whatif.Rung;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A member with as much say as a far better one. Of two: the better one is alone right much more often, and the best weight
 * leaves the other little. Of more: without the member the ensemble is better.
 */
final class WeakPartner implements CauseFinder {
    /**
     * How many times as often the better one must be right alone. An average that settles three in four conflicts rightly,
     * which is about what confidence can do, gains nothing at 3; half of that already halves the gain.
     */
    static final double TIMES = 2;

    /** The most weight that counts as little: the better one has at least twice as much say. */
    static final double LITTLE = 1.0 / 3;

    @Override
    public Optional<Cause> find(Evidence evidence) {
        return evidence.two() ? ofTwo(evidence) : ofMore(evidence);
    }

    private static Optional<Cause> ofTwo(Evidence evidence) {
        Optional<Rung> weighted = evidence.weighted();
        if (weighted.isEmpty()) {
            return Optional.empty();
        }
        Cells cells = evidence.results.pairs().get(0).cells();
        boolean first = evidence.best() == 0;
        long onlyBest = first ? cells.onlyA() : cells.onlyB();
        long onlyOther = first ? cells.onlyB() : cells.onlyA();
        boolean farBetter = onlyBest >= TIMES * onlyOther
                && Statistics.mcnemarLog10P(onlyBest, onlyOther) < Math.log10(Evidence.SIGNIFICANT);
        List<Fit> halves = weighted.get().halves();
        boolean little =
                !halves.isEmpty() && halves.stream().allMatch(h -> h.weights().get(evidence.other()) <= LITTLE);
        Figure cost = weighted.get().difference();
        boolean costs = evidence.effect == Verdict.Effect.LOSS || lowAboveZero(cost);
        return farBetter && little && costs
                ? Optional.of(cause(evidence, weighted.get(), onlyBest, onlyOther))
                : Optional.empty();
    }

    private static Cause cause(Evidence evidence, Rung weighted, long onlyBest, long onlyOther) {
        String best = evidence.name(evidence.best());
        String other = evidence.name(evidence.other());
        List<Double> shares = weighted.halves().stream()
                .map(h -> h.weights().get(evidence.other()))
                .sorted()
                .toList();
        String weight = Prose.fixed(shares.get(0), 2)
                + (Prose.fixed(shares.get(0), 2).equals(Prose.fixed(shares.get(1), 2))
                        ? ""
                        : " and " + Prose.fixed(shares.get(1), 2));
        String text = other + " is right without " + best + " on " + Prose.samples(onlyOther) + ", " + best
                + " without " + other + " on " + Prose.count(onlyBest) + "; yet both have the same weight. Fitted on "
                + "one half of the samples at a time, the best weight of " + other + " is " + weight
                + " instead of 0.50; on the other half that scores "
                + Prose.percent(weighted.accuracy().get()) + ": "
                + Evidence.difference(weighted.difference()) + ".";
        return new Cause(
                Cause.Kind.WEAK_PARTNER,
                weighted.difference(),
                weighted.difference().get() - mendedByTemperature(evidence),
                other + " is too weak a partner to have the same say as " + best,
                text,
                "Give " + best + " more weight than " + other + ", or use it alone.");
    }

    /** Weights also mend what temperatures mend; equal weights are to blame only for the rest. */
    private static double mendedByTemperature(Evidence evidence) {
        return new Outshouted().find(evidence).map(c -> Math.max(0, c.weight())).orElse(0.0);
    }

    private static boolean lowAboveZero(Figure figure) {
        return figure.interval().filter(i -> i.low() > 0).isPresent();
    }

    private static Optional<Cause> ofMore(Evidence evidence) {
        return evidence.whatIf
                .group()
                .flatMap(group -> IntStream.range(0, evidence.members())
                        .filter(m -> GroupReading.of(group.leftOut().get(m)) == GroupReading.Effect.BETTER)
                        .boxed()
                        .max(Comparator.comparingDouble(
                                m -> group.leftOut().get(m).difference().get()))
                        .map(m -> drag(evidence, m, group.leftOut().get(m))));
    }

    /** A member that makes nearly the same mistakes. */
    private static Optional<Integer> twin(Evidence evidence, int m) {
        return evidence.results.pairs().stream()
                .filter(p -> (p.a() == m || p.b() == m) && SameMistakes.nearTwins(p))
                .map(p -> p.a() == m ? p.b() : p.a())
                .findFirst();
    }

    private static Cause drag(Evidence evidence, int m, Group.LeftOut without) {
        String name = evidence.name(m);
        Optional<String> twin = twin(evidence, m).map(evidence::name);
        return new Cause(
                twin.isPresent() ? Cause.Kind.DOUBLE : Cause.Kind.WEAK_PARTNER,
                without.difference(),
                without.difference().get(),
                twin.map(other -> name + " and " + other + " make nearly the same mistakes and count double")
                        .orElse(name + " drags the others down"),
                "Without " + name + ", which alone scores "
                        + Prose.percent(evidence.predictor(m).accuracy()) + ", the others together score "
                        + Prose.percent(without.accuracy().get()) + ": " + Evidence.difference(without.difference())
                        + ". It is the member whose absence helps most.",
                twin.map(other -> "Leave one of the two out, or give each half the weight.")
                        .orElse("Leave " + name + " out, or give it less weight."));
    }
}
