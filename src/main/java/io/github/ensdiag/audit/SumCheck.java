package io.github.ensdiag.audit;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.input.Severity;
import io.github.ensdiag.table.Say;
import java.util.List;

/** Rows of probabilities that do not sum to 1. */
final class SumCheck implements Check {
    /** Sums this close to each other are one sum, such as 100 of percentages. */
    private static final double SAME = 0.01;

    @Override
    public List<Finding> check(Survey survey) {
        return survey.all().stream()
                .filter(seen -> seen.totals().rescaled > 0)
                .map(seen -> finding(survey, seen))
                .toList();
    }

    private static Finding finding(Survey survey, Seen seen) {
        Totals totals = seen.totals();
        boolean all = totals.rescaled == survey.samples();
        if (all && totals.largestSum - totals.smallestSum <= SAME * totals.largestSum) {
            return Found.about(
                    seen,
                    Severity.NOTE,
                    "row-sums",
                    "The rows of " + seen.name()
                            + " do not sum to 1, but all to about the same; each is divided by its sum.",
                    "Every row sums to " + Say.sum(totals.smallestSum) + sumsTo(totals)
                            + ", as percentages or votes do.",
                    "");
        }
        return Found.about(
                seen,
                Severity.WARNING,
                "row-sums",
                (all ? "No row of " : "Some rows of ") + seen.name() + (all ? " sums" : " do not sum")
                        + " to 1; they were divided by their sums.",
                "The sums of " + Prose.count(totals.rescaled) + " of " + Prose.count(survey.samples())
                        + " rows are off by more than 0.01. The smallest sum is " + Say.sum(totals.smallestSum)
                        + ", the largest " + Say.sum(totals.largestSum) + ".",
                all
                        ? "Dividing by the sum makes no probabilities of logits: if that is what they are, configure "
                                + "<scale>logits</scale>."
                        : "Look at how these rows were made: filled in part, or rounded before they were saved?");
    }

    private static String sumsTo(Totals totals) {
        String smallest = Say.sum(totals.smallestSum);
        String largest = Say.sum(totals.largestSum);
        return smallest.equals(largest) ? "" : " to " + largest;
    }
}
