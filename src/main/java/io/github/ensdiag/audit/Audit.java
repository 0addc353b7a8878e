package io.github.ensdiag.audit;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Parallel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for what silently ruins an ensemble, before anything is computed. */
public final class Audit {
    private static final List<Check> CHECKS = List.of(
            new ConstantCheck(),
            new SilenceCheck(),
            new EnsembleCheck(),
            new ScaleCheck(),
            new SumCheck(),
            new DuplicateCheck(),
            new ListCheck(),
            new ClassCheck());

    private Audit() {}

    /**
     * Reads every member's rows once. What is found is the same for any number of threads.
     *
     * @param weights of the members in the average, in their order; empty: all equal
     * @return errors before warnings before notes; of each what the set has found itself comes first
     * @throws io.github.ensdiag.table.InputException if a row turns out not to be acceptable
     */
    public static List<Finding> of(EvaluationSet set, List<Double> weights, int threads) {
        try (Parallel parallel = new Parallel(threads)) {
            Survey survey = Survey.of(set, weights, parallel);
            List<Finding> findings = new ArrayList<>(set.findings());
            TwinCheck twins = new TwinCheck(survey);
            List<Finding> others = parallel
                    .map(CHECKS.size(), c -> CHECKS.get(c).check(survey))
                    .stream()
                    .flatMap(List::stream)
                    .toList();
            findings.addAll(new AlignmentCheck(survey, explained(survey, twins, others), parallel).findings());
            findings.addAll(twins.findings());
            findings.addAll(others);
            findings.sort(Comparator.comparing(Finding::severity).reversed());
            return List.copyOf(findings);
        }
    }

    /** Members whose answers cannot be expected to fit the labels, for a reason that is found already. */
    private static Set<Seen> explained(Survey survey, TwinCheck twins, List<Finding> others) {
        Set<Seen> explained = new HashSet<>(twins.copies());
        for (Finding finding : others) {
            survey.all().stream()
                    .filter(seen -> finding.id().startsWith("constant-")
                            && finding.member().filter(seen.name()::equals).isPresent())
                    .forEach(explained::add);
        }
        return explained;
    }
}
