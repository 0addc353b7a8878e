package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.Cells;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.whatif.Fit;
import io.github.ensdiag.whatif.Group;
import io.github.ensdiag.whatif.Rung;
import java.util.List;
import java.util.Optional;

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

    /** More members than these are counted, not named. */
    private static final int NAMED = 6;

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
        boolean farBetter = onlyBest >= TIMES * onlyOther && Evidence.beyondChance(onlyBest, onlyOther);
        boolean little = weighted.get()
                .forUse()
                .filter(fit -> fit.weights().get(evidence.other()) <= LITTLE)
                .isPresent();
        Figure cost = weighted.get().difference();
        boolean costs = evidence.effect == Verdict.Effect.LOSS || Evidence.aboveZero(cost);
        return farBetter && little && costs
                ? Optional.of(cause(evidence, weighted.get(), onlyBest, onlyOther))
                : Optional.empty();
    }

    private static Cause cause(Evidence evidence, Rung weighted, long onlyBest, long onlyOther) {
        String best = evidence.name(evidence.best());
        String other = evidence.name(evidence.other());
        String text = other + " is right without " + best + " on " + Prose.samples(onlyOther) + ", " + best
                + " without " + other + " on " + Prose.count(onlyBest)
                + "; yet both have the same weight. The weight of "
                + other + " that suits all samples best is "
                + weight(weighted.forUse().orElseThrow(), evidence)
                + ", that of either half " + weight(weighted.halves().get(0), evidence) + " and "
                + weight(weighted.halves().get(1), evidence)
                + ", not 0.50. Scored on the half on which it was not fitted, "
                + "it gives " + Prose.percent(weighted.accuracy().get()) + ": "
                + Evidence.difference(weighted.difference()) + ".";
        return new Cause(
                Cause.Kind.WEAK_PARTNER,
                weighted.difference(),
                weighted.difference().get() - mendedByTemperature(evidence),
                other + " is too weak a partner to have the same say as " + best,
                text,
                Standing.of(weighted) == Standing.BETTER
                        ? ""
                        : "Give " + best + " more weight than " + other + ", or use it alone.");
    }

    private static String weight(Fit fit, Evidence evidence) {
        return Prose.fixed(fit.weights().get(evidence.other()), 2);
    }

    /** Weights also mend what temperatures mend; equal weights are to blame only for the rest. */
    private static double mendedByTemperature(Evidence evidence) {
        return new Outshouted().find(evidence).map(c -> Math.max(0, c.weight())).orElse(0.0);
    }

    private static Optional<Cause> ofMore(Evidence evidence) {
        return evidence.group().flatMap(group -> {
            List<Integer> draggers = GroupReading.byAbsence(group).stream()
                    .filter(m -> GroupReading.of(group.leftOut().get(m)) == GroupReading.Effect.BETTER)
                    .toList();
            return draggers.isEmpty() ? Optional.empty() : Optional.of(drag(evidence, group, draggers));
        });
    }

    /** A member that makes nearly the same mistakes. */
    private static Optional<Integer> twin(Evidence evidence, int m) {
        return evidence.results.pairs().stream()
                .filter(p -> (p.a() == m || p.b() == m) && SameMistakes.nearTwins(p))
                .map(p -> p.a() == m ? p.b() : p.a())
                .findFirst();
    }

    /** @param draggers the one first whose absence helps most */
    private static Cause drag(Evidence evidence, Group group, List<Integer> draggers) {
        int m = draggers.get(0);
        String name = evidence.name(m);
        Group.LeftOut without = group.leftOut().get(m);
        Optional<String> twin = twin(evidence, m).map(evidence::name);
        boolean many = draggers.size() > 1 && twin.isEmpty();
        Optional<Rung> weights = many ? evidence.weighted() : Optional.empty();
        Figure cost = weights.map(Rung::difference).orElse(without.difference());
        return new Cause(
                twin.isPresent() ? Cause.Kind.DOUBLE : Cause.Kind.WEAK_PARTNER,
                cost,
                cost.get() - mendedByTemperature(evidence),
                twin.map(other -> name + " and " + other + " make nearly the same mistakes and count double")
                        .orElse(
                                many
                                        ? draggers.size() + " of the " + evidence.members()
                                                + " members drag the others down"
                                        : name + " drags the others down"),
                (many ? "The others do better without any one of " + named(evidence, draggers) + ". " : "")
                        + "Without " + name + ", which alone scores "
                        + Prose.percent(evidence.predictor(m).accuracy()) + ", they score "
                        + Prose.percent(without.accuracy().get()) + ": " + Evidence.difference(without.difference())
                        + "; no other absence helps more."
                        + weights.map(rung ->
                                        " With weights fitted on one half of the samples and scored on the other: "
                                                + Prose.percent(rung.accuracy().get()) + ", "
                                                + Evidence.difference(rung.difference()) + ".")
                                .orElse(""),
                twin.map(other -> "Leave one of the two out, or give each half the weight.")
                        .orElse(many ? "" : "Leave " + name + " out, or give it less weight."));
    }

    private static String named(Evidence evidence, List<Integer> members) {
        List<String> names = members.stream().limit(NAMED).map(evidence::name).toList();
        return members.size() > NAMED
                ? String.join(", ", names) + " and " + (members.size() - NAMED) + " more"
                : String.join(", ", names.subList(0, names.size() - 1)) + " or " + names.get(names.size() - 1);
    }
}
