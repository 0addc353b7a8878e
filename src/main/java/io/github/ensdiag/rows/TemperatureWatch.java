package io.github.ensdiag.rows;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.table.InputException;
import java.util.List;
import java.util.stream.IntStream;

/** Fits the temperatures of all predictors of a set while its rows are read for other purposes. */
public final class TemperatureWatch implements Watch {
    private final EvaluationSet set;
    private final List<Member> predictors;
    private final Halves halves;
    private final Parallel parallel;
    private final double[] expansions;
    /** By predictor and half. */
    private final Likelihood[][] likelihoods;

    /** Looks at some of the samples, to know where to expand. */
    public TemperatureWatch(EvaluationSet set, Halves halves, Parallel parallel) {
        this.set = set;
        this.halves = halves;
        this.parallel = parallel;
        predictors = set.predictors();
        expansions = predictors.stream()
                .mapToDouble(p -> p.kind() == Kind.DECISIONS ? Double.NaN : guess(p))
                .toArray();
        likelihoods = none();
    }

    private double guess(Member predictor) {
        try {
            return fit(predictor).guess();
        } catch (InputException e) {
            return 1; // the pass will meet this row, or one before it that is no better
        }
    }

    private TemperatureFit fit(Member predictor) {
        return new TemperatureFit(set, predictor, halves, parallel);
    }

    private Likelihood[][] none() {
        return IntStream.range(0, expansions.length)
                .mapToObj(p -> TemperatureFit.none())
                .toArray(Likelihood[][]::new);
    }

    /** By predictor, the inverse temperature that its rows are to be expanded at; NaN: none. */
    public double[] expansions() {
        return expansions.clone();
    }

    /** By predictor, after the pass; none for decisions. */
    public List<FittedTemperatures> fitted() {
        return IntStream.range(0, expansions.length)
                .mapToObj(p -> Double.isNaN(expansions[p])
                        ? FittedTemperatures.NONE
                        : fit(predictors.get(p)).temperatures(expansions[p], likelihoods[p]))
                .toList();
    }

    @Override
    public Watcher watcher() {
        return new Summing();
    }

    private final class Summing implements Watcher {
        private final RightClasses right = new RightClasses();
        private Likelihood[][] sums;

        @Override
        public void begin(int from, int to) {
            sums = none();
        }

        @Override
        public void see(int sample, JointRow row, Truth truth) {
            for (int p = 0; p < expansions.length; p++) {
                if (!Double.isNaN(expansions[p])) {
                    double[] rightOnes = right.expanded(truth, row.logits[p], row.logFloor[p], expansions[p]);
                    sums[p][halves.of(sample)].add(row.partition[p], rightOnes);
                }
            }
        }

        @Override
        public Runnable end() {
            Likelihood[][] seen = sums;
            return () -> {
                for (int p = 0; p < expansions.length; p++) {
                    likelihoods[p] = TemperatureFit.and(likelihoods[p], seen[p]);
                }
            };
        }
    }
}
