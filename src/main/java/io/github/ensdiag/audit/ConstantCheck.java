package io.github.ensdiag.audit;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.input.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Members that say the same of all samples, of nearly all, or of suspiciously many. */
final class ConstantCheck implements Check {
    /** From this share of the answers on, one class is nearly all. */
    static final double NEARLY_ALL = 0.99;

    /** A class may have nearly all answers if it has more than this share of the samples. */
    static final double COMMON = 0.9;

    /** Fewer equal rows than this may be chance, or equal samples. */
    static final int FEWEST_ROWS = 10;

    /** Rows of a member whose other rows differ in less than this share say nothing when they are equal. */
    private static final double DIFFERENT = 0.9;

    @Override
    public List<Finding> check(Survey survey) {
        List<Finding> findings = new ArrayList<>();
        survey.all().forEach(seen -> find(survey, seen).ifPresent(findings::add));
        return findings;
    }

    private static Optional<Finding> find(Survey survey, Seen seen) {
        if (survey.samples() >= FEWEST_ROWS && seen.scored() && seen.rows().distinct() == 1) {
            return Optional.of(scores(survey, seen));
        }
        Optional<Finding> answers = answers(survey, seen);
        return answers.isPresent() ? answers : rows(survey, seen);
    }

    private static Finding scores(Survey survey, Seen seen) {
        return Found.about(
                seen,
                Severity.ERROR,
                "constant-scores",
                "The scores of " + seen.name() + " are the same for every sample.",
                "All " + Prose.count(survey.samples()) + " rows hold the same values.",
                "Save the scores after they are computed; check that each sample is given to the model.");
    }

    private static Optional<Finding> answers(Survey survey, Seen seen) {
        int n = survey.samples();
        int[] counts = new int[survey.set().classes()];
        int most = 0;
        for (int answer : seen.answers()) {
            if (answer >= 0) {
                counts[answer]++;
                most = counts[answer] > counts[most] ? answer : most;
            }
        }
        double common = 0;
        for (double share : survey.truth().shares()) {
            common = Math.max(common, share);
        }
        boolean all = counts[most] == n && common < 1;
        boolean nearly = counts[most] >= NEARLY_ALL * n && survey.truth().shares()[most] < COMMON;
        if (n < FEWEST_ROWS || !all && !nearly) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                seen,
                Severity.WARNING,
                "constant-answers",
                seen.name() + " gives " + (all ? "every" : "nearly every") + " sample the same class.",
                "It answers " + survey.set().className(most) + " for "
                        + Prose.percent((double) counts[most] / n) + " of the samples; that class is right for "
                        + Prose.percent(survey.truth().shares()[most]) + ".",
                "Check its scores: has the model collapsed, or were they taken from the wrong column or axis?"));
    }

    /** One row that stands for many samples which the other members tell apart: scores that were never filled in. */
    private static Optional<Finding> rows(Survey survey, Seen seen) {
        int equal = seen.rows().most();
        boolean othersDiffer =
                seen.rows().distinct() - 1 >= DIFFERENT * Math.max(Seen.TELLING_ROWS, survey.samples() - equal);
        if (!seen.scored() || equal < FEWEST_ROWS || !othersDiffer) {
            return Optional.empty();
        }
        int first = -1;
        int last = -1;
        for (int i = 0; i < survey.samples(); i++) {
            if (seen.hashes()[i] == seen.rows().mostFrequent()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (seen.sure(first) || !toldApart(survey, seen)) {
            return Optional.empty();
        }
        return Optional.of(Found.about(
                seen,
                Severity.WARNING,
                "repeated-rows",
                seen.name() + " gives many different samples the very same scores.",
                Prose.samples(equal) + " between " + survey.set().sampleId(first) + " and "
                        + survey.set().sampleId(last) + " have one and the same row, while its other rows differ.",
                "Look at these rows: they may never have been filled in."));
    }

    private static boolean toldApart(Survey survey, Seen seen) {
        for (Seen other : survey.all()) {
            if (other != seen && other.telling()) {
                Set<Long> rows = new HashSet<>();
                for (int i = 0; i < survey.samples(); i++) {
                    if (seen.hashes()[i] == seen.rows().mostFrequent()) {
                        rows.add(other.hashes()[i]);
                    }
                }
                return rows.size() >= seen.rows().most() / 2;
            }
        }
        return true;
    }
}
