package io.github.ensdiag.change;

import java.util.List;
import java.util.Optional;

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
 * @param classes those in which a series changed sides; where the ensemble changed most first
 */
public record SampleChanges(
        boolean byId,
        int matched,
        int relabelled,
        int added,
        int removed,
        List<SeriesChange> series,
        List<SampleChange> listed,
        List<ClassChange> classes) {
    public SampleChanges {
        series = List.copyOf(series);
        listed = List.copyOf(listed);
        classes = List.copyOf(classes);
    }

    /** The change of the ensemble. */
    public SeriesChange ensemble() {
        return series.get(0);
    }

    /**
     * The change of a series; empty where not both runs have it.
     *
     * @param member empty: the ensemble
     */
    public Optional<SeriesChange> of(Optional<String> member) {
        return series.stream().filter(s -> s.member().equals(member)).findFirst();
    }

    /** Whether both runs have the same samples with the same true classes. */
    public boolean whole() {
        return relabelled + added + removed == 0;
    }

    /** Whether neither the ensemble nor a member that both runs have changed sides on any sample. */
    public boolean still() {
        return series.stream().allMatch(s -> s.newlyRight() + s.newlyWrong() == 0);
    }
}
