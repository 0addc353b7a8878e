package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;

/**
 * What a pair measure can be at two given accuracies, and what it would be if the two erred independently.
 *
 * @param lowest absent where the accuracies set no limit
 * @param independent absent where independence of errors does not settle it
 * @param highest absent where the accuracies set no limit
 */
public record Limits(Figure lowest, Figure independent, Figure highest) {
    private static final Figure NONE = Figure.of(Double.NaN);

    /**
     * The limits of a measure for two members with these cells; for κ see Geirhos et al. 2020, arXiv:2006.16736.
     *
     * @param several samples with several right classes, on which two that are both right need not agree
     */
    static Limits of(PairMeasure measure, Cells cells, int several, Figure sameWrongExpected) {
        double a = (double) cells.rightA() / cells.total();
        double b = (double) cells.rightB() / cells.total();
        return switch (measure) {
            case ERROR_CONSISTENCY -> limits(Kappa.lowest(cells), 0, Kappa.highest(cells));
            case CORRELATION -> limits(correlation(a, b, Math.max(0, a + b - 1)), 0, correlation(a, b, Math.min(a, b)));
            case Q_STATISTIC -> limits(-1, 0, 1);
            case DISAGREEMENT -> limits(Math.abs(a - b), a * (1 - b) + b * (1 - a), Math.min(a + b, 2 - a - b));
            case DOUBLE_FAULT -> limits(Math.max(0, 1 - a - b), (1 - a) * (1 - b), 1 - Math.max(a, b));
            case LABEL_AGREEMENT ->
                limits(Math.max(0, a + b - 1 - (double) several / cells.total()), Double.NaN, 1 - Math.abs(a - b));
            case SAME_WRONG_ANSWER -> new Limits(Figure.of(0), sameWrongExpected, Figure.of(1));
            default -> new Limits(NONE, NONE, NONE);
        };
    }

    private static Limits limits(double lowest, double independent, double highest) {
        return new Limits(Figure.of(lowest), Figure.of(independent), Figure.of(highest));
    }

    /** ρ of two predictors of these accuracies that are both right on a share {@code both}. */
    private static double correlation(double a, double b, double both) {
        return (both - a * b) / Math.sqrt(a * (1 - a) * b * (1 - b));
    }
}
