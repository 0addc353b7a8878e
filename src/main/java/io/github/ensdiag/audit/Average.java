package io.github.ensdiag.audit;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.rows.JointRow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Averages the members' rows, once as probabilities and once as they are in the files, and compares a ready-made ensemble
 * with both. Belongs to one thread.
 */
final class Average {
    /** Scores this close count as tied, for the ensemble was rounded when it was saved. */
    private static final double ROUNDING = 1e-5;

    private final List<Member> members;
    private final Member ensemble;
    private final double[] weights;
    private final boolean raw;
    private final boolean lists;
    private final double[] mean;
    private final double[] rawMean;
    private final double[] own;
    /** The classes that some list names; only where there are lists alone. */
    private final int[] named;

    private int namedCount;

    Average(EvaluationSet set, List<Double> weights) {
        members = set.members();
        ensemble = set.ensemble().orElseThrow();
        double sum = weights.isEmpty()
                ? members.size()
                : weights.stream().mapToDouble(Double::doubleValue).sum();
        this.weights = IntStream.range(0, members.size())
                .mapToDouble(m -> (weights.isEmpty() ? 1 : weights.get(m)) / sum)
                .toArray();
        raw = members.stream().allMatch(m -> m.kind() == Kind.DENSE);
        lists = ensemble.kind() != Kind.DENSE && members.stream().noneMatch(m -> m.kind() == Kind.DENSE);
        mean = new double[set.classes()];
        rawMean = new double[set.classes()];
        own = new double[set.classes()];
        int entries = members.stream().mapToInt(Member::width).reduce(ensemble.width(), Math::addExact);
        named = new int[lists ? entries : 0];
    }

    /**
     * @param row of the members, then of the ensemble
     * @param answer of the ensemble
     */
    void compare(JointRow row, int answer, AverageTally tally) {
        clear();
        for (int m = 0; m < members.size(); m++) {
            add(members.get(m), row, m, weights[m], mean, rawMean);
        }
        add(ensemble, row, members.size(), 1, own, null);
        tally.otherAnswers += answers(answer, mean) ? 0 : 1;
        if (ensemble.kind() != Kind.DECISIONS) {
            tally.largestDifference = Math.max(tally.largestDifference, difference(row));
        }
        if (raw) {
            tally.otherRawAnswers += answers(answer, rawMean) ? 0 : 1;
            if (ensemble.kind() == Kind.DENSE) {
                compareRaw(row, tally);
            }
        }
    }

    private void clear() {
        if (!lists) {
            Arrays.fill(mean, 0);
            Arrays.fill(rawMean, 0);
            Arrays.fill(own, 0);
        }
        for (int i = 0; i < namedCount; i++) {
            mean[named[i]] = 0;
            own[named[i]] = 0;
        }
        namedCount = 0;
    }

    private void add(Member member, JointRow row, int m, double weight, double[] into, double[] rawInto) {
        int start = row.start[m];
        double[] read = row.read[m];
        if (member.kind() == Kind.DENSE) {
            double[] probabilities = row.scores[m];
            for (int c = 0; c < mean.length; c++) {
                into[c] += weight * probabilities[c];
                if (rawInto != null) {
                    rawInto[c] += weight * read[start + c];
                }
            }
            return;
        }
        for (int i = start; i < start + member.width(); i++) {
            int c = row.readClasses[m][i];
            if (c >= 0) {
                into[c] += weight * read[i];
                if (lists) {
                    named[namedCount++] = c;
                }
            }
        }
    }

    /** Whether the answer has the highest of these scores. */
    private boolean answers(int answer, double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < (lists ? namedCount : scores.length); i++) {
            highest = Math.max(highest, scores[lists ? named[i] : i]);
        }
        return answer < 0 ? highest <= 0 : scores[answer] >= highest - ROUNDING * Math.max(1, Math.abs(highest));
    }

    /** Of a list only the classes it names are compared. */
    private double difference(JointRow row) {
        double largest = 0;
        int width = ensemble.width();
        for (int i = 0; i < width; i++) {
            int c = ensemble.kind() == Kind.DENSE ? i : row.readClasses[members.size()][row.start[members.size()] + i];
            if (c >= 0) {
                largest = Math.max(largest, Math.abs(own[c] - mean[c]));
            }
        }
        return largest;
    }

    private void compareRaw(JointRow row, AverageTally tally) {
        double[] scores = row.read[members.size()];
        int start = row.start[members.size()];
        for (int c = 0; c < rawMean.length; c++) {
            tally.largestRawDifference = Math.max(tally.largestRawDifference, Math.abs(scores[start + c] - rawMean[c]));
            tally.largestRaw = Math.max(tally.largestRaw, Math.abs(rawMean[c]));
        }
    }
}
