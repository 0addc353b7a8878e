package io.github.ensdiag.audit;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.input.Severity;
import java.util.List;

/**
 * Members that are right no more often than by chance and whom no other order helps.
 *
 * @param predictors all whose answers can be expected to fit the labels
 */
record ChanceCheck(Survey survey, List<Seen> predictors) {
    /** Members that agree with each other this far beyond guessing have seen the same samples. */
    static final double AGREE = 0.2;

    /** @param uncured those whom no other order helps */
    List<Finding> check(List<Seen> uncured) {
        List<Seen> lost = uncured.stream()
                .filter(seen -> survey.truth().skill(seen.answers()).atChance())
                .toList();
        List<Seen> members =
                predictors.stream().filter(survey.members()::contains).toList();
        if (members.size() > 1 && lost.containsAll(members)) {
            Skill agreement = Truth.of(members.get(0).answers(), survey.set().classes())
                    .skill(members.get(1).answers());
            if (!agreement.atChance() && agreement.beyondGuess() >= AGREE) {
                return List.of(unrelated(members.get(0), members.get(1), agreement));
            }
        }
        return lost.stream().map(this::guessing).toList();
    }

    private Finding unrelated(Seen first, Seen second, Skill agreement) {
        Skill skill = survey.truth().skill(first.answers());
        return Found.general(
                Severity.ERROR,
                "unrelated-labels",
                "The labels do not belong to the members’ rows.",
                first.name() + " and " + second.name() + " give the same answer on "
                        + Prose.percent(agreement.accuracy()) + " of the samples, where guesses would on "
                        + Prose.percent(agreement.guess()) + "; yet no member is right more often than by chance ("
                        + first.name() + " on " + Prose.percent(skill.accuracy())
                        + "). No shift of the rows and no other order of the classes helps.",
                "Save the labels in the very loop that saves the predictions: a loader that shuffles, or files sorted "
                        + "in another way, put them in another order.");
    }

    private Finding guessing(Seen seen) {
        Skill skill = survey.truth().skill(seen.answers());
        return Found.about(
                seen,
                Severity.WARNING,
                "at-chance",
                seen.name() + " is right no more often than by chance.",
                "Its answers are right for " + Prose.percent(skill.accuracy())
                        + " of the samples; given to the samples at random, the same answers would be for "
                        + Prose.percent(skill.guess())
                        + ". No shift of the rows and no other order of the classes helps.",
                "Check that " + seen.name()
                        + " was given the samples in the order of the labels, with the preprocessing it "
                        + "was trained with.");
    }
}
