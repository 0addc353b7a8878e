package io.github.ensdiag.report;

import io.github.ensdiag.measure.ClassLuck;
import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What so many samples can and cannot show: of the ensemble, of the members and of a single class. */
final class Power {
    private Power() {}

    static List<Text> of(Facts facts) {
        List<Text> list = new ArrayList<>();
        ensemble(facts).ifPresent(list::add);
        pairs(facts).ifPresent(list::add);
        classes(facts).ifPresent(list::add);
        return list;
    }

    private static Optional<Text> ensemble(Facts facts) {
        Figure smallest = facts.figure(EnsembleMeasure.SMALLEST_DETECTABLE_GAIN);
        if (!smallest.defined()) {
            return Optional.empty();
        }
        double flips = (double) (facts.results.ensemble().wins()
                        + facts.results.ensemble().losses())
                / facts.n();
        return Optional.of(Text.of(
                "What can these samples show? With ",
                Words.count(facts.n(), "sample"),
                ", on ",
                Format.share(flips),
                " of which just one of the two is right, a true difference between ",
                facts.name(facts.members()),
                " and ",
                facts.name(facts.best()),
                " must be about ",
                points(smallest),
                " points to be ",
                Facts.term("noticed four times out of five", EnsembleMeasure.SMALLEST_DETECTABLE_GAIN),
                ". A smaller one may well be there and go unnoticed."));
    }

    private static Optional<Text> pairs(Facts facts) {
        List<PairResult> pairs = facts.results.pairs().stream()
                .filter(p -> smallest(p).defined())
                .sorted(Comparator.comparingDouble(p -> smallest(p).get()))
                .toList();
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        Figure first = smallest(pairs.get(0));
        Figure last = smallest(pairs.get(pairs.size() - 1));
        String range = points(first).equals(points(last)) ? points(first) : points(first) + " to " + points(last);
        return Optional.of(Text.of(
                facts.two() ? "Between the two members it must be " : "Between two members it must be ",
                range,
                " points",
                facts.two() ? "." : ", depending on the pair and before allowing for how many pairs there are."));
    }

    private static Figure smallest(PairResult pair) {
        return pair.figure(PairMeasure.SMALLEST_DETECTABLE_DIFFERENCE);
    }

    private static Optional<Text> classes(Facts facts) {
        ClassLuck luck = facts.results.classLuck();
        if (luck.tested() == 0 || facts.results.balance().present() < 2) {
            return Optional.empty();
        }
        boolean never = luck.fewestFlips() > luck.medianSize();
        return Optional.of(Text.of(
                "In a single class much less can be seen. Half of the classes have no more than ",
                Words.count(luck.medianSize(), "sample"),
                ". Samples change sides in ",
                Words.count(luck.tested(), "class", "classes"),
                "; allowing for so many tests, a class stands out from chance only if ",
                Format.count(luck.fewestFlips()),
                " of its samples change sides, all the same way",
                never
                        ? ": more than such a class has."
                        : ": " + Format.round((double) luck.fewestFlips() / luck.medianSize())
                                + " of a class of that size. If some change the other way, it takes more."));
    }

    private static String points(Figure figure) {
        return Format.points(figure).replace("+", "");
    }
}
