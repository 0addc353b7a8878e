package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Chunks;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.rows.JointRows;
import io.github.ensdiag.rows.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which classes can win on each sample, and what each member says of them: all that is needed to know the accuracy of any
 * weighting, temperature or part of the group without reading the files again.
 *
 * <p>A class that no member lists is never an answer.
 */
final class Contests {
    private final int members;
    private final int samples;
    private final List<Part> parts;

    private Contests(int members, int samples, List<Part> parts) {
        this.members = members;
        this.samples = samples;
        this.parts = parts;
    }

    /**
     * The contests of a chunk of samples, packed as in {@link Pool.Slice}.
     *
     * @param sure by sample of the chunk, whether it is right in any case
     * @param tops by candidate and member, whether it is the member's answer
     * @param scores by candidate and member, 0 outside a list
     * @param logs by candidate and member, unclipped where the file gives logits
     * @param logTotals by open sample, temperature and member, log Σ_c exp(log p_c / T)
     * @param truncated samples with more candidates than are weighed
     */
    private record Part(
            int first,
            boolean[] sure,
            int[] open,
            int[] starts,
            boolean[] right,
            boolean[] tops,
            double[] scores,
            double[] logs,
            double[] logTotals,
            int truncated) {}

    /**
     * Reads all samples once.
     *
     * @param temperatures some sets of one temperature a member, for {@link #tempered}
     */
    static Contests of(EvaluationSet set, List<double[]> temperatures, Parallel parallel) {
        int n = set.samples();
        var workers = ThreadLocal.withInitial(() -> new Worker(set, temperatures));
        List<Part> parts = parallel.pass(
                "Asking what if",
                n,
                new ArrayList<>(),
                chunk -> new ArrayList<>(List.of(
                        workers.get().part(chunk * Chunks.SIZE, Math.min(n, (chunk + 1) * Chunks.SIZE)))),
                (all, next) -> {
                    all.addAll(next);
                    return all;
                });
        return new Contests(set.members().size(), n, parts);
    }

    int members() {
        return members;
    }

    /** Samples on which only the strongest of very many candidates are weighed. */
    long truncated() {
        return parts.stream().mapToLong(Part::truncated).sum();
    }

    /** What an average adds up. */
    Pool scores() {
        return pool(0, Part::scores);
    }

    /** What a geometric mean adds up: clipped log-probabilities. */
    Pool logs() {
        return pool(
                Double.NEGATIVE_INFINITY,
                part -> Arrays.stream(part.logs)
                        .map(l -> Math.max(l, JointRow.LOG_CLIP))
                        .toArray());
    }

    /** What a vote adds up: 1 for a member's answer, and so little of its score that only ties are settled by it. */
    Pool votes() {
        double little = 1.0 / (1 << 12);
        return pool(0, part -> {
            double[] values = new double[part.scores.length];
            Arrays.setAll(values, k -> (part.tops[k] ? 1 : 0) + little * part.scores[k]);
            return values;
        });
    }

    /** Probabilities at the given set of temperatures, counted as in {@link #of}. */
    Pool tempered(int which, double[] temperatures) {
        return pool(0, part -> {
            double[] values = new double[part.logs.length];
            int sets = part.open.length == 0 ? 0 : part.logTotals.length / (part.open.length * members);
            for (int i = 0; i < part.open.length; i++) {
                for (int k = part.starts[i]; k < part.starts[i + 1]; k++) {
                    for (int m = 0; m < members; m++) {
                        double total = part.logTotals[(i * sets + which) * members + m];
                        values[k * members + m] = Math.exp(part.logs[k * members + m] / temperatures[m] - total);
                    }
                }
            }
            return values;
        });
    }

    private interface Values {
        double[] of(Part part);
    }

    private Pool pool(double floor, Values values) {
        boolean[] sure = new boolean[samples];
        List<Pool.Slice> slices = new ArrayList<>();
        for (Part part : parts) {
            System.arraycopy(part.sure, 0, sure, part.first, part.sure.length);
            slices.add(new Pool.Slice(part.open, part.starts, part.right, values.of(part)));
        }
        return new Pool(members, sure, floor, slices);
    }

    /** Makes the contests of a chunk at a time. Belongs to one thread. */
    private static final class Worker {
        private final int members;
        private final List<double[]> temperatures;
        private final JointRows rows;
        private final Truth truth;
        private final Candidates candidates = new Candidates();
        private final int blockRows;

        Worker(EvaluationSet set, List<double[]> temperatures) {
            this.temperatures = temperatures;
            members = set.members().size();
            rows = new JointRows(set);
            truth = new Truth(set);
            blockRows = Chunks.rows(set.predictors());
        }

        Part part(int from, int to) {
            boolean[] sure = new boolean[to - from];
            Packed packed = new Packed(members, temperatures.size());
            int truncated = 0;
            for (int first = from; first < to; first += blockRows) {
                int count = Math.min(blockRows, to - first);
                rows.load(first, count);
                for (int r = 0; r < count; r++) {
                    JointRow row = rows.row(r);
                    truth.turnTo(first + r, row);
                    candidates.find(row, members);
                    truncated += candidates.truncated() ? 1 : 0;
                    int right = right(row);
                    if (right == 0 || right == candidates.count()) {
                        sure[first + r - from] = right > 0;
                    } else {
                        packed.add(first + r, row, candidates, truth, temperatures);
                    }
                }
            }
            return packed.part(from, sure, truncated);
        }

        private int right(JointRow row) {
            int right = 0;
            for (int i = 0; i < candidates.count(); i++) {
                right += truth.accepts(row.classes[candidates.place(i)]) ? 1 : 0;
            }
            return right;
        }
    }

    /** Arrays that grow. */
    private static final class Packed {
        private final int members;
        private final int sets;
        private int[] open = new int[64];
        private int[] starts = new int[65];
        private int count;
        private boolean[] right = new boolean[256];
        private boolean[] tops;
        private double[] scores;
        private double[] logs;
        private double[] logTotals;

        Packed(int members, int sets) {
            this.members = members;
            this.sets = sets;
            tops = new boolean[256 * members];
            scores = new double[256 * members];
            logs = new double[256 * members];
            logTotals = new double[64 * sets * members];
        }

        void add(int sample, JointRow row, Candidates candidates, Truth truth, List<double[]> temperatures) {
            int start = starts[count];
            int end = start + candidates.count();
            reserve(end);
            for (int k = start; k < end; k++) {
                int place = candidates.place(k - start);
                right[k] = truth.accepts(row.classes[place]);
                for (int m = 0; m < members; m++) {
                    scores[k * members + m] = row.scores[m][place];
                    logs[k * members + m] = row.logits[m][place];
                }
            }
            for (int m = 0; m < members; m++) {
                int top = start;
                for (int k = start + 1; k < end; k++) {
                    top = scores[k * members + m] > scores[top * members + m] ? k : top;
                }
                tops[top * members + m] = scores[top * members + m] > 0;
                for (int t = 0; t < sets; t++) {
                    logTotals[(count * sets + t) * members + m] =
                            logTotal(row, m, temperatures.get(t)[m]);
                }
            }
            open[count++] = sample;
            starts[count] = end;
        }

        private static double logTotal(JointRow row, int m, double temperature) {
            double[] logs = row.logits[m];
            double highest = row.unlisted() > 0 ? row.logFloor[m] : Double.NEGATIVE_INFINITY;
            for (int c = 0; c < row.size; c++) {
                highest = Math.max(highest, logs[c]);
            }
            double sum = row.unlisted() == 0 ? 0 : row.unlisted() * Math.exp((row.logFloor[m] - highest) / temperature);
            for (int c = 0; c < row.size; c++) {
                sum += Math.exp((logs[c] - highest) / temperature);
            }
            return highest / temperature + Math.log(sum);
        }

        private void reserve(int candidates) {
            if (count + 1 == starts.length) {
                open = Arrays.copyOf(open, 2 * count);
                starts = Arrays.copyOf(starts, 2 * count + 1);
                logTotals = Arrays.copyOf(logTotals, 2 * logTotals.length);
            }
            if (candidates > right.length) {
                int capacity = Math.max(candidates, 2 * right.length);
                right = Arrays.copyOf(right, capacity);
                tops = Arrays.copyOf(tops, capacity * members);
                scores = Arrays.copyOf(scores, capacity * members);
                logs = Arrays.copyOf(logs, capacity * members);
            }
        }

        Part part(int first, boolean[] sure, int truncated) {
            int size = starts[count];
            return new Part(
                    first,
                    sure,
                    Arrays.copyOf(open, count),
                    Arrays.copyOf(starts, count + 1),
                    Arrays.copyOf(right, size),
                    Arrays.copyOf(tops, size * members),
                    Arrays.copyOf(scores, size * members),
                    Arrays.copyOf(logs, size * members),
                    Arrays.copyOf(logTotals, count * sets * members),
                    truncated);
        }
    }
}
