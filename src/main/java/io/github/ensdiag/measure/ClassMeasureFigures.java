package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Bootstrap;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Statistics;

/** Computes those measures of a class that are no plain shares. */
final class ClassMeasureFigures {
    static final String F1_INTERVAL =
            "F1 = 2·J/(1 + J) with J = TP/(TP + FP + FN), a share of samples, whose interval (Wilson 1927, DOI "
                    + "10.1080/01621459.1927.10502953) is turned into one of F1";

    /** The defaults: what is kept of an earlier run does not tell how it was configured. */
    private static final Bootstrap BOOTSTRAP = Options.defaults().bootstrap();

    private ClassMeasureFigures() {}

    static Figure f1(ClassCounts counts, int series) {
        int right = counts.right().get(series);
        int concerned = counts.size() + counts.predicted().get(series) - right;
        Figure shared = Figure.share(right, concerned);
        return shared.defined()
                ? Figure.of(f1(shared.get()), shared.interval().map(i -> new Interval(f1(i.low()), f1(i.high()))))
                : shared;
    }

    private static double f1(double shared) {
        return 2 * shared / (1 + shared);
    }

    static Figure excess(ClassCounts counts, int series) {
        int right = counts.right().get(series);
        return difference(counts.predicted().get(series) - right, counts.size() - right, counts.samples());
    }

    static Figure gain(ClassCounts counts, int series) {
        boolean ensemble = series == counts.right().size() - 1;
        return difference(counts.wins(), counts.losses(), ensemble ? counts.size() : 0);
    }

    private static Figure difference(int more, int fewer, int of) {
        return of == 0
                ? Figure.of(Double.NaN)
                : Figure.of((double) (more - fewer) / of, Statistics.pairedDifference(more, fewer, of, BOOTSTRAP));
    }
}
