package io.github.ensdiag.explain;

import io.github.ensdiag.input.Prose;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.statistics.Figure;
import java.util.List;
import java.util.Optional;

/** How sure the members are does not tell which of them is right, so that an average settles conflicts like a coin. */
final class BlindConfidence implements CauseFinder {
    /**
     * Below this the area under the curve counts as near a coin's 0.5: of a right and a wrong answer picked at random the
     * right one is the surer in fewer than three of five cases.
     */
    static final double NEAR_COIN = 0.6;

    @Override
    public Optional<Cause> find(Evidence evidence) {
        List<PairResult> pairs = evidence.results.pairs();
        if (evidence.effect == Verdict.Effect.GAIN || !pairs.stream().allMatch(BlindConfidence::blind)) {
            return Optional.empty();
        }
        return Optional.of(
                new Cause(
                        Cause.Kind.BLIND_CONFIDENCE,
                        Figure.of(Double.NaN),
                        0,
                        "how sure the members are does not tell which of them is right",
                        evidence.two() ? ofTwo(pairs.get(0)) : ofMore(pairs),
                        "Temperatures cannot mend this. Find out what tells them apart: look at the classes and samples on which "
                                + "one is right and the other wrong, or train a model to choose between them on other samples."));
    }

    private static boolean blind(PairResult pair) {
        Figure auc = pair.figure(PairMeasure.CONFLICT_AUC);
        return auc.defined() && upperEnd(auc, pair) < NEAR_COIN;
    }

    /** Without an interval: two standard deviations of the rank sum test (Mann & Whitney 1947) above the value. */
    private static double upperEnd(Figure auc, PairResult pair) {
        double a = pair.cells().onlyA();
        double b = pair.cells().onlyB();
        return auc.interval().map(i -> i.high()).orElse(auc.get() + 2 * Math.sqrt((a + b + 1) / (12 * a * b)));
    }

    private static String ofTwo(PairResult pair) {
        Figure auc = pair.figure(PairMeasure.CONFLICT_AUC);
        return "On " + Prose.samples(pair.cells().onlyA() + pair.cells().onlyB())
                + " exactly one of the two is right. An average lets the surer one win, but there the surer one is hardly "
                + "more often the right one: the conflict AUC is " + Prose.fixed(auc.get(), 2)
                + ", where 0.50 is a coin and 1.00 always knows.";
    }

    private static String ofMore(List<PairResult> pairs) {
        double highest = pairs.stream()
                .mapToDouble(p -> p.figure(PairMeasure.CONFLICT_AUC).get())
                .max()
                .orElseThrow();
        return "Where one of two members is right and the other wrong, the surer one is hardly more often the right one: "
                + "the conflict AUC is at most " + Prose.fixed(highest, 2)
                + " for every pair, where 0.50 is a coin and 1.00 always knows.";
    }
}
