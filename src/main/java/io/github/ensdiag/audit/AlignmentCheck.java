package io.github.ensdiag.audit;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.input.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for answers that do not belong to the labels they are compared with: members at chance level, and members that
 * another order of rows or classes would mend.
 */
final class AlignmentCheck {
    /** With fewer samples even a good member may look like chance. */
    static final int FEWEST = 30;

    /** A cure is preferred to a more far-reaching one if it does nearly as well. */
    private static final double NEARLY = 0.98;

    /** Members that agree with each other this far beyond guessing have seen the same samples. */
    private static final double AGREE = 0.2;

    private final Survey survey;
    private final Truth truth;
    private final List<Seen> predictors;
    private final List<Optional<Cure>> cures;

    /** @param explained members about whose answers enough is said already */
    AlignmentCheck(Survey survey, Set<Seen> explained, Parallel parallel) {
        this.survey = survey;
        truth = survey.truth();
        predictors = survey.all().stream().filter(s -> !explained.contains(s)).toList();
        cures = parallel.map(predictors.size(), p -> cure(predictors.get(p).answers()));
    }

    private Optional<Cure> cure(int[] answers) {
        if (answers.length < FEWEST) {
            return Optional.empty();
        }
        List<Cure> found = Stream.<Optional<? extends Cure>>of(
                        ClassOffset.find(truth, answers),
                        RowShift.find(truth, answers),
                        ClassPermutation.find(truth, answers))
                .flatMap(Optional::stream)
                .map(Cure.class::cast)
                .toList();
        double most =
                found.stream().mapToDouble(c -> c.after().accuracy()).max().orElse(0);
        return found.stream().filter(c -> c.after().accuracy() >= NEARLY * most).findFirst();
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Optional<Cure> ofLabels = ofLabels();
        ofLabels.ifPresent(cure -> findings.add(labels(cure)));
        for (int p = 0; p < predictors.size(); p++) {
            Optional<Cure> cure = cures.get(p);
            if (cure.isPresent() && ofLabels.filter(cure.get()::sameAs).isEmpty()) {
                findings.add(member(predictors.get(p), cure.get()));
            }
        }
        findings.addAll(atChance());
        findings.addAll(relative());
        return findings;
    }

    private List<Integer> members() {
        return Stream.iterate(0, p -> p < predictors.size(), p -> p + 1)
                .filter(p -> survey.members().contains(predictors.get(p)))
                .toList();
    }

    /** The cure that all members need. */
    private Optional<Cure> ofLabels() {
        List<Integer> members = members();
        if (members.size() < 2 || cures.get(members.get(0)).isEmpty()) {
            return Optional.empty();
        }
        Cure first = cures.get(members.get(0)).get();
        return members.stream().allMatch(m -> cures.get(m).filter(first::sameAs).isPresent())
                ? Optional.of(first)
                : Optional.empty();
    }

    private Finding labels(Cure cure) {
        Seen first = predictors.get(members().get(0));
        return Found.general(
                Severity.ERROR,
                cure.id(),
                cure.ofLabels(),
                "Of " + first.name() + ", for example: " + lower(evidence(first, cure)),
                cure.mendLabels());
    }

    private Finding member(Seen seen, Cure cure) {
        return Found.about(
                seen,
                Severity.ERROR,
                cure.id(),
                cure.ofMember(seen.name()),
                evidence(seen, cure),
                cure.mendMember(seen.name()));
    }

    private String evidence(Seen seen, Cure cure) {
        boolean all = cure.before().samples() == survey.samples();
        String of = all ? "" : " of the " + Prose.samples(cure.before().samples()) + " concerned";
        return "Its answers are right for " + Prose.percent(cure.before().accuracy()) + of + " as they stand, and for "
                + Prose.percent(cure.after().accuracy()) + " " + cure.tried(survey.set()) + ".";
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private List<Finding> atChance() {
        List<Seen> lost = Stream.iterate(0, p -> p < predictors.size(), p -> p + 1)
                .filter(p -> cures.get(p).isEmpty())
                .map(predictors::get)
                .filter(this::isAtChance)
                .toList();
        List<Seen> members = members().stream().map(predictors::get).toList();
        if (members.size() > 1 && lost.containsAll(members)) {
            Skill agreement = Truth.of(members.get(0).answers(), survey.set().classes())
                    .skill(members.get(1).answers());
            if (!agreement.atChance() && agreement.beyondGuess() >= AGREE) {
                return List.of(unrelated(members, agreement));
            }
        }
        return lost.stream().map(this::guessing).toList();
    }

    private boolean isAtChance(Seen seen) {
        return survey.samples() >= FEWEST && truth.skill(seen.answers()).atChance();
    }

    private Finding unrelated(List<Seen> members, Skill agreement) {
        Skill skill = truth.skill(members.get(0).answers());
        return Found.general(
                Severity.ERROR,
                "unrelated-labels",
                "The labels do not belong to the members' rows.",
                members.get(0).name() + " and " + members.get(1).name() + " give the same answer on "
                        + Prose.percent(agreement.accuracy()) + " of the samples, where answers at random would on "
                        + Prose.percent(agreement.guess()) + ", yet no member is right more often than by chance ("
                        + members.get(0).name() + " on " + Prose.percent(skill.accuracy())
                        + "). No shift of the rows and no other order of the classes helps.",
                "Save the labels in the very loop that saves the predictions: a loader that shuffles, or files sorted "
                        + "differently, put them in another order.");
    }

    private Finding guessing(Seen seen) {
        Skill skill = truth.skill(seen.answers());
        return Found.about(
                seen,
                Severity.WARNING,
                "at-chance",
                seen.name() + " is right no more often than by chance.",
                "Its answers are right for " + Prose.percent(skill.accuracy())
                        + " of the samples; the same answers given "
                        + "to samples at random would be for " + Prose.percent(skill.guess())
                        + ". No shift of the rows and no other order of the classes helps.",
                "Check that " + seen.name()
                        + " was given the samples in the order of the labels, with the preprocessing it "
                        + "was trained with.");
    }

    /** Where labels cannot tell, as within long runs of one class, members can still be shifted against each other. */
    private List<Finding> relative() {
        List<Seen> sound = members().stream()
                .filter(m -> cures.get(m).isEmpty())
                .map(predictors::get)
                .filter(s -> survey.samples() >= FEWEST && !isAtChance(s))
                .toList();
        List<Finding> findings = new ArrayList<>();
        Optional<Seen> best = sound.stream()
                .max(Comparator.comparingLong(s -> truth.skill(s.answers()).right()));
        for (Seen seen : sound) {
            if (seen != best.get()) {
                RowShift.find(Truth.of(best.get().answers(), survey.set().classes()), seen.answers())
                        .ifPresent(shift -> findings.add(shifted(best.get(), seen, shift)));
            }
        }
        return findings;
    }

    private Finding shifted(Seen best, Seen seen, RowShift shift) {
        return Found.about(
                seen,
                Severity.WARNING,
                "relative-shift",
                "The rows of " + seen.name() + " seem to be shifted by " + shift.distance() + " against those of "
                        + best.name() + shift.since() + ".",
                "The two give the same answer on "
                        + Prose.percent(shift.before().accuracy()) + " of the samples, and on "
                        + Prose.percent(shift.after().accuracy()) + " " + shift.tried(survey.set()) + " of "
                        + seen.name()
                        + "'s. The labels change too rarely from row to row to tell which of the two is off.",
                "Compare the ids of the samples behind the rows of both files.");
    }
}
