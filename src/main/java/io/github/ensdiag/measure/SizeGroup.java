package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Statistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Classes of similar size together.
 *
 * @param smallest samples of the smallest of them
 * @param largest samples of the largest
 * @param classes how many they are
 * @param samples of all of them
 * @param gain of the ensemble over the best member on these samples, with its paired interval
 * @param answers by series: answers of these classes for each of their samples
 */
public record SizeGroup(int smallest, int largest, int classes, long samples, Figure gain, List<Double> answers) {
    private static final int MOST = 5;

    /** Smallest first, classes of one size together, at most about five groups; the largest class is a group of its own. */
    static List<SizeGroup> of(Results results) {
        int largest = results.balance().largestClass();
        List<ClassResult> rest = results.classes().stream()
                .filter(c -> c.size() > 0 && c.index() != largest)
                .sorted(Comparator.comparingInt(ClassResult::size))
                .toList();
        List<SizeGroup> groups = new ArrayList<>();
        int from = 0;
        for (int part = 1; part <= MOST && from < rest.size(); part++) {
            int to = Math.max(from + 1, (int) ((long) rest.size() * part / MOST));
            while (to < rest.size() && rest.get(to).size() == rest.get(to - 1).size()) {
                to++;
            }
            groups.add(of(results, rest.subList(from, to)));
            from = to;
        }
        groups.add(of(results, List.of(results.classes().get(largest))));
        return List.copyOf(groups);
    }

    private static SizeGroup of(Results results, List<ClassResult> classes) {
        long samples = sum(classes, ClassResult::size);
        long wins = sum(classes, ClassResult::wins);
        long losses = sum(classes, ClassResult::losses);
        return new SizeGroup(
                classes.get(0).size(),
                classes.get(classes.size() - 1).size(),
                classes.size(),
                samples,
                Figure.of(
                        (double) (wins - losses) / samples,
                        Statistics.pairedDifference(
                                wins, losses, samples, results.options().bootstrap())),
                IntStream.range(0, results.seriesCount())
                        .mapToObj(s -> (double) sum(classes, c -> c.predicted().get(s)) / samples)
                        .toList());
    }

    private static long sum(List<ClassResult> classes, ToLongFunction<ClassResult> count) {
        return classes.stream().mapToLong(count).sum();
    }
}
