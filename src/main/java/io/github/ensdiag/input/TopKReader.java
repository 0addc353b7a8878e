package io.github.ensdiag.input;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Say;

/** Reads lists of classes with their scores. */
final class TopKReader implements ScoreReader {
    private static final double LARGEST_SUM = 1.01;

    private final TopKMember member;
    private final Blocks classBlocks;
    private final Blocks scoreBlocks;
    private final boolean logarithms;
    /** By class: the number of the row, over all reads, in which it was last listed. */
    private final long[] listedIn;

    private long rowNumber;
    private double[] rawClasses = {};
    private int[] classes = {};
    private double[] scores = {};

    TopKReader(TopKMember member) {
        this.member = member;
        this.classBlocks = member.listed().blocks();
        this.scoreBlocks = member.values().blocks();
        this.logarithms = member.scale() == Scale.LOG_PROBABILITIES;
        this.listedIn = new long[member.classCount()];
    }

    @Override
    public void read(long from, int rows) {
        int count = Math.multiplyExact(rows, member.width());
        if (classes.length < count) {
            rawClasses = new double[count];
            classes = new int[count];
            scores = new double[count];
        }
        classBlocks.read(from, rows, rawClasses);
        scoreBlocks.read(from, rows, scores);
        for (int row = 0; row < rows; row++) {
            checkRow(from + row, row * member.width());
        }
    }

    private void checkRow(long row, int start) {
        rowNumber++;
        double sum = 0;
        for (int column = 0; column < member.width(); column++) {
            int i = start + column;
            if (Double.isNaN(rawClasses[i]) && Double.isNaN(scores[i])) {
                rawClasses[i] = -1; // a shorter list, filled up
            }
            int listed = ClassIndices.index(member.listed(), row, column, rawClasses[i], -1, member.classCount());
            classes[i] = listed;
            if (listed < 0) {
                scores[i] = 0;
                continue;
            }
            if (listedIn[listed] == rowNumber) {
                throw new InputException(member.listed().places().file(row) + " lists class " + listed + " twice in "
                        + member.listed().places().row(row) + ". List each class once; fill the slots left with -1.");
            }
            listedIn[listed] = rowNumber;
            scores[i] = probability(row, column, scores[i]);
            sum += scores[i];
        }
        if (sum > LARGEST_SUM) {
            throw notProbabilities((logarithms ? "the exponentials of " : "the scores of ")
                    + member.listed().places().row(row) + ", sum to " + Say.sum(sum) + ", more than 1");
        }
    }

    private double probability(long row, int column, double score) {
        if (!Double.isFinite(score)) {
            throw DenseReader.notFinite(member.values(), row, column, score);
        }
        if (logarithms ? score > ScaleDetector.SLACK : score < 0 || score > 1 + ScaleDetector.SLACK) {
            throw notProbabilities(
                    Say.number(score) + " in " + member.values().places().value(row, column) + ", is not a "
                            + (logarithms ? "log-probability" : "probability"));
        }
        return logarithms ? Math.exp(score) : score;
    }

    private InputException notProbabilities(String why) {
        return new InputException(
                member.values().places().file(0) + ": " + why + ". Top-k scores must be probabilities or "
                        + "log-probabilities: if these are logits, apply softmax over all classes before taking the top k.");
    }

    @Override
    public double[] scores() {
        return scores;
    }

    @Override
    public int[] classes() {
        return classes;
    }
}
