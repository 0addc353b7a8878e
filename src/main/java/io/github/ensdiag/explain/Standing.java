package io.github.ensdiag.explain;

import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.whatif.Rung;
import java.util.Optional;

/** What can be said of a rung of the what-if ladder against today's ensemble. */
public enum Standing {
    /** Surely better: neither the interval of the difference nor the test leaves a doubt. */
    BETTER,
    /** Surely worse. */
    WORSE,
    /** These samples cannot tell. */
    CANNOT_TELL,
    /** No sample changes sides. */
    SAME;

    /** Reads a rung. */
    public static Standing of(Rung rung) {
        Optional<Interval> interval = rung.difference().interval();
        if (interval.isEmpty()) {
            return SAME;
        }
        boolean doubtful = rung.flips()
                .filter(f -> f.adjustedP().orElse(Math.pow(10, f.log10P())) >= Evidence.SIGNIFICANT)
                .isPresent();
        if (doubtful || interval.get().contains(0)) {
            return CANNOT_TELL;
        }
        return interval.get().low() > 0 ? BETTER : WORSE;
    }

    /** Whether it says which of the two is better. */
    public boolean sure() {
        return this == BETTER || this == WORSE;
    }
}
