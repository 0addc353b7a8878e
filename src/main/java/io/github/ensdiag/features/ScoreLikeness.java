package io.github.ensdiag.features;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.rows.JointRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Compares the members' probabilities on a random part of the samples. A class outside a top-k list counts 0. */
final class ScoreLikeness {
    private final EvaluationSet set;
    private final int[] members;

    private ScoreLikeness(EvaluationSet set) {
        this.set = set;
        members = IntStream.range(0, set.members().size())
                .filter(m -> set.members().get(m).kind() != Kind.DECISIONS)
                .toArray();
    }

    /** Empty where fewer than two members have scores. */
    static Optional<Likeness> of(EvaluationSet set, List<int[]> blocks, Parallel parallel) {
        ScoreLikeness likeness = new ScoreLikeness(set);
        return likeness.members.length < 2 ? Optional.empty() : Optional.of(likeness.likeness(blocks, parallel));
    }

    private Likeness likeness(List<int[]> blocks, Parallel parallel) {
        Cka cka = Cka.of(blocks, this::grams, parallel);
        List<PairFigure> pairs = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            for (int j = i + 1; j < members.length; j++) {
                pairs.add(new PairFigure(members[i], members[j], cka.of(i, j)));
            }
        }
        return new Likeness(blocks.stream().mapToInt(block -> block.length).sum(), blocks.size(), pairs);
    }

    private Gram[] grams(int[] block) {
        JointRows reader = new JointRows(set);
        int[][] classes = new int[block.length][];
        double[][][] scores = new double[members.length][block.length][];
        for (int r = 0; r < block.length; r++) {
            reader.load(block[r], 1);
            JointRow row = reader.row(0);
            classes[r] = row.size == row.classCount ? null : Arrays.copyOf(row.classes, row.size);
            for (int i = 0; i < members.length; i++) {
                scores[i][r] = Arrays.copyOf(row.scores[members[i]], row.size);
            }
        }
        return Arrays.stream(scores)
                .map(rows -> Arrays.stream(classes).allMatch(listed -> listed == null)
                        ? Gram.of(rows)
                        : sparse(classes, rows))
                .toArray(Gram[]::new);
    }

    /** Of rows that name few of the classes. */
    private Gram sparse(int[][] classes, double[][] rows) {
        int n = rows.length;
        double[] products = new double[Gram.pairs(n)];
        double[] whole = new double[set.classes()];
        int at = 0;
        for (int i = 0; i < n; i++) {
            spread(classes[i], rows[i], whole);
            for (int j = i + 1; j < n; j++) {
                products[at++] = product(classes[j], rows[j], whole);
            }
            Arrays.fill(whole, 0);
        }
        return Gram.centred(n, products);
    }

    private static void spread(int[] listed, double[] row, double[] whole) {
        for (int k = 0; k < row.length; k++) {
            whole[listed == null ? k : listed[k]] = row[k];
        }
    }

    private static double product(int[] listed, double[] row, double[] whole) {
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
            sum += row[k] * whole[listed == null ? k : listed[k]];
        }
        return sum;
    }
}
