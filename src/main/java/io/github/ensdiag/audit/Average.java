package io.github.ensdiag.audit;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.Scale;
import io.github.ensdiag.input.ScoreReader;
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
    private final ScoreReader[] readers;
    private final double[] weights;
    private final boolean raw;
    private final boolean lists;
    private final double[] mean;
    private final double[] rawMean;
    private final double[] own;
    private final double[] buffer;
    /** The classes that some list names; only where there are lists alone. */
    private final int[] named;

    private int namedCount;

    /** @param readers of the members, then of the ensemble, whose rows are read elsewhere */
    Average(EvaluationSet set, ScoreReader[] readers, List<Double> weights) {
        members = set.members();
        ensemble = set.ensemble().orElseThrow();
        this.readers = readers;
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
        buffer = new double[set.classes()];
        int entries = members.stream().mapToInt(Member::width).reduce(ensemble.width(), Math::addExact);
        named = new int[lists ? entries : 0];
    }

    /** @param answer of the ensemble */
    void compare(int row, int answer, AverageTally tally) {
        clear();
        for (int m = 0; m < members.size(); m++) {
            add(members.get(m), readers[m], row, weights[m], mean, rawMean);
        }
        add(ensemble, readers[members.size()], row, 1, own, null);
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

    private void add(Member member, ScoreReader reader, int row, double weight, double[] into, double[] rawInto) {
        int width = member.width();
        double[] scores = reader.scores();
        if (member.kind() == Kind.DENSE) {
            probabilities(member.scale(), scores, row * width, width);
            for (int c = 0; c < width; c++) {
                into[c] += weight * buffer[c];
                if (rawInto != null) {
                    rawInto[c] += weight * scores[row * width + c];
                }
            }
            return;
        }
        for (int i = row * width; i < (row + 1) * width; i++) {
            int c = reader.classes()[i];
            if (c >= 0) {
                into[c] += weight * scores[i];
                if (lists) {
                    named[namedCount++] = c;
                }
            }
        }
    }

    private void probabilities(Scale scale, double[] scores, int from, int classes) {
        if (scale == Scale.PROBABILITIES) {
            System.arraycopy(scores, from, buffer, 0, classes);
            return;
        }
        double highest = 0;
        if (scale == Scale.LOGITS) {
            highest = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < classes; c++) {
                highest = Math.max(highest, scores[from + c]);
            }
        }
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            buffer[c] = Math.exp(scores[from + c] - highest);
            sum += buffer[c];
        }
        for (int c = 0; scale == Scale.LOGITS && c < classes; c++) {
            buffer[c] /= sum;
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
    private double difference(int row) {
        double largest = 0;
        int width = ensemble.width();
        for (int i = 0; i < width; i++) {
            int c = ensemble.kind() == Kind.DENSE ? i : readers[members.size()].classes()[row * width + i];
            if (c >= 0) {
                largest = Math.max(largest, Math.abs(own[c] - mean[c]));
            }
        }
        return largest;
    }

    private void compareRaw(int row, AverageTally tally) {
        double[] scores = readers[members.size()].scores();
        for (int c = 0; c < rawMean.length; c++) {
            tally.largestRawDifference =
                    Math.max(tally.largestRawDifference, Math.abs(scores[row * rawMean.length + c] - rawMean[c]));
            tally.largestRaw = Math.max(tally.largestRaw, Math.abs(rawMean[c]));
        }
    }
}
