package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.NullComparison;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * Entropies and mutual information of label columns, by counting. Labels are in {@code [−1, C)}; −1, no answer, is one
 * more category. Belongs to one thread.
 */
final class Information {
    private final int n;
    private final long radix;
    private final CountTable table;
    private final int permutations;
    private final long seed;

    Information(int n, int classes, int permutations, long seed) {
        this.n = n;
        this.radix = classes + 1L;
        this.table = new CountTable(n);
        this.permutations = permutations;
        this.seed = seed;
    }

    double entropy(int[] x) {
        table.clear();
        for (int v : x) {
            table.add(v + 1L);
        }
        return table.entropy(n);
    }

    double entropy(int[] x, int[] y) {
        table.clear();
        for (int i = 0; i < n; i++) {
            table.add((x[i] + 1L) * radix + y[i] + 1);
        }
        return table.entropy(n);
    }

    double entropy(int[] x, int[] y, int[] z) {
        table.clear();
        for (int i = 0; i < n; i++) {
            table.add(((x[i] + 1L) * radix + y[i] + 1) * radix + z[i] + 1);
        }
        return table.entropy(n);
    }

    /** I(X;Y) with X permuted as its null. */
    NullComparison mutual(int[] x, int[] y) {
        double marginals = entropy(x) + entropy(y);
        int[] permuted = x.clone();
        return against(marginals - entropy(x, y), permuted, null, () -> marginals - entropy(permuted, y));
    }

    /**
     * All figures of a pair.
     *
     * @param ensemble the ensemble's answers, if the combination loss is wanted
     */
    PairInformation of(int[] a, int[] b, int[] y, Optional<int[]> ensemble) {
        double hA = entropy(a);
        double hB = entropy(b);
        double hY = entropy(y);
        double hAB = entropy(a, b);
        double hAY = entropy(a, y);
        double hBY = entropy(b, y);
        double hABY = entropy(a, b, y);
        double iAB = hA + hB - hAB;

        int[] shuffled = b.clone();
        NullComparison mutual = against(iAB, shuffled, null, () -> hA + hB - entropy(a, shuffled));

        // Permuting B within A's class leaves H(A,B) as it is, permuting within the true class H(B,Y).
        int[] bWithinA = b.clone();
        NullComparison addedByB =
                against(hAB + hAY - hA - hABY, bWithinA, grouped(a), () -> hAB + hAY - hA - entropy(a, bWithinA, y));
        int[] aWithinB = a.clone();
        NullComparison addedByA =
                against(hAB + hBY - hB - hABY, aWithinB, grouped(b), () -> hAB + hBY - hB - entropy(aWithinB, b, y));
        int[] bWithinY = b.clone();
        NullComparison conditional =
                against(hAY + hBY - hY - hABY, bWithinY, grouped(y), () -> hAY + hBY - hY - entropy(a, bWithinY, y));

        // Permuting the truth within the ensemble's class leaves nothing about it that only A and B together would
        // tell.
        Optional<NullComparison> combinationLoss = ensemble.map(e -> {
            double hYgivenE = entropy(e, y) - entropy(e);
            int[] yWithinE = y.clone();
            return against(
                    hYgivenE - (hABY - hAB), yWithinE, grouped(e), () -> hYgivenE - (entropy(a, b, yWithinE) - hAB));
        });

        double expected = ExpectedInformation.of(counts(a), counts(b), n);
        double mean = (hA + hB) / 2;
        return new PairInformation(
                hA,
                hB,
                mutual,
                Figure.of(iAB / mean),
                Figure.of(mean - expected == 0 ? Double.NaN : (iAB - expected) / (mean - expected)),
                mutual(bits(a, y), bits(b, y)),
                hA + hY - hAY,
                hB + hY - hBY,
                hAB + hY - hABY,
                addedByB,
                addedByA,
                conditional,
                combinationLoss);
    }

    private static int[] bits(int[] x, int[] y) {
        int[] bits = new int[x.length];
        Arrays.setAll(bits, i -> x[i] == y[i] ? 1 : 0);
        return bits;
    }

    private int[] counts(int[] x) {
        int[] counts = new int[(int) radix];
        for (int v : x) {
            counts[v + 1]++;
        }
        return Arrays.stream(counts).filter(c -> c > 0).toArray();
    }

    /** Sample numbers sorted by label; a group is a run of equal labels, and {@code starts} holds where each begins. */
    private record Groups(int[] order, int[] starts) {}

    private Groups grouped(int[] x) {
        int[] starts = new int[(int) radix + 1];
        for (int v : x) {
            starts[v + 2]++;
        }
        for (int g = 1; g < starts.length; g++) {
            starts[g] += starts[g - 1];
        }
        int[] next = starts.clone();
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[next[x[i] + 1]++] = i;
        }
        return new Groups(order, starts);
    }

    private NullComparison against(double value, int[] permuted, Groups groups, DoubleSupplier figure) {
        var random = new SplittableRandom(seed);
        double sum = 0;
        double squares = 0;
        for (int p = 0; p < permutations; p++) {
            if (groups == null) {
                shuffle(permuted, random);
            } else {
                shuffleWithin(permuted, groups, random);
            }
            // Deviations from the value itself, so that the squares do not cancel.
            double d = figure.getAsDouble() - value;
            sum += d;
            squares += d * d;
        }
        double mean = sum / permutations;
        double variance = Math.max(0, squares - sum * mean) / (permutations - 1);
        return new NullComparison(value, value + mean, Math.sqrt(variance));
    }

    private void shuffle(int[] x, SplittableRandom random) {
        for (int i = n - 1; i > 0; i--) {
            swap(x, i, random.nextInt(i + 1));
        }
    }

    private static void shuffleWithin(int[] x, Groups groups, SplittableRandom random) {
        for (int g = 0; g + 1 < groups.starts.length; g++) {
            int start = groups.starts[g];
            for (int i = groups.starts[g + 1] - 1; i > start; i--) {
                swap(x, groups.order[i], groups.order[start + random.nextInt(i - start + 1)]);
            }
        }
    }

    private static void swap(int[] x, int i, int j) {
        int t = x[i];
        x[i] = x[j];
        x[j] = t;
    }
}
