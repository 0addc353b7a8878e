package io.github.ensdiag.audit;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.rows.Truth;
import io.github.ensdiag.rows.Watcher;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Looks at each row. Belongs to one thread. */
final class Looking implements Watcher {
    private final List<Look> looks;
    private final int classes;
    private final Optional<Average> average;
    private final Consumer<Result> results;
    private Result result;

    /** @param results takes what is summed up, in the order of the chunks */
    Looking(EvaluationSet set, List<Look> looks, List<Double> weights, Consumer<Result> results) {
        this.looks = looks;
        this.classes = set.classes();
        this.results = results;
        average = set.ensemble().map(e -> new Average(set, weights));
        result = new Result(looks.size());
    }

    /** What is summed up over a chunk. */
    record Result(List<Totals> totals, AverageTally average) {
        Result(int predictors) {
            this(Stream.generate(Totals::new).limit(predictors).toList(), new AverageTally());
        }

        void merge(Result next) {
            for (int p = 0; p < totals.size(); p++) {
                totals.get(p).merge(next.totals().get(p));
            }
            average.merge(next.average());
        }
    }

    @Override
    public void begin(int from, int to) {
        result = new Result(looks.size());
    }

    @Override
    public Runnable end() {
        Result seen = result;
        return () -> results.accept(seen);
    }

    @Override
    public void see(int sample, JointRow row, Truth truth) {
        for (int p = 0; p < looks.size(); p++) {
            look(p, sample, row);
        }
        if (average.isPresent()) {
            average.get().compare(row, looks.get(looks.size() - 1).answers()[sample], result.average());
        }
    }

    private void look(int p, int sample, JointRow row) {
        Look look = looks.get(p);
        Member member = look.member();
        Totals totals = result.totals().get(p);
        double[] scores = row.read[p];
        int start = row.start[p];
        if (member.kind() == Kind.DENSE) {
            look.lowest()[sample] = row.lowest[p];
            look.hashes()[sample] = RowHash.dense(scores, start, classes);
        } else {
            lookAtList(look, sample, row.readClasses[p], scores, start, totals);
        }
        look.answers()[sample] = row.top[p] < 0 ? -1 : row.classes[row.top[p]];
        look.tops()[sample] = member.kind() == Kind.DENSE ? scores[start + row.top[p]] : row.highest[p];
        if (sample % look.step() == 0) {
            look.confidences()[sample / look.step()] = row.highest[p];
        }
        if (member.kind() == Kind.DENSE && member.scale() == Scale.LOGITS && !member.scaleRecognised()) {
            lookForLogits(scores, start, totals);
        }
    }

    private static void lookAtList(Look look, int sample, int[] listed, double[] scores, int from, Totals totals) {
        int lowest = -1;
        double bottom = Double.POSITIVE_INFINITY;
        double mass = 0;
        int width = look.member().width();
        for (int i = from; i < from + width; i++) {
            if (listed[i] < 0) {
                continue;
            }
            mass += scores[i];
            if (scores[i] > 0 && scores[i] < bottom) {
                lowest = listed[i];
                bottom = scores[i];
            }
        }
        look.lowest()[sample] = lowest;
        look.hashes()[sample] = RowHash.list(listed, scores, from, width);
        totals.missingMass += Math.max(0, 1 - mass);
    }

    private void lookForLogits(double[] scores, int from, Totals totals) {
        double sum = 0;
        for (int i = from; i < from + classes; i++) {
            totals.smallest = Math.min(totals.smallest, scores[i]);
            totals.largest = Math.max(totals.largest, scores[i]);
            sum += scores[i];
        }
        totals.takeSums(sum, sum);
    }
}
