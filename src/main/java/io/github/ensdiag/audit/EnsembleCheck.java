package io.github.ensdiag.audit;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.Severity;
import java.util.List;

/** A ready-made ensemble that is not the average of its members, and whether it is an average of something else. */
final class EnsembleCheck implements Check {
    /** Differences up to this are rounding. */
    static final double ROUNDING = 1e-3;

    /** Two averages answer alike if they differ on no larger share of the samples. */
    static final double SAME_ANSWERS = 1e-3;

    @Override
    public List<Finding> check(Survey survey) {
        if (survey.average().isEmpty()) {
            return List.of();
        }
        AverageTally tally = survey.average().get();
        boolean average = alike(survey, tally.otherAnswers) && tally.largestDifference <= ROUNDING;
        if (average) {
            return List.of();
        }
        Seen ensemble = survey.ensemble().orElseThrow();
        if (!averagesRawScores(survey, tally)) {
            return List.of(notAverage(survey, ensemble, tally));
        }
        return List.of(
                scales(survey).size() > 1
                        ? ofDifferentScales(survey, ensemble, tally)
                        : ofLogits(survey, ensemble, tally));
    }

    private static boolean alike(Survey survey, long otherAnswers) {
        return otherAnswers <= SAME_ANSWERS * survey.samples();
    }

    private static List<Scale> scales(Survey survey) {
        return survey.members().stream().map(s -> s.member().scale()).distinct().toList();
    }

    /** Whether it is the average of scores as they are in the files, where that is something else. */
    private static boolean averagesRawScores(Survey survey, AverageTally tally) {
        boolean dense = survey.members().stream().allMatch(s -> s.member().kind() == Kind.DENSE);
        if (!dense || scales(survey).equals(List.of(Scale.PROBABILITIES))) {
            return false;
        }
        boolean sameScores = survey.ensemble().orElseThrow().member().kind() == Kind.DENSE
                && tally.largestRawDifference <= ROUNDING * tally.largestRaw;
        boolean sameAnswers = alike(survey, tally.otherRawAnswers) && !alike(survey, tally.otherAnswers);
        return sameScores || sameAnswers;
    }

    private static Finding ofDifferentScales(Survey survey, Seen ensemble, AverageTally tally) {
        return Found.about(
                ensemble,
                Severity.ERROR,
                "ensemble-of-different-scales",
                "The given ensemble averages scores of different scales, such as probabilities of one member "
                        + "with logits of another.",
                "It answers as the average of the scores in the files does on "
                        + sameAnswers(survey, tally.otherRawAnswers)
                        + " of the samples, as the average of the members’ "
                        + "probabilities does on " + sameAnswers(survey, tally.otherAnswers) + ".",
                "Bring all members to probabilities before averaging: softmax for those that give logits.");
    }

    private static Finding ofLogits(Survey survey, Seen ensemble, AverageTally tally) {
        return Found.about(
                ensemble,
                Severity.NOTE,
                "ensemble-of-logits",
                "The given ensemble averages the members’ logits or log-probabilities, not their " + "probabilities.",
                differences(survey, tally),
                "");
    }

    private static Finding notAverage(Survey survey, Seen ensemble, AverageTally tally) {
        return Found.about(
                ensemble,
                Severity.NOTE,
                "ensemble-not-average",
                "The given ensemble is not the average of the members.",
                differences(survey, tally),
                "If it should be, check that it was made from these very files and with these weights.");
    }

    private static String differences(Survey survey, AverageTally tally) {
        return "Its answer differs from that of the average of the members’ probabilities on "
                + Prose.percent(tally.otherAnswers, survey.samples()) + " of the samples"
                + (tally.largestDifference > 0
                        ? "; the largest difference of a score is " + Prose.fixed(tally.largestDifference, 3) + "."
                        : ".");
    }

    private static String sameAnswers(Survey survey, long others) {
        return Prose.percent(survey.samples() - others, survey.samples());
    }
}
