package io.github.ensdiag.audit;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.ReadRows;
import io.github.ensdiag.rows.RowPass;
import io.github.ensdiag.rows.Watch;
import io.github.ensdiag.rows.Watcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for what silently ruins an ensemble. */
public final class Audit implements Watch {
    private static final List<Check> CHECKS = List.of(
            new ConstantCheck(),
            new SilenceCheck(),
            new EnsembleCheck(),
            new ScaleCheck(),
            new SumCheck(),
            new DuplicateCheck(),
            new ListCheck(),
            new ClassCheck());

    /** Some thousand confidences tell as much as all. */
    private static final int CONFIDENCES = 4096;

    private final EvaluationSet set;
    private final List<Double> weights;
    private final int step;
    private final List<Look> looks;
    private final Looking.Result total;

    /**
     * Gets ready to watch the rows of the set, or of this set with an ensemble.
     *
     * @param weights of the members in the average, in their order; empty: all equal
     */
    public Audit(EvaluationSet set, List<Double> weights) {
        this.set = set;
        this.weights = weights;
        int n = set.samples();
        step = Math.max(1, n / CONFIDENCES);
        looks = set.predictors().stream()
                .map(predictor -> new Look(predictor, n, step))
                .toList();
        total = new Looking.Result(looks.size());
    }

    /**
     * Reads every member's rows once. What is found is the same for any number of threads.
     *
     * @param weights of the members in the average, in their order; empty: all equal
     * @return as {@link #findings}
     * @throws io.github.ensdiag.table.InputException if a row turns out not to be acceptable
     */
    public static List<Finding> of(EvaluationSet set, List<Double> weights, int threads) {
        try (Parallel parallel = new Parallel(threads)) {
            Audit audit = new Audit(set, weights);
            return audit.findings(RowPass.over(set, List.of(audit), parallel), parallel);
        }
    }

    @Override
    public Watcher watcher() {
        return new Looking(set, looks, weights, total::merge);
    }

    /**
     * What is found, after all rows were seen.
     *
     * @param read by predictor
     * @return errors before warnings before notes; of each what the set has found itself comes first
     */
    public List<Finding> findings(List<ReadRows> read, Parallel parallel) {
        Survey survey = survey(read, parallel);
        List<Finding> findings = new ArrayList<>(set.findings());
        TwinCheck twins = new TwinCheck(survey);
        List<Finding> others = parallel.map(CHECKS.size(), c -> CHECKS.get(c).check(survey)).stream()
                .flatMap(List::stream)
                .toList();
        findings.addAll(new AlignmentCheck(survey, explained(survey, twins, others), parallel).findings());
        findings.addAll(twins.findings());
        findings.addAll(others);
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        return List.copyOf(findings);
    }

    private Survey survey(List<ReadRows> read, Parallel parallel) {
        List<Seen> seen = parallel.map(looks.size(), p -> {
            Totals totals = total.totals().get(p);
            totals.take(looks.get(p).member(), read.get(p));
            return looks.get(p).seen(totals);
        });
        return new Survey(set, Truth.of(set), seen, step, set.ensemble().map(e -> total.average()));
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
