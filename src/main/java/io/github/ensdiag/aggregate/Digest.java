package io.github.ensdiag.aggregate;

import io.github.ensdiag.explain.Verdict;
import io.github.ensdiag.statistics.Figure;
import java.util.Optional;
import java.util.Set;

/**
 * What one diagnosis found, as far as it is compared with others. Shares and differences of shares lie in [−1, 1].
 *
 * @param samples N
 * @param members how many
 * @param best name of the member with the highest accuracy
 * @param bestAccuracy of that member
 * @param accuracy of the ensemble
 * @param gain of the ensemble over the best member
 * @param cause the main one, in a few words; empty where nothing stands in the way
 * @param cost of that cause; absent where it is not known
 * @param advice the first; may be empty
 * @param errors findings about the input
 * @param warnings findings about the input
 * @param rules empty where nothing was required
 * @param change of the ensemble's accuracy since the baseline; empty where there was none
 * @param labels SHA-256 of the files of the true classes, by which a data set is known again
 */
public record Digest(
        int samples,
        int members,
        String best,
        Figure bestAccuracy,
        Figure accuracy,
        Figure gain,
        Verdict.Effect effect,
        String cause,
        Figure cost,
        String advice,
        int errors,
        int warnings,
        Optional<RuleCount> rules,
        Optional<Figure> change,
        Set<String> labels) {
    public Digest {
        labels = Set.copyOf(labels);
    }

    /** How many rules there were, one for each whom they concern, and how many of them were not kept. */
    public record RuleCount(int all, int broken, int undecided) {}
}
