package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Bootstrap;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Statistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Makes the results by class from the tally. */
final class ClassFigures {
    private ClassFigures() {}

    static List<ClassResult> of(ClassSums sums, int members, int best, Confusions confusions) {
        double[] p = new double[sums.classes()];
        Arrays.setAll(p, c -> Comparison.p(sums.wins(best, c), sums.losses(best, c)));
        double[] adjusted = Statistics.benjaminiHochberg(p);
        double[][] leanings = leanings(sums, members);
        List<List<Confusion>> takenFor = confusions.byTruth();
        List<List<Confusion>> takenFrom = confusions.byAnswer();
        List<ClassResult> results = new ArrayList<>();
        for (int c = 0; c < sums.classes(); c++) {
            int index = c;
            results.add(new ClassResult(
                    c,
                    sums.size(c),
                    list(members + 1, s -> sums.hits(s, index)),
                    list(members + 1, s -> sums.predicted(s, index)),
                    list(members + 1, k -> sums.membersRight(k, index)),
                    list(members + 1, k -> sums.ensembleRight(k, index)),
                    sums.wins(best, c),
                    sums.losses(best, c),
                    Figure.of(p[c]),
                    Figure.of(adjusted[c]),
                    IntStream.rangeClosed(0, members)
                            .mapToObj(s -> Figure.of(leanings[s][index]))
                            .toList(),
                    sums.divergence(c),
                    takenFor.get(c),
                    takenFrom.get(c)));
        }
        return List.copyOf(results);
    }

    /** By series and class: adjusted p of the test that the class is answered as often as it is true. */
    private static double[][] leanings(ClassSums sums, int members) {
        double[][] adjusted = new double[members + 1][];
        for (int s = 0; s <= members; s++) {
            double[] p = new double[sums.classes()];
            for (int c = 0; c < p.length; c++) {
                p[c] = Comparison.p(sums.mistaken(s, c), sums.size(c) - sums.hits(s, c));
            }
            adjusted[s] = Statistics.benjaminiHochberg(p);
        }
        return adjusted;
    }

    private static List<Integer> list(int count, IntUnaryOperator value) {
        return IntStream.range(0, count).map(value).boxed().toList();
    }

    static ClassBalance balance(ClassSums sums, int members, Bootstrap bootstrap) {
        int present = 0;
        int largestClass = 0;
        int smallest = Integer.MAX_VALUE;
        long total = 0;
        for (int c = 0; c < sums.classes(); c++) {
            int size = sums.size(c);
            total += size;
            if (size > 0) {
                present++;
                smallest = Math.min(smallest, size);
            }
            if (size > sums.size(largestClass)) {
                largestClass = c;
            }
        }
        double[][] p = leanings(sums, members);
        List<ClassBalance.Leaning> leanings = new ArrayList<>();
        for (int s = 0; s <= members; s++) {
            int most = most(sums, s);
            leanings.add(new ClassBalance.Leaning(
                    most,
                    tendency(sums, s, most, p[s], total, bootstrap),
                    tendency(sums, s, largestClass, p[s], total, bootstrap)));
        }
        return new ClassBalance(
                present,
                smallest,
                sums.size(largestClass),
                largestClass,
                (double) sums.size(largestClass) / total,
                List.copyOf(leanings));
    }

    private static int most(ClassSums sums, int s) {
        int most = 0;
        for (int c = 1; c < sums.classes(); c++) {
            if (sums.predicted(s, c) - sums.size(c) > sums.predicted(s, most) - sums.size(most)) {
                most = c;
            }
        }
        return most;
    }

    private static ClassBalance.Tendency tendency(
            ClassSums sums, int s, int c, double[] adjusted, long total, Bootstrap bootstrap) {
        int more = sums.mistaken(s, c);
        int fewer = sums.size(c) - sums.hits(s, c);
        return new ClassBalance.Tendency(
                (double) sums.predicted(s, c) / total,
                (double) sums.size(c) / total,
                Figure.of((double) (more - fewer) / total, Statistics.pairedDifference(more, fewer, total, bootstrap)),
                Figure.of(adjusted[c]));
    }
}
