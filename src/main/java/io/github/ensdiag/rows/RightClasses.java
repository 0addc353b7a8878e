package io.github.ensdiag.rows;

/** Expands the {@link LogPartition} of a sample's right classes alone. Belongs to one thread. */
final class RightClasses {
    private final double[] series = new double[LogPartition.TERMS];
    private final LogPartition partition = new LogPartition();

    /**
     * Their series; the array is reused.
     *
     * @param z logits by place in the row
     * @param floor of classes outside the row
     */
    double[] expanded(Truth truth, double[] z, double floor, double beta) {
        double[] taken = truth.taken(z);
        if (truth.listed() + truth.unlisted() == 1) {
            LogPartition.expand(truth.listed() == 1 ? taken[0] : floor, beta, series);
            return series;
        }
        partition.expand(taken, truth.listed(), truth.unlisted(), floor, beta, series);
        return series;
    }
}
