package io.github.ensdiag.measure;

/** How intervals are made, where several measures share it. */
final class IntervalBasis {
    static final String WILSON = "Wilson 1927, DOI 10.1080/01621459.1927.10502953";
    static final String MEAN = "of a mean over samples (Student 1908)";
    static final String PAIRED = "paired, normal; by Poisson bootstrap below 30 flips";
    static final String BOOTSTRAP = "Poisson bootstrap of the counts (Chamandy et al. 2012)";
    static final String TEST = "none: it is a test";
    static final String LIMIT = "none: it is a limit, computed at the accuracies measured";

    private IntervalBasis() {}
}
