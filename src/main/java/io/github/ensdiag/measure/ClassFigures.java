package io.github.ensdiag.measure;

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
        Arrays.setAll(p, c -> {
            int wins = sums.wins(best, c);
            int losses = sums.losses(best, c);
            return wins + losses == 0 ? Double.NaN : Math.pow(10, Statistics.mcnemarLog10P(wins, losses));
        });
        double[] adjusted = Statistics.benjaminiHochberg(p);
        List<ClassResult> results = new ArrayList<>();
        for (int c = 0; c < sums.classes(); c++) {
            int index = c;
            results.add(new ClassResult(
                    c,
                    sums.size(c),
                    list(members + 1, s -> sums.hits(s, index)),
                    list(members + 1, s -> sums.predicted(s, index)),
                    list(members + 1, k -> sums.membersRight(k, index)),
                    sums.wins(best, c),
                    sums.losses(best, c),
                    Figure.of(p[c]),
                    Figure.of(adjusted[c]),
                    Figure.of(sums.divergence(c)),
                    confusions.mostConfusedWith(c)));
        }
        return List.copyOf(results);
    }

    private static List<Integer> list(int count, IntUnaryOperator value) {
        return IntStream.range(0, count).map(value).boxed().toList();
    }

    static ClassBalance balance(ClassSums sums, int members) {
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
        List<ClassBalance.Leaning> leanings = new ArrayList<>();
        for (int s = 0; s <= members; s++) {
            leanings.add(leaning(sums, s, largestClass, total));
        }
        return new ClassBalance(
                present,
                smallest,
                sums.size(largestClass),
                largestClass,
                (double) sums.size(largestClass) / total,
                List.copyOf(leanings));
    }

    private static ClassBalance.Leaning leaning(ClassSums sums, int s, int largestClass, double total) {
        int most = 0;
        for (int c = 1; c < sums.classes(); c++) {
            if (sums.predicted(s, c) - sums.size(c) > sums.predicted(s, most) - sums.size(most)) {
                most = c;
            }
        }
        return new ClassBalance.Leaning(
                most,
                sums.predicted(s, most) / total,
                sums.size(most) / total,
                sums.predicted(s, largestClass) / total);
    }
}
