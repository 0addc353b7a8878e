package io.github.ensdiag.change;

import io.github.ensdiag.measure.Comparison;
import io.github.ensdiag.statistics.Figure;
import java.util.Optional;

/**
 * A series then and now, on the samples that both runs have with the same true class.
 *
 * @param member empty: the ensemble
 * @param rightBefore of these samples, those that the baseline gets right
 * @param newlyRight samples right now that were wrong
 * @param newlyWrong samples wrong now that were right
 * @param difference (newlyRight − newlyWrong)/matched, with its paired interval
 * @param p exact two-sided p of newly right against newly wrong (McNemar 1947); absent where there are none
 * @param adjustedP the same, bounding the false discovery rate over all series (Benjamini–Hochberg)
 */
public record SeriesChange(
        Optional<String> member,
        int rightBefore,
        int newlyRight,
        int newlyWrong,
        Figure difference,
        Figure p,
        Figure adjustedP) {

    /** Whether more than chance is behind the change, however many series were tested. */
    public boolean found() {
        return adjustedP.defined() && adjustedP.get() < Comparison.LEVEL;
    }

    /** Of these samples, those that are right now. */
    public int rightNow() {
        return rightBefore + newlyRight - newlyWrong;
    }
}
