package io.github.ensdiag.change;

import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.snapshot.Subject;
import java.util.List;
import java.util.Optional;

/**
 * What changed since an earlier diagnosis.
 *
 * @param before the earlier diagnosis
 * @param now this one
 * @param addedMembers names that the baseline does not have
 * @param removedMembers names that only the baseline has
 * @param figures those of the ensemble and of the members that both have, in the order of the catalogue
 * @param samples sample by sample; empty where samples cannot be matched
 * @param unmatched why they cannot, as a sentence; empty where they can
 */
public record Changes(
        Snapshot before,
        Snapshot now,
        List<String> addedMembers,
        List<String> removedMembers,
        List<FigureChange> figures,
        Optional<SampleChanges> samples,
        String unmatched) {

    public Changes {
        addedMembers = List.copyOf(addedMembers);
        removedMembers = List.copyOf(removedMembers);
        figures = List.copyOf(figures);
    }

    /** Compares two diagnoses. */
    public static Changes between(Snapshot before, Snapshot now) {
        return new Changes(before, now, List.of(), List.of(), List.of(), Optional.empty(), "");
    }

    /** What changed of any figure; empty where one of the two does not have it. */
    public Optional<FigureChange> of(Subject subject, Measure measure) {
        return Optional.empty();
    }
}
