package io.github.ensdiag.measure;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.rows.JointRows;
import io.github.ensdiag.vector.Vectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the samples on which the members diverge most and reads their rows once more for what each member said. */
final class DisagreementLists {
    /** Answers shown for each series. */
    private static final int ANSWERS = 3;
    /** Samples read by one task. */
    private static final int AT_ONCE = 256;
    /** The lists over all classes are longer than those of a class. */
    private static final int OVERALL_FACTOR = 2;

    private final EvaluationSet set;
    private final Columns columns;
    private final double[] weights;
    private final int best;
    private final int count;

    DisagreementLists(EvaluationSet set, Columns columns, double[] weights, int best, int count) {
        this.set = set;
        this.columns = columns;
        this.weights = weights;
        this.best = best;
        this.count = count;
    }

    Disagreements find(Parallel parallel) {
        Map<Integer, First> byClass = new TreeMap<>();
        Map<Outcome, First> byOutcome = new EnumMap<>(Outcome.class);
        for (int i = 0; i < columns.size() && count > 0; i++) {
            if (membersDiffer(i)) {
                byClass.computeIfAbsent(columns.label(i), y -> most(count)).offer(i);
                Outcome outcome = outcome(i);
                if (outcome.changes()) {
                    byOutcome
                            .computeIfAbsent(outcome, o -> most(OVERALL_FACTOR * count))
                            .offer(i);
                }
            }
        }
        Map<Integer, SampleResult> samples = read(byClass.values(), byOutcome.values(), parallel);
        return new Disagreements(results(byClass, samples), results(byOutcome, samples));
    }

    /** The samples with the highest divergence. */
    private First most(int most) {
        return new First(most, (i, j) -> columns.divergence(i) > columns.divergence(j));
    }

    private boolean membersDiffer(int sample) {
        for (int m = 1; m < weights.length; m++) {
            if (columns.prediction(m, sample) != columns.prediction(0, sample)) {
                return true;
            }
        }
        return false;
    }

    private Outcome outcome(int sample) {
        int right = 0;
        for (int m = 0; m < weights.length; m++) {
            right += columns.right(m, sample) ? 1 : 0;
        }
        return Outcome.of(columns.right(weights.length, sample), columns.right(best, sample), right, weights.length);
    }

    private Map<Integer, SampleResult> read(Iterable<First> classes, Iterable<First> outcomes, Parallel parallel) {
        TreeSet<Integer> samples = new TreeSet<>();
        for (Iterable<First> lists : List.of(classes, outcomes)) {
            lists.forEach(most -> most.inOrder().forEach(samples::add));
        }
        List<Integer> order = List.copyOf(samples);
        var rows = ThreadLocal.withInitial(() -> new JointRows(set));
        return parallel.fold(
                (order.size() + AT_ONCE - 1) / AT_ONCE,
                new TreeMap<Integer, SampleResult>(),
                part -> {
                    TreeMap<Integer, SampleResult> read = new TreeMap<>();
                    int from = part * AT_ONCE;
                    for (int i : order.subList(from, Math.min(order.size(), from + AT_ONCE))) {
                        rows.get().load(i, 1);
                        List<List<SampleResult.Answer>> answers =
                                answers(rows.get().row(0));
                        read.put(i, new SampleResult(i, columns.label(i), outcome(i), columns.divergence(i), answers));
                    }
                    return read;
                },
                (all, next) -> {
                    all.putAll(next);
                    return all;
                });
    }

    private List<List<SampleResult.Answer>> answers(JointRow row) {
        List<List<SampleResult.Answer>> answers = new ArrayList<>();
        for (int s = 0; s < row.members; s++) {
            answers.add(top(row, row.scores[s], 1));
        }
        if (row.members == weights.length) {
            answers.add(average(row));
        }
        return List.copyOf(answers);
    }

    private List<SampleResult.Answer> average(JointRow row) {
        double[] sum = new double[row.size];
        for (int m = 0; m < weights.length; m++) {
            for (int c = 0; c < row.size; c++) {
                sum[c] += weights[m] * row.scores[m][c];
            }
        }
        return top(row, sum, Vectors.sum(weights, weights.length));
    }

    private static List<SampleResult.Answer> top(JointRow row, double[] scores, double scale) {
        List<SampleResult.Answer> top = new ArrayList<>();
        int[] best = new int[ANSWERS];
        int found = 0;
        double least = 0;
        for (int c = 0; c < row.size; c++) {
            if (scores[c] > least) {
                found = Math.min(ANSWERS, found + 1);
                insert(best, found, scores, c);
                least = found < ANSWERS ? 0 : scores[best[ANSWERS - 1]];
            }
        }
        for (int k = 0; k < found; k++) {
            top.add(new SampleResult.Answer(row.classes[best[k]], scores[best[k]] / scale));
        }
        return List.copyOf(top);
    }

    /** Puts a class where its score belongs, behind equal ones. */
    private static void insert(int[] best, int found, double[] scores, int c) {
        int at = found - 1;
        while (at > 0 && scores[best[at - 1]] < scores[c]) {
            best[at] = best[at - 1];
            at--;
        }
        best[at] = c;
    }

    private static <K> Map<K, List<SampleResult>> results(Map<K, First> lists, Map<Integer, SampleResult> samples) {
        Map<K, List<SampleResult>> results = new java.util.LinkedHashMap<>();
        lists.forEach((key, most) ->
                results.put(key, most.inOrder().mapToObj(samples::get).toList()));
        return Collections.unmodifiableMap(results);
    }
}
