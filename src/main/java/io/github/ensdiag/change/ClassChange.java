package io.github.ensdiag.change;

import io.github.ensdiag.measure.Comparison;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Statistics;
import java.util.List;

/**
 * A class in which samples changed sides. Lists by series are as in {@link SampleChanges#series()}: the ensemble first, then
 * members that both runs have.
 *
 * @param index the class in this run
 * @param id its id in both
 * @param matched samples of this class in both runs
 * @param rightBefore of these, those that the ensemble of the baseline gets right
 * @param newlyRight by series: samples right now that were wrong
 * @param newlyWrong by series: samples wrong now that were right
 * @param p exact two-sided p of newly right against newly wrong for the ensemble (McNemar 1947); absent where there are none
 * @param adjustedP the same, bounding the false discovery rate over all classes (Benjamini–Hochberg)
 */
public record ClassChange(
        int index,
        String id,
        int matched,
        int rightBefore,
        List<Integer> newlyRight,
        List<Integer> newlyWrong,
        Figure p,
        Figure adjustedP) {
    public ClassChange {
        newlyRight = List.copyOf(newlyRight);
        newlyWrong = List.copyOf(newlyWrong);
    }

    /** Newly right less newly wrong, of the ensemble. */
    public int net() {
        return newlyRight.get(0) - newlyWrong.get(0);
    }

    /** Samples on which the ensemble changed sides. */
    public int flips() {
        return newlyRight.get(0) + newlyWrong.get(0);
    }

    /** Of the samples in both runs, those that the ensemble gets right now. */
    public int rightNow() {
        return rightBefore + net();
    }

    /** Whether more than chance is behind the change of the ensemble, however many classes were tested. */
    public boolean found() {
        return adjustedP.defined() && adjustedP.get() < Comparison.LEVEL;
    }

    /** The change in accuracy of the ensemble, with its paired interval. */
    public Figure difference() {
        return difference(0);
    }

    /** The same of any series. */
    Figure difference(int place) {
        int right = newlyRight.get(place);
        int wrong = newlyWrong.get(place);
        return Figure.of(
                (double) (right - wrong) / matched,
                Statistics.pairedDifference(right, wrong, matched, Comparing.BOOTSTRAP));
    }

    boolean any() {
        return newlyRight.stream().anyMatch(n -> n > 0) || newlyWrong.stream().anyMatch(n -> n > 0);
    }
}
