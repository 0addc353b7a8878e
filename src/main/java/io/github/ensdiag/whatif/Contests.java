package io.github.ensdiag.whatif;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.rows.RowPass;
import io.github.ensdiag.vector.Exponential;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Which classes can win on each sample, and what each member says of them: all that is needed to know the accuracy of any
 * weighting, temperature or part of the group without reading the files again.
 *
 * <p>A class that no member lists is never an answer.
 */
final class Contests {
    private final int members;
    private final int samples;
    private final List<double[]> temperatures;
    private final List<ContestPart> parts;
    /** By part, see {@link LogTotals}. */
    private final List<double[]> logTotals;

    private Contests(
            int members, int samples, List<double[]> temperatures, List<ContestPart> parts, List<double[]> logTotals) {
        this.members = members;
        this.samples = samples;
        this.temperatures = temperatures;
        this.parts = parts;
        this.logTotals = logTotals;
    }

    /**
     * Reads all samples once.
     *
     * @param temperatures some sets of one temperature a member, for {@link #tempered}
     */
    static Contests of(EvaluationSet set, List<double[]> temperatures, Parallel parallel) {
        ContestWatch watch = new ContestWatch(set, new double[0]);
        RowPass.over(set, List.of(watch), parallel);
        return watch.contests(temperatures, parallel);
    }

    /**
     * From what was seen in a pass over all samples.
     *
     * @param expansions at which it expanded the members' rows
     */
    static Contests of(
            EvaluationSet set,
            List<SeenContests> seen,
            double[] expansions,
            List<double[]> temperatures,
            Parallel parallel) {
        int members = set.members().size();
        LogTotals totals = new LogTotals(members, expansions, temperatures);
        List<ContestPart> parts = seen.stream().map(SeenContests::part).toList();
        return new Contests(members, set.samples(), temperatures, parts, totals.of(set, seen, parallel));
    }

    int members() {
        return members;
    }

    /** As given to {@link #of}. */
    List<double[]> temperatures() {
        return temperatures;
    }

    /** Samples on which only the strongest of very many candidates are weighed. */
    long truncated() {
        return parts.stream().mapToLong(ContestPart::truncated).sum();
    }

    /** What an average adds up. */
    Pool scores() {
        return pool(0, p -> parts.get(p).scores());
    }

    /** What a geometric mean adds up: clipped log-probabilities. */
    Pool logs() {
        return pool(Double.NEGATIVE_INFINITY, p -> clipped(parts.get(p)));
    }

    /** What a vote adds up: 1 for a member's answer, and so little of its score that only ties are settled by it. */
    Pool votes() {
        double little = 1.0 / (1 << 12);
        return pool(0, p -> {
            ContestPart part = parts.get(p);
            double[][] values = new double[members][part.right().length];
            for (int m = 0; m < members; m++) {
                boolean[] tops = part.tops()[m];
                double[] scores = part.scores()[m];
                Arrays.setAll(values[m], k -> (tops[k] ? 1 : 0) + little * scores[k]);
            }
            return values;
        });
    }

    /**
     * Probabilities at the given set of temperatures, counted as in {@link #of}. At temperature 1 a member stays as it is, a
     * class outside its list having 0.
     */
    Pool tempered(int which) {
        return pool(0, p -> tempered(p, which, parts.get(p).scores(), Exponential::of));
    }

    /** Clipped log-probabilities at the given set of temperatures, counted as in {@link #of}. */
    Pool temperedLogs(int which) {
        return pool(Double.NEGATIVE_INFINITY, p -> tempered(p, which, clipped(parts.get(p)), Contests::clipped));
    }

    private double[][] tempered(int p, int which, double[][] untouched, DoubleUnaryOperator ofLog) {
        ContestPart part = parts.get(p);
        double[][] values = untouched.clone();
        double[] temperature = temperatures.get(which);
        for (int m = 0; m < members; m++) {
            if (temperature[m] != 1) {
                values[m] = new double[untouched[m].length];
                for (int i = 0; i < part.open().length; i++) {
                    double total = logTotals.get(p)[(i * temperatures.size() + which) * members + m];
                    for (int k = part.starts()[i]; k < part.starts()[i + 1]; k++) {
                        values[m][k] = ofLog.applyAsDouble(part.logs()[m][k] / temperature[m] - total);
                    }
                }
            }
        }
        return values;
    }

    /** The same array where nothing is to be clipped: of large groups there is no room for two. */
    private static double[][] clipped(ContestPart part) {
        return Arrays.stream(part.logs()).map(Contests::clipped).toArray(double[][]::new);
    }

    private static double[] clipped(double[] logs) {
        boolean within = Arrays.stream(logs).allMatch(log -> log >= JointRow.LOG_CLIP);
        return within ? logs : Arrays.stream(logs).map(Contests::clipped).toArray();
    }

    private static double clipped(double log) {
        return Math.max(log, JointRow.LOG_CLIP);
    }

    /** By sample, whether most members' answer is right, of equally many the one with the higher mean score. */
    boolean[] vote() {
        return decided((part, k) -> {
            double sum = 0;
            int votes = 0;
            for (int m = 0; m < members; m++) {
                sum += part.scores()[m][k];
                votes += part.tops()[m][k] ? 1 : 0;
            }
            return new double[] {votes, sum};
        });
    }

    /** By sample, whether the class with the highest score of any member is right. */
    boolean[] highest() {
        return decided((part, k) -> {
            double highest = 0;
            for (int m = 0; m < members; m++) {
                highest = Math.max(highest, part.scores()[m][k]);
            }
            return new double[] {highest};
        });
    }

    /** By sample, whether the class with the most Borda points is right. */
    boolean[] borda() {
        return decided((part, k) -> new double[] {part.borda()[k]});
    }

    private interface Worth {
        /** What a candidate is worth; what follows settles ties in what comes before. */
        double[] of(ContestPart part, int candidate);
    }

    private boolean[] decided(Worth worth) {
        boolean[] right = new boolean[samples];
        for (ContestPart part : parts) {
            System.arraycopy(part.sure(), 0, right, part.first(), part.sure().length);
            for (int i = 0; i < part.open().length; i++) {
                double[] highest = {0, 0};
                for (int k = part.starts()[i]; k < part.starts()[i + 1]; k++) {
                    double[] next = worth.of(part, k);
                    if (Arrays.compare(next, 0, next.length, highest, 0, next.length) > 0) {
                        highest = next;
                        right[part.open()[i]] = part.right()[k];
                    }
                }
            }
        }
        return right;
    }

    private interface Values {
        double[][] of(int part);
    }

    private Pool pool(double floor, Values values) {
        boolean[] sure = new boolean[samples];
        List<Pool.Slice> slices = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            ContestPart part = parts.get(p);
            System.arraycopy(part.sure(), 0, sure, part.first(), part.sure().length);
            slices.add(new Pool.Slice(part.open(), part.starts(), part.right(), values.of(p)));
        }
        return new Pool(members, sure, floor, slices);
    }
}
