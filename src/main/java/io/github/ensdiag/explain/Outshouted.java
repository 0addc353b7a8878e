package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.whatif.Rung;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A member that is surer of itself than another and is followed, in conflicts with it, further than it is right; or so sure
 * that the other hardly counts. What it costs is what the ladder gains by fitted temperatures.
 *
 * <p>Of several members a vote of others may be why one is followed. There only a decision is named, which counts as full
 * certainty, or a member whose temperature is far from that of the best other one where temperatures are shown to help.
 */
final class Outshouted implements CauseFinder {
    /** How much higher a mean confidence must be to be called louder: a tenth of the way from a coin to certainty. */
    static final double LOUDER = 0.05;

    /** Or how many times as high a fitted temperature: it says how many times its scores are too far apart. */
    static final double HOTTER = 1.5;

    /** How far its share of the answers taken must exceed its share of the right ones: one conflict in ten. */
    static final double BEYOND_RIGHT = 0.1;

    /** From this share of the conflicts on the ensemble repeats it, and what the other says hardly counts. */
    static final double REPEATS = 0.95;

    @Override
    public Optional<Cause> find(Evidence evidence) {
        if (new TiedVotes().find(evidence).isPresent()) {
            return Optional.empty(); // where both are certain neither is the louder
        }
        if (!evidence.equalSay()) {
            return Optional.empty();
        }
        Optional<Rung> tempered = evidence.tempered();
        boolean helps = tempered.filter(r -> Standing.of(r) == Standing.BETTER).isPresent();
        if (evidence.effect == Verdict.Effect.GAIN && !helps) {
            return Optional.empty();
        }
        return loudest(evidence, helps)
                .map(m -> cause(evidence, m, decides(evidence, m) ? evidence.weighted() : tempered));
    }

    private static Optional<Integer> loudest(Evidence evidence, boolean helps) {
        return IntStream.range(0, evidence.members())
                .filter(m -> evidence.two() || decides(evidence, m) || helps && hotter(evidence, m, rival(evidence, m)))
                .filter(m -> louder(evidence, m, rival(evidence, m)))
                .filter(m -> followedTooFar(evidence, Followed.of(evidence.results, m, rival(evidence, m))))
                .boxed()
                .max(Comparator.comparingDouble(evidence::confidence));
    }

    /** The best of the others. */
    private static int rival(Evidence evidence, int m) {
        return evidence.results.leans().get(m).against();
    }

    /** Among several one voice moves fewer conflicts: there it is enough that it does so beyond chance. */
    private static boolean followedTooFar(Evidence evidence, Followed followed) {
        if (!evidence.two()) {
            return followed.surelyBeyondRight();
        }
        return followed.wrongly() > followed.ignored() && followed.share() >= REPEATS
                || followed.beyondRight() > BEYOND_RIGHT && followed.surelyBeyondRight();
    }

    private static boolean louder(Evidence evidence, int m, int other) {
        double more = evidence.confidence(m) - evidence.confidence(other);
        return more > LOUDER || more >= 0 && hotter(evidence, m, other);
    }

    private static boolean hotter(Evidence evidence, int m, int other) {
        Figure its = evidence.temperature(m);
        Figure others = evidence.temperature(other);
        return its.defined() && others.defined() && its.get() >= HOTTER * others.get();
    }

    private static boolean decides(Evidence evidence, int m) {
        return evidence.predictor(m).profile().isEmpty();
    }

    private static Cause cause(Evidence evidence, int m, Optional<Rung> mended) {
        String name = evidence.name(m);
        int rival = rival(evidence, m);
        String other = evidence.name(rival);
        Followed followed = Followed.of(evidence.results, m, rival);
        boolean worse =
                evidence.predictor(m).right() < evidence.predictor(rival).right();
        String text = (evidence.two() && followed.share() >= REPEATS ? repeats(evidence, name, other, followed) : "")
                + "On " + Prose.samples(followed.oneRight()) + " " + other + " and " + name
                + " give different answers and one of them is right: "
                + "there " + evidence.ensemble() + " wrongly follows " + name + " on " + Prose.count(followed.wrongly())
                + " and wrongly ignores it on " + Prose.count(followed.ignored()) + ". " + name
                + " is surer of itself, " + sureness(evidence, m) + ", than " + other + ", "
                + sureness(evidence, rival) + "." + remedy(evidence, m, mended);
        Figure cost = mended.map(Rung::difference).orElse(Figure.of(Double.NaN));
        return new Cause(
                Cause.Kind.OUTSHOUTED,
                cost,
                cost.value().orElse(0),
                worse
                        ? name + " outshouts " + (surelyWorse(evidence, m, rival) ? "the better " : "") + other
                        : name + " drowns " + other,
                text,
                advice(evidence, m, rival));
    }

    /** Whether the two differ in accuracy beyond chance. */
    private static boolean surelyWorse(Evidence evidence, int m, int rival) {
        return evidence.results.pairs().stream()
                .filter(p -> p.a() == Math.min(m, rival) && p.b() == Math.max(m, rival))
                .anyMatch(p ->
                        p.figure(PairMeasure.MCNEMAR_LOG10_P).value().orElse(0) < Math.log10(Evidence.SIGNIFICANT));
    }

    private static String advice(Evidence evidence, int m, int rival) {
        String name = evidence.name(m);
        if (decides(evidence, m)) {
            return "Leave " + name + " out, give it less weight, or save probabilities for it instead of decisions: a "
                    + "decision beside scores outweighs any doubt of the others.";
        }
        String oneScale =
                "Bring the confidences to one scale before averaging" + temperatures(evidence, m, rival) + ".";
        if (evidence.tempered().filter(r -> Standing.of(r) == Standing.BETTER).isPresent()) {
            return oneScale;
        }
        if (evidence.weighted().filter(r -> Standing.of(r) == Standing.BETTER).isPresent()) {
            return "Give " + name + " less weight: that helps here; temperatures are not shown to.";
        }
        return evidence.tempered().filter(r -> r.difference().get() > 0).isPresent()
                ? oneScale + " These samples are too few to show that it helps."
                : "No temperature and no weight that was tried is surely better. See whether " + evidence.name(rival)
                        + " gets anything right that " + name + " does not.";
    }

    private static String repeats(Evidence evidence, String name, String other, Followed followed) {
        return "On the " + Prose.samples(followed.conflicts()) + " on which the two give different answers, "
                + evidence.ensemble() + " gives " + name + "'s answer in "
                + Prose.percent(followed.taken(), followed.conflicts()) + ": what " + other + " says hardly counts. ";
    }

    private static String remedy(Evidence evidence, int m, Optional<Rung> mended) {
        return mended.map(rung -> (decides(evidence, m)
                                ? " With fitted weights "
                                : " With every member at its fitted temperature ")
                        + evidence.ensemble() + " would score "
                        + Prose.percent(rung.accuracy().get()) + ": " + Evidence.difference(rung.difference()) + ".")
                .orElse("");
    }

    private static String sureness(Evidence evidence, int m) {
        String accuracy = Prose.fixed(evidence.predictor(m).accuracy() * 100, 0) + " % accuracy";
        return decides(evidence, m)
                ? "its decisions counting as full certainty at " + accuracy
                : "mean confidence " + Prose.fixed(evidence.confidence(m), 2) + " at " + accuracy;
    }

    private static String temperatures(Evidence evidence, int m, int other) {
        Figure its = evidence.temperature(m);
        Figure others = evidence.temperature(other);
        return its.defined() && others.defined()
                ? ": the fitted temperatures are " + Prose.fixed(its.get(), 2) + " for " + evidence.name(m) + " and "
                        + Prose.fixed(others.get(), 2) + " for " + evidence.name(other)
                        + (evidence.results.members().size() > 2
                                ? "; under What would help? stand those of the others"
                                : "")
                : "";
    }
}
