package io.github.ensdiag.chart;

import java.util.List;

/**
 * How thick flows are drawn: in proportion to their samples, no thinner than a visible line. Plain flows, in which nothing
 * is decided, would make the others invisible where they are large; they are cut.
 *
 * @param perSample pixels
 * @param most samples that a plain flow is drawn with
 */
record FlowScale(double perSample, double most) {
    private static final double THINNEST = 1.5;
    /** A plain flow is drawn no larger than this share of all that is decided… */
    private static final double TIMES_DECIDED = 1.5;
    /** …and than this share of all samples. */
    private static final double SHARE = 0.05;

    /** @param height pixels for all flows together */
    static FlowScale of(List<Flow> flows, double height) {
        long all = flows.stream().mapToLong(Flow::samples).sum();
        long decided =
                flows.stream().filter(f -> !f.plain()).mapToLong(Flow::samples).sum();
        double most = decided == 0 ? all : Math.max(TIMES_DECIDED * decided, SHARE * all);
        double drawn = flows.stream()
                .mapToDouble(f -> f.plain() ? Math.min(most, f.samples()) : f.samples())
                .sum();
        return new FlowScale(height / drawn, most);
    }

    boolean cuts(Flow flow) {
        return flow.plain() && flow.samples() > most;
    }

    /** In pixels. */
    double thickness(Flow flow) {
        return Math.max(THINNEST, perSample * (cuts(flow) ? most : flow.samples()));
    }
}
