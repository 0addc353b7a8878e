package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;
import java.util.List;

/**
 * A true class and a wrong answer, and how often each series gave it; or the same of blocks of classes, whose indices then
 * stand in place of the classes'.
 *
 * @param counts by series: the members in order, then the ensemble
 * @param adjustedP whether the members give it unequally often: p of the member that gives it most against the one that
 *     gives it least, adjusted for having picked these two and for the number of wrong answers; absent where no member
 *     gives it
 */
public record Confusion(int truth, int predicted, List<Integer> counts, Figure adjustedP) {
    /** Whether more than chance is behind the members' difference, however many wrong answers were tested. */
    public boolean differenceFound() {
        return adjustedP.defined() && adjustedP.get() < Comparison.LEVEL;
    }
}
