package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.whatif.Rung;
import io.github.ensdiag.whatif.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What to try first, from the ladder: the simplest way to combine the members that is surely better than today's and, as far
 * as can be told, as good as the best of all ways that were tried.
 */
final class Remedy {
    /** Of more members than these, fitted figures are left to the table. */
    private static final int LISTED = 4;

    /** Shown as 0.00. */
    private static final double NO_WEIGHT = 0.005;

    /** A weight that rounds to 1.00. */
    private static final double ALONE = 0.995;

    private Remedy() {}

    /** Empty where nothing is surely better. */
    static Optional<Rung> rung(Evidence evidence) {
        List<Rung> better = evidence.whatIf.ladder().rungs().stream()
                .filter(rung -> rung.step().usable() && rung.step() != Step.BEST_MEMBER)
                .filter(rung -> Standing.of(rung) == Standing.BETTER)
                .filter(rung -> !worseThanBest(rung) && !oneAlone(rung))
                .toList();
        return better.stream().max(Comparator.comparingDouble(Remedy::gain)).map(highest -> simplest(better, highest));
    }

    private static boolean worseThanBest(Rung rung) {
        return rung.overBest().interval().filter(i -> i.high() < 0).isPresent();
    }

    /** Whether the weights leave one member alone. */
    private static boolean oneAlone(Rung rung) {
        return rung.forUse()
                .filter(fit -> fit.weights().stream().anyMatch(w -> w >= ALONE))
                .isPresent();
    }

    private static double gain(Rung rung) {
        return rung.difference().get();
    }

    /** The steps are in the order of their simplicity, but for temperatures, of which there are more than weights. */
    private static Rung simplest(List<Rung> better, Rung highest) {
        double within = highest.difference().interval().orElseThrow().low();
        return better.stream().filter(rung -> gain(rung) >= within).findFirst().orElse(highest);
    }

    static String sentence(Evidence evidence, Rung rung) {
        String scored = rung.step().fitted() ? " on samples on which it was not fitted" : "";
        return how(evidence, rung) + ": " + Prose.percent(rung.accuracy().get()) + scored + ", "
                + Evidence.difference(rung.difference()) + " against "
                + evidence.ensemble().replaceFirst("^the ", "today’s ") + "."
                + againstBest(evidence, rung);
    }

    private static String againstBest(Evidence evidence, Rung rung) {
        Figure over = rung.overBest();
        String best = evidence.name(evidence.best());
        if (over.interval().filter(i -> i.low() > 0).isPresent()) {
            return " That is " + Evidence.difference(over) + " against " + best + " alone.";
        }
        return " Against " + best + " alone, which is simpler still, the difference is "
                + (over.interval().isPresent() ? Evidence.difference(over) + ": not one to rely on." : "none.");
    }

    private static String how(Evidence evidence, Rung rung) {
        return switch (rung.step()) {
            case MEAN -> "Average with equal weights";
            case GEOMETRIC -> "Take the geometric mean, which averages logarithms";
            case VOTE -> "Let the members vote";
            case MAX -> "Take the answer of the surest member";
            case BORDA -> "Add up ranks (Borda count)";
            case TEMPERED_MEAN ->
                "Bring every member to its temperature (" + temperatures(evidence, rung) + ") before averaging";
            case TEMPERED_GEOMETRIC ->
                "Bring every member to its temperature (" + temperatures(evidence, rung)
                        + ") and take the geometric mean";
            case WEIGHTED_MEAN -> "Average with weights (" + weights(evidence, rung) + ")";
            case WEIGHTED_GEOMETRIC -> "Take the geometric mean with weights (" + weights(evidence, rung) + ")";
            case TEMPERED_WEIGHTED_MEAN ->
                "Bring every member to its temperature (" + temperatures(evidence, rung)
                        + ") and average with weights (" + weights(evidence, rung) + ")";
            case BEST_MEMBER, TODAY, INDEPENDENT, ORACLE ->
                throw new IllegalArgumentException(rung.step().name());
        };
    }

    private static String weights(Evidence evidence, Rung rung) {
        return evidence.members() > LISTED
                ? "listed under What would help?"
                : listed(evidence, rung.forUse().orElseThrow().weights());
    }

    /** Whose weight is next to nothing is left out: the plugin takes positive weights only. */
    private static String listed(Evidence evidence, List<Double> weights) {
        List<String> without = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (int m = 0; m < weights.size(); m++) {
            if (weights.get(m) < NO_WEIGHT) {
                without.add(evidence.name(m));
            } else {
                parts.add(part(evidence, m, weights.get(m)));
            }
        }
        return Prose.list(parts) + (without.isEmpty() ? "" : "; without " + Prose.list(without));
    }

    private static String temperatures(Evidence evidence, Rung rung) {
        return evidence.members() > LISTED
                ? "listed under What would help?"
                : list(evidence, rung.forUse().orElseThrow().temperatures());
    }

    private static String list(Evidence evidence, List<Double> values) {
        List<String> parts = new ArrayList<>();
        for (int m = 0; m < values.size(); m++) {
            parts.add(part(evidence, m, values.get(m)));
        }
        return Prose.list(parts);
    }

    private static String part(Evidence evidence, int m, double value) {
        return Prose.fixed(value, 2) + " for " + evidence.name(m);
    }
}
