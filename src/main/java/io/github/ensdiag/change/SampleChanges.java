package io.github.ensdiag.change;

import java.util.List;

/**
 * What changed sample by sample.
 *
 * @param byId whether samples were matched by their ids; else by their row, the true classes being the same in both
 * @param matched samples in both runs with the same true class
 * @param relabelled samples in both runs whose true class is another now; compared no further
 * @param added samples of this run only
 * @param removed samples of the baseline only
 * @param series the ensemble first, then members that both runs have
 * @param listed those on which the ensemble changed sides, in the order of this run
 */
public record SampleChanges(
        boolean byId,
        int matched,
        int relabelled,
        int added,
        int removed,
        List<SeriesChange> series,
        List<SampleChange> listed) {
    public SampleChanges {
        series = List.copyOf(series);
        listed = List.copyOf(listed);
    }
}
