package io.github.ensdiag.measure;

/** Error consistency and its limits at given accuracies (Geirhos et al. 2020, arXiv:2006.16736). */
final class Kappa {
    private Kappa() {}

    static double of(Cells cells) {
        return of(cells.both(), cells.onlyA(), cells.onlyB(), cells.neither());
    }

    /** κ of the four cell counts, which need not be whole: a bootstrap resamples them. */
    static double of(double both, double onlyA, double onlyB, double neither) {
        double n = both + onlyA + onlyB + neither;
        return at((both + neither) / n, (both + onlyA) / n, (both + onlyB) / n);
    }

    static double lowest(Cells cells) {
        double a = (double) cells.rightA() / cells.total();
        double b = (double) cells.rightB() / cells.total();
        return at(Math.abs(a + b - 1), a, b);
    }

    static double highest(Cells cells) {
        double a = (double) cells.rightA() / cells.total();
        double b = (double) cells.rightB() / cells.total();
        return at(1 - Math.abs(a - b), a, b);
    }

    private static double at(double observed, double a, double b) {
        double expected = a * b + (1 - a) * (1 - b);
        return (observed - expected) / (1 - expected);
    }
}
