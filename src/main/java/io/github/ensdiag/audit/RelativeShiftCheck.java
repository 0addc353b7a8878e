package io.github.ensdiag.audit;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.input.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Members whose rows are shifted against each other's. Within long runs of one class labels cannot tell, but what the
 * members find hard can. A warning only, for a model that lags behind a slowly changing truth shows the same.
 */
record RelativeShiftCheck(Survey survey) {

    /** @param uncured those whose rows fit the labels as they are */
    List<Finding> check(List<Seen> uncured) {
        List<Seen> sound = uncured.stream()
                .filter(survey.members()::contains)
                .filter(seen -> !survey.truth().skill(seen.answers()).atChance())
                .sorted(Comparator.comparingLong(
                        seen -> -survey.truth().skill(seen.answers()).right()))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (Seen seen : sound.subList(Math.min(1, sound.size()), sound.size())) {
            Truth best = Truth.of(sound.get(0).answers(), survey.set().classes());
            RowShift.find(best, seen.answers()).ifPresent(shift -> findings.add(finding(sound.get(0), seen, shift)));
        }
        return findings;
    }

    private Finding finding(Seen best, Seen seen, RowShift shift) {
        return Found.about(
                seen,
                Severity.WARNING,
                "relative-shift",
                "The rows of " + seen.name() + " seem to be shifted by " + shift.distance() + " against those of "
                        + best.name() + shift.since() + ".",
                "The two give the same answer on "
                        + Prose.percent(shift.before().accuracy()) + " of the samples, and on "
                        + Prose.percent(shift.after().accuracy()) + " " + shift.tried(survey.set()) + ", in "
                        + seen.name()
                        + ". The labels change too rarely from row to row to tell which of the two is off.",
                "Compare the ids of the samples behind the rows of both files.");
    }
}
