package io.github.ensdiag.audit;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.input.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Members that are the same as another one, nearly the same, or made of its rows. */
final class TwinCheck {
    /** Equal answers throughout, among them so many equal mistakes, are no coincidence. */
    static final int MISTAKES = 50;

    /** Fewer mistakes than this say nothing at all. */
    static final int FEW_MISTAKES = 10;

    /** Nearly identical members answer alike on at least this share of the samples. */
    static final double ANSWERS = 0.99;

    /** Confidences no further apart than this are nearly the same: the difference between number formats or libraries. */
    static final double CLOSE = 0.002;

    /** Nearly identical members have close confidences on at least this share of the unsure samples looked at. */
    static final double CONFIDENCES = 0.9;

    /** So many unsure samples must have been looked at. */
    static final int LOOKS = 30;

    /** Without scores: so many samples on which one of the two errs, and the share of them with the same answer. */
    static final int ERRORS = 100;

    static final double SAME_ERRORS = 0.98;

    private final Survey survey;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Seen> copies = new HashSet<>();

    TwinCheck(Survey survey) {
        this.survey = survey;
        List<Seen> all = survey.all();
        for (int b = 1; b < all.size(); b++) {
            Optional<Finding> found = Optional.empty();
            for (int a = 0; a < b && found.isEmpty(); a++) {
                found = find(all.get(a), all.get(b));
            }
            found.ifPresent(findings::add);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** Members whose rows are those of another one at other places. */
    Set<Seen> copies() {
        return copies;
    }

    private Optional<Finding> find(Seen a, Seen b) {
        boolean telling = a.telling() && b.telling();
        if (telling && Arrays.equals(a.hashes(), b.hashes())) {
            return Optional.of(identical(a, b, "All " + Prose.count(survey.samples()) + " rows hold the same scores."));
        }
        if (telling) {
            Optional<CopiedRows> copied = CopiedRows.find(a, b);
            if (copied.isPresent()) {
                Finding finding = copied.get().finding(survey);
                if (finding.severity() == Severity.ERROR) {
                    copies.add(copied.get().copy(survey));
                }
                return Optional.of(finding);
            }
        }
        if (survey.ensemble().filter(b::equals).isPresent()) {
            return Optional.empty(); // an ensemble may well follow one member nearly always
        }
        Answers answers = Answers.of(survey, a, b);
        return !telling && answers.same() == survey.samples() ? sameAnswers(a, b, answers) : nearly(a, b, answers);
    }

    /** @param mistakes samples on which one of the two is wrong at least */
    private record Answers(int same, int mistakes, int sameMistakes) {
        static Answers of(Survey survey, Seen a, Seen b) {
            int same = 0;
            int mistakes = 0;
            int sameMistakes = 0;
            for (int i = 0; i < survey.samples(); i++) {
                int first = a.answers()[i];
                int second = b.answers()[i];
                same += first == second ? 1 : 0;
                if (first != second || !survey.truth().right(i, first)) {
                    mistakes++;
                    sameMistakes += first == second ? 1 : 0;
                }
            }
            return new Answers(same, mistakes, sameMistakes);
        }
    }

    private static Finding identical(Seen a, Seen b, String evidence) {
        return Found.about(
                b,
                Severity.ERROR,
                "identical-members",
                "The members " + a.name() + " and " + b.name() + " are the same file twice.",
                evidence,
                "Check the paths of both, and the names under which they were saved.");
    }

    /** Good members without scores may well agree throughout: how much that means depends on how often they err. */
    private Optional<Finding> sameAnswers(Seen a, Seen b, Answers answers) {
        String evidence = "All " + Prose.count(survey.samples()) + " answers are the same, among them "
                + Prose.count(answers.mistakes()) + (answers.mistakes() == 1 ? " wrong one." : " wrong ones.");
        if (answers.mistakes() >= MISTAKES) {
            return Optional.of(identical(a, b, evidence));
        }
        return Optional.of(Found.about(
                b,
                answers.mistakes() >= FEW_MISTAKES ? Severity.WARNING : Severity.NOTE,
                "same-answers",
                a.name() + " and " + b.name() + " give the same answer to every sample.",
                evidence,
                "Check that they are two files and two models; if so, one of them is enough on samples like these."));
    }

    private Optional<Finding> nearly(Seen a, Seen b, Answers answers) {
        if (answers.same() < ANSWERS * survey.samples()) {
            return Optional.empty();
        }
        String same = "They give the same answer on " + Prose.percent((double) answers.same() / survey.samples())
                + " of the samples";
        if (a.scored() && b.scored()) {
            int looks = 0;
            int close = 0;
            for (int i = 0; i < a.confidences().length; i++) {
                double first = a.confidences()[i];
                double second = b.confidences()[i];
                if (Math.min(first, second) < Seen.UNSURE) {
                    looks++;
                    boolean sameAnswer = a.answers()[i * survey.step()] == b.answers()[i * survey.step()];
                    close += sameAnswer && Math.abs(first - second) <= CLOSE ? 1 : 0;
                }
            }
            return looks >= LOOKS && close >= CONFIDENCES * looks
                    ? Optional.of(nearlyIdentical(
                            a,
                            b,
                            same + ", and of " + Prose.samples(looks) + " on which not both are sure, "
                                    + Prose.percent(close, looks) + " have the same confidence within " + CLOSE + "."))
                    : Optional.empty();
        }
        return answers.mistakes() >= ERRORS && answers.sameMistakes() >= SAME_ERRORS * answers.mistakes()
                ? Optional.of(nearlyIdentical(
                        a,
                        b,
                        same + ", and on " + Prose.percent(answers.sameMistakes(), answers.mistakes()) + " of the "
                                + Prose.count(answers.mistakes()) + " on which one of them is wrong."))
                : Optional.empty();
    }

    private static Finding nearlyIdentical(Seen a, Seen b, String evidence) {
        return Found.about(
                b,
                Severity.WARNING,
                "nearly-identical",
                a.name() + " and " + b.name() + " are nearly identical.",
                evidence,
                "If they are one model saved twice, leave one out: it counts double in the average.");
    }
}
