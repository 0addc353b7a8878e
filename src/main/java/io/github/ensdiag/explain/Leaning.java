package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.Lean;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Statistics;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A member that answers one class far too often, and an ensemble that follows it there further than it is right. */
final class Leaning implements CauseFinder {
    /** The least share of the samples by which its answers must exceed the class: one answer in twenty. */
    static final double EXCESS = 0.05;

    /** The least ratio of the odds of the class among its answers to those among the samples. */
    static final double ODDS = 1.5;

    /** More members than this are not named one by one. */
    private static final int MOST_NAMED = 4;

    /** How far the share of such conflicts settled with the class must exceed the share in which it is right. */
    static final double BEYOND_RIGHT = 0.1;

    @Override
    public Optional<Cause> find(Evidence evidence) {
        if (new TiedVotes().find(evidence).isPresent()) {
            return Optional.empty(); // the numbering of the classes decides, not the lean
        }
        return evidence.results.leans().stream()
                .filter(lean -> leans(lean, evidence.results.samples()))
                .filter(lean -> lean.takenWrongly() - lean.passedOver() > BEYOND_RIGHT * lean.conflicts())
                .filter(lean -> Evidence.beyondChance(lean.lost(), lean.won()))
                .max(Comparator.comparingLong(lean -> lean.lost() - lean.won()))
                .map(lean -> cause(evidence, lean));
    }

    private static boolean leans(Lean lean, long n) {
        double excess = (double) (lean.predicted() - lean.actual()) / n;
        return excess >= EXCESS
                && (double) lean.predicted() * (n - lean.actual()) >= ODDS * lean.actual() * (n - lean.predicted());
    }

    private static Cause cause(Evidence evidence, Lean lean) {
        long n = evidence.results.samples();
        String name = evidence.name(lean.member());
        String against = evidence.name(lean.against());
        String swamped = evidence.className.apply(lean.index());
        boolean largest = lean.index() == evidence.results.balance().largestClass();
        double cost = (double) (lean.lost() - lean.won()) / n;
        Interval interval = Statistics.pairedNormal(cost, (double) (lean.lost() + lean.won()) / n, n);
        List<Lean> alike = evidence.results.leans().stream()
                .filter(other -> other.index() == lean.index() && leans(other, n))
                .toList();
        boolean all = alike.size() == evidence.results.members().size();
        String text = name + " answers class " + swamped + (largest ? ", the largest," : "") + " on "
                + Prose.percent(lean.predicted(), n) + " of the samples, though only " + Prose.percent(lean.actual(), n)
                + " are of it. On " + Prose.samples(lean.conflicts()) + " it does so and " + against
                + " gives another answer: " + evidence.ensemble() + " then takes " + swamped + " in "
                + Prose.percent(lean.taken(), lean.conflicts()) + ", though it is right in "
                + Prose.percent(lean.right(), lean.conflicts()) + ". There it loses " + Prose.samples(lean.lost())
                + " that " + against + " gets right, and wins " + Prose.count(lean.won()) + " that " + against
                + " gets wrong."
                + (all ? " Every other member answers it too often, too" + shares(evidence, alike, lean) + "." : "");
        return new Cause(
                Cause.Kind.LEANING,
                Figure.of(cost, Optional.of(interval)),
                cost,
                (all ? (alike.size() == 2 ? "both members lean" : "all members lean") : name + " leans") + " to class "
                        + swamped + " and " + (all ? "pull " : "pulls ") + evidence.ensemble() + " along",
                text,
                "Take the lean out of " + (all ? "every member" : name)
                        + " before averaging: divide its probabilities by its own mean "
                        + "probability of each class, found on other samples, and renormalise; or train it on balanced classes.");
    }

    /** How often each of the others gives the class. */
    private static String shares(Evidence evidence, List<Lean> alike, Lean lean) {
        List<String> said = alike.stream()
                .filter(other -> other.member() != lean.member())
                .map(other -> evidence.name(other.member()) + " on "
                        + Prose.percent(other.predicted(), evidence.results.samples()))
                .toList();
        return said.size() > MOST_NAMED ? "" : ": " + Prose.list(said);
    }
}
