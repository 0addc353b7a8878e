package io.github.ensdiag.audit;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.input.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks for rows or classes that are in another order than the labels', and for members that know nothing of them. */
final class AlignmentCheck {
    /** With fewer samples even a good member may look like chance. */
    static final int FEWEST = 30;

    private final Survey survey;
    private final List<Seen> predictors;
    private final List<Optional<Cure>> cures;

    /** @param explained members about whose answers enough is said already */
    AlignmentCheck(Survey survey, Set<Seen> explained, Parallel parallel) {
        this.survey = survey;
        predictors = survey.samples() < FEWEST
                ? List.of()
                : survey.all().stream().filter(s -> !explained.contains(s)).toList();
        cures = parallel.map(predictors.size(), p -> Cures.find(survey.truth(), predictors.get(p)));
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Optional<Cure> ofLabels = ofLabels();
        ofLabels.ifPresent(cure -> findings.add(labels(cure)));
        List<Seen> uncured = new ArrayList<>();
        for (int p = 0; p < predictors.size(); p++) {
            Seen seen = predictors.get(p);
            Optional<Cure> cure = cures.get(p);
            if (cure.isEmpty()) {
                uncured.add(seen);
            } else if (ofLabels.filter(cure.get()::sameAs).isEmpty()) {
                findings.add(member(seen, cure.get()));
            }
        }
        findings.addAll(new ChanceCheck(survey, predictors).check(uncured));
        findings.addAll(new RelativeShiftCheck(survey).check(uncured));
        return findings;
    }

    /** The cure that all members need, of which there must be several. */
    private Optional<Cure> ofLabels() {
        List<Optional<Cure>> ofMembers = IntStream.range(0, predictors.size())
                .filter(p -> survey.members().contains(predictors.get(p)))
                .mapToObj(cures::get)
                .toList();
        if (ofMembers.size() < 2 || ofMembers.get(0).isEmpty()) {
            return Optional.empty();
        }
        Cure first = ofMembers.get(0).get();
        return ofMembers.stream().allMatch(cure -> cure.filter(first::sameAs).isPresent())
                ? Optional.of(first)
                : Optional.empty();
    }

    private Finding labels(Cure cure) {
        return Found.general(
                Severity.ERROR,
                cure.id(),
                cure.ofLabels(),
                "The answers of " + predictors.get(0).name() + ", for example, " + evidence(cure),
                cure.mendLabels());
    }

    private Finding member(Seen seen, Cure cure) {
        return Found.about(
                seen,
                Severity.ERROR,
                cure.id(),
                cure.ofMember(seen.name()),
                "Its answers " + evidence(cure),
                cure.mendMember(seen.name()));
    }

    private String evidence(Cure cure) {
        boolean all = cure.before().samples() == survey.samples();
        return "are right for " + Prose.percent(cure.before().accuracy())
                + (all ? "" : " of the " + Prose.samples(cure.before().samples()) + " concerned")
                + " as they stand, and for "
                + Prose.percent(cure.after().accuracy()) + " " + cure.tried(survey.set()) + ".";
    }
}
