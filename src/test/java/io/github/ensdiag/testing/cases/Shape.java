package io.github.ensdiag.testing.cases;

import io.github.ensdiag.input.Scale;
import io.github.ensdiag.testing.MadeMember;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** The ways in which a member's logits may reach its file. */
enum Shape {
    LOGITS,
    PROBABILITIES,
    LOG_PROBABILITIES,
    TOP_5,
    DECISIONS;

    private static final int LISTED = 5;

    MadeMember member(String name, double[][] logits) {
        return switch (this) {
            case LOGITS -> MadeMember.dense(name, Scale.LOGITS, logits);
            case PROBABILITIES -> MadeMember.dense(name, Scale.PROBABILITIES, softmax(logits));
            case LOG_PROBABILITIES -> MadeMember.dense(name, Scale.LOG_PROBABILITIES, logSoftmax(logits));
            case TOP_5 -> list(name, softmax(logits));
            case DECISIONS ->
                MadeMember.decisions(
                        name, Arrays.stream(logits).mapToInt(Shape::highest).toArray());
        };
    }

    static double[][] softmax(double[][] logits) {
        return each(logSoftmax(logits), Math::exp);
    }

    static double[][] logSoftmax(double[][] logits) {
        return Arrays.stream(logits)
                .map(row -> {
                    double highest = Arrays.stream(row).max().orElseThrow();
                    double sum =
                            Arrays.stream(row).map(x -> Math.exp(x - highest)).sum();
                    return Arrays.stream(row)
                            .map(x -> x - highest - Math.log(sum))
                            .toArray();
                })
                .toArray(double[][]::new);
    }

    /** As surer (above 1) or more doubtful (below 1) members would put it. */
    static double[][] times(double factor, double[][] logits) {
        return each(logits, x -> factor * x);
    }

    static int highest(double[] row) {
        int highest = 0;
        for (int c = 1; c < row.length; c++) {
            highest = row[c] > row[highest] ? c : highest;
        }
        return highest;
    }

    static double[][] each(double[][] rows, DoubleUnaryOperator change) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(change).toArray())
                .toArray(double[][]::new);
    }

    private static MadeMember list(String name, double[][] rows) {
        int[][] classes = Arrays.stream(rows)
                .map(row -> IntStream.range(0, row.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(c -> -row[c]))
                        .mapToInt(Integer::intValue)
                        .limit(LISTED)
                        .toArray())
                .toArray(int[][]::new);
        double[][] scores = new double[rows.length][];
        Arrays.setAll(
                scores,
                i -> Arrays.stream(classes[i]).mapToDouble(c -> rows[i][c]).toArray());
        return MadeMember.list(name, classes, scores);
    }
}
