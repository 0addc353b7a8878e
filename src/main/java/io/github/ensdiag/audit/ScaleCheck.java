package io.github.ensdiag.audit;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.table.Say;
import java.util.ArrayList;
import java.util.List;

/** Probabilities beside logits, and values that contradict the configured scale. */
final class ScaleCheck implements Check {
    /** How far from 1 the sum of a row of probabilities may lie, as elsewhere in reading. */
    private static final double SUM_TOLERANCE = 0.01;

    /** How far above 1 rounding may lift a probability. */
    private static final double SLACK = 1e-3;

    @Override
    public List<Finding> check(Survey survey) {
        List<Finding> findings = new ArrayList<>();
        for (Seen seen : survey.all()) {
            Totals totals = seen.totals();
            if (configuredAsLogits(seen) && totals.smallest >= 0 && totals.largest <= 1 + SLACK) {
                findings.add(softmaxTwice(survey, seen));
            }
        }
        List<Seen> scored = survey.members().stream().filter(Seen::scored).toList();
        if (scored.stream().map(s -> s.member().scale()).distinct().count() > 1) {
            findings.add(different(scored));
        }
        return findings;
    }

    private static boolean configuredAsLogits(Seen seen) {
        return seen.member().kind() == Kind.DENSE
                && seen.member().scale() == Scale.LOGITS
                && !seen.member().scaleRecognised();
    }

    private static Finding softmaxTwice(Survey survey, Seen seen) {
        Totals totals = seen.totals();
        boolean probabilities = totals.smallestSum >= 1 - SUM_TOLERANCE && totals.largestSum <= 1 + SUM_TOLERANCE;
        double highest = Math.E / (Math.E + survey.set().classes() - 1);
        String flattened = "after a softmax no score can exceed " + Say.sum(highest) + ".";
        return Found.about(
                seen,
                probabilities ? Severity.ERROR : Severity.WARNING,
                "softmax-of-probabilities",
                "The scores of " + seen.name() + " are configured as logits, but "
                        + (probabilities
                                ? "are probabilities already: softmax flattens them."
                                : "all lie between 0 and 1: softmax flattens them."),
                "Every value lies between 0 and 1, and "
                        + (probabilities
                                ? "every row sums to 1; "
                                : "rows sum to between " + Say.sum(totals.smallestSum) + " and "
                                        + Say.sum(totals.largestSum) + ", as outputs of sigmoids do; ")
                        + flattened,
                probabilities
                        ? "Remove <scale>logits</scale>: the scale is recognised."
                        : "Configure <scale>probabilities</scale> to divide each row by its sum, or save the values before "
                                + "the last activation.");
    }

    private static Finding different(List<Seen> scored) {
        List<String> parts = new ArrayList<>();
        for (Scale scale : Scale.values()) {
            List<Seen> with =
                    scored.stream().filter(s -> s.member().scale() == scale).toList();
            if (!with.isEmpty()) {
                parts.add(Found.names(with) + (with.size() == 1 ? " has " : " have ") + means(scale));
            }
        }
        return Found.general(
                Severity.NOTE,
                "different-scales",
                "The members’ scores are on different scales; each is brought to probabilities before they are averaged.",
                Prose.list(parts) + ".",
                "If that is not what a file holds, configure the member’s <scale>.");
    }

    private static String means(Scale scale) {
        return switch (scale) {
            case PROBABILITIES -> "probabilities taken as they are";
            case LOGITS -> "logits that softmax makes probabilities";
            case LOG_PROBABILITIES -> "log-probabilities that exp makes probabilities";
        };
    }
}
