package io.github.ensdiag.change;

import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Intervals;
import java.util.Optional;

/**
 * A figure then and now.
 *
 * @param difference now less before; absent where one of the two is. Its interval is paired where {@code paired}, else made
 *     of the two figures' intervals as if the samples were others (Zou &amp; Donner 2008, DOI 10.1002/sim.3095), which is
 *     cautious where they are the same
 * @param paired whether samples were compared one by one; then a difference without interval means that on none of them
 *     anything changed
 * @param shared whether all three are of the samples alone that both runs have with the same true class, for there are
 *     others; such a change is always paired
 */
public record FigureChange(
        Subject subject,
        Measure measure,
        Figure before,
        Figure now,
        Figure difference,
        boolean paired,
        boolean shared) {

    /** @param paired the difference where the samples, which are the same in both runs, were compared one by one */
    static FigureChange of(Subject subject, Measure measure, Figure before, Figure now, Optional<Figure> paired) {
        if (!before.defined() || !now.defined()) {
            return new FigureChange(subject, measure, before, now, Figure.of(Double.NaN), false, false);
        }
        Figure difference =
                paired.orElseGet(() -> Figure.of(now.get() - before.get(), Intervals.difference(now, before)));
        return new FigureChange(subject, measure, before, now, difference, paired.isPresent(), false);
    }

    /** Whether the difference is 0 because nothing changed on any sample, rather than because changes cancel out. */
    public boolean still() {
        return paired && difference.interval().isEmpty();
    }
}
