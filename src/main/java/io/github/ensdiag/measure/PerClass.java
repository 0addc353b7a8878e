package io.github.ensdiag.measure;

/**
 * Figures of one series in which every class that occurs counts the same, with their standard errors. A sample's
 * influence on such a figure follows from the counts of its class and of the answer (delta method; Takahashi et al. 2022,
 * DOI 10.1007/s10489-021-02635-5), and the mean square of all influences gives the standard error.
 */
final class PerClass {
    private final Columns columns;
    private final ClassSums sums;
    private final int series;
    private final int present;

    PerClass(Columns columns, ClassSums sums, int series) {
        this.columns = columns;
        this.sums = sums;
        this.series = series;
        int count = 0;
        for (int c = 0; c < sums.classes(); c++) {
            count += sums.size(c) > 0 ? 1 : 0;
        }
        present = count;
    }

    double balancedAccuracy() {
        double sum = 0;
        for (int c = 0; c < sums.classes(); c++) {
            sum += sums.size(c) > 0 ? recall(c) : 0;
        }
        return sum / present;
    }

    /**
     * Of each class's share that is right, p(1 − p)/(n − 1), which does not fall short where classes are small. A class of
     * a single sample says nothing of how it varies, so the accuracy over all stands in.
     */
    double balancedAccuracyError() {
        double all = 0;
        for (int c = 0; c < sums.classes(); c++) {
            all += sums.hits(series, c);
        }
        all /= columns.size();
        double variance = 0;
        for (int c = 0; c < sums.classes(); c++) {
            int n = sums.size(c);
            if (n > 0) {
                double p = n > 1 ? recall(c) : all;
                variance += p * (1 - p) / Math.max(1, n - 1);
            }
        }
        return Math.sqrt(variance) / present;
    }

    private double recall(int c) {
        return (double) sums.hits(series, c) / sums.size(c);
    }

    double macroF1() {
        double sum = 0;
        for (int c = 0; c < sums.classes(); c++) {
            sum += sums.size(c) > 0 ? score(c) : 0;
        }
        return sum / present;
    }

    /** 2·TP/(2·TP + FP + FN): TP + FP are all answers c, TP + FN all samples of c. */
    private double score(int c) {
        return 2.0 * sums.hits(series, c) / weight(c);
    }

    private int weight(int c) {
        return sums.predicted(series, c) + sums.size(c);
    }

    double macroF1Error() {
        double squares = 0;
        for (int i = 0; i < columns.size(); i++) {
            double influence = influence(columns.label(i), columns.prediction(series, i), columns.right(series, i));
            squares += influence * influence;
        }
        return Math.sqrt(squares) / present;
    }

    /** What one more such sample would add to the sum of the classes' scores. */
    private double influence(int truth, int answer, boolean right) {
        if (right) {
            return 2 * (1 - score(truth)) / weight(truth);
        }
        double influence = -score(truth) / weight(truth);
        return answer >= 0 && sums.size(answer) > 0 ? influence - score(answer) / weight(answer) : influence;
    }
}
