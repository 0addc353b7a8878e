package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Correlation;
import io.github.ensdiag.statistics.Figure;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What goes together over the classes that have samples, every class counting once. Correlations are Pearson's with their
 * 95 % intervals; absent where a side does not vary, and without an interval below {@value #ENOUGH} classes.
 *
 * @param classes with samples
 * @param accuracies accuracy of the best member, and of the others in their mean
 * @param sizeAndGain logarithm of the size, and the ensemble's gain over the best member as a share of the class
 * @param sizeAndAnswers by series: logarithm of the size, and answers of the class for each of its samples
 */
public record ClassTrends(int classes, Figure accuracies, Figure sizeAndGain, List<Figure> sizeAndAnswers) {
    /** Fewer classes and a correlation over them says little. */
    public static final int ENOUGH = 20;

    static ClassTrends of(Results results) {
        List<ClassResult> present =
                results.classes().stream().filter(c -> c.size() > 0).toList();
        int best = results.ensemble().best();
        double[] sizes = values(present, c -> Math.log(c.size()));
        return new ClassTrends(
                present.size(),
                correlation(
                        values(present, c -> share(c, c.right().get(best))), values(present, c -> othersMean(c, best))),
                correlation(sizes, values(present, c -> share(c, c.net()))),
                IntStream.range(0, results.seriesCount())
                        .mapToObj(s -> correlation(
                                sizes,
                                values(present, c -> share(c, c.predicted().get(s)))))
                        .toList());
    }

    /** Mean accuracy of all members but one on a class with samples. */
    public static double othersMean(ClassResult c, int member) {
        int members = c.membersRight().size() - 1;
        long right = 0;
        for (int m = 0; m < members; m++) {
            right += m == member ? 0 : c.right().get(m);
        }
        return (double) right / (members - 1) / c.size();
    }

    private static Figure correlation(double[] x, double[] y) {
        Figure figure = Correlation.pearson(x, y);
        return x.length < ENOUGH && figure.defined() ? Figure.of(figure.get()) : figure;
    }

    private static double[] values(List<ClassResult> classes, ToDoubleFunction<ClassResult> value) {
        return classes.stream().mapToDouble(value).toArray();
    }

    private static double share(ClassResult c, int part) {
        return (double) part / c.size();
    }
}
