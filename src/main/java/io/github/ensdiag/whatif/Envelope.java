package io.github.ensdiag.whatif;

/**
 * Finds where the answer to a sample changes while one member's weight t goes from 0 to 1 and all others share 1 − t: what a
 * candidate is worth is then a straight line, and the answer is the candidate whose line is on top. Exact, by going from
 * crossing to crossing.
 *
 * @param slice the samples
 * @param rest by candidate, what it is worth at t = 0
 * @param own by candidate, what it is worth at t = 1: what the member gives to it
 * @param floor as in {@link Pool}
 */
record Envelope(Pool.Slice slice, double[] rest, double[] own, double floor) {
    /** Goes through an open sample. */
    void walk(int sample, Flips flips) {
        int from = slice.starts()[sample];
        int to = slice.starts()[sample + 1];
        int top = first(from, to);
        // No worth is below the floor. So if the top is at the floor at both ends, it is so all along: nobody answers.
        boolean answered = rest[top] > floor || own[top] > floor;
        flips.begin(answered && slice.right()[top]);
        double at = 0;
        while (answered && at < 1) {
            int next = -1;
            double nextAt = 1;
            for (int k = from; k < to; k++) {
                double gain = own[k] - own[top];
                if (gain > 0) {
                    double lag = Math.max(0, rest[top] - rest[k]);
                    double crossing = Math.max(at, lag / (lag + gain));
                    if (crossing < nextAt || crossing == nextAt && next >= 0 && own[k] > own[next]) {
                        next = k;
                        nextAt = crossing;
                    }
                }
            }
            if (next >= 0 && slice.right()[next] != slice.right()[top]) {
                flips.at(nextAt, slice.right()[next]);
            }
            top = next;
            at = nextAt;
        }
    }

    /** The one on top right after 0. */
    private int first(int from, int to) {
        int top = from;
        for (int k = from + 1; k < to; k++) {
            if (rest[k] > rest[top] || rest[k] == rest[top] && own[k] > own[top]) {
                top = k;
            }
        }
        return top;
    }
}
