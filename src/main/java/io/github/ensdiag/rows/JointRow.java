package io.github.ensdiag.rows;

import io.github.ensdiag.vector.Logarithm;

/**
 * All members' scores of one sample, over one ascending list of classes: every class where a member is dense, else the
 * classes that some member lists. A given ensemble stands behind the members as one more of them.
 *
 * <p>Two readings of a list live side by side. {@link #scores} gives 0 to a class outside a member's list, as averaging
 * does. {@link #probabilities} spreads the mass that a list does not name evenly over the classes it does not name, so
 * that logarithms exist; for dense scores both are the same array.
 */
public final class JointRow {
    /** A logarithm of a probability clips here. */
    public static final double CLIP = 1e-12;

    public static final double LOG_CLIP = Math.log(CLIP);

    public final int members;
    public final int classCount;
    public final int[] classes;
    public final double[][] scores;
    /** By member: whether its list names the class; null for a dense member. */
    public final boolean[][] listed;

    public final double[][] probabilities;
    /** Clipped logarithms of {@link #probabilities}. */
    public final double[][] logs;
    /** Room for those, where the file gives logits. */
    private final double[][] clipped;
    /** By member: the logarithms unclipped where the file gives logits; else the same array as {@link #logs}. */
    public final double[][] logits;
    /** Probability of each class outside {@link #classes}, by member. */
    public final double[] floor;

    public final double[] logFloor;
    public final double[] missingMass;
    /** By member: what was read, of a list probabilities; the row begins at {@link #start}. */
    public final double[][] read;
    /** By member: the classes of a list, likewise. */
    public final int[][] readClasses;

    public final int[] start;
    /** By member: place of the highest score, the first of equal ones; −1: none is above 0. */
    public final int[] top;
    /** By member: the highest and the second highest score, 0 where there is none. */
    public final double[] highest;

    public final double[] second;
    /** By member: place of the lowest score of a dense one, the first of equal ones. */
    public final int[] lowest;
    /** By member: its {@link LogPartition}, where it was asked for. */
    public final double[][] partition;

    public int size;

    public JointRow(int members, int classCount, int capacity, boolean[] dense, boolean[] logitsGiven) {
        this.members = members;
        this.classCount = classCount;
        classes = new int[capacity];
        scores = new double[members][capacity];
        probabilities = new double[members][];
        listed = new boolean[members][];
        for (int m = 0; m < members; m++) {
            listed[m] = dense[m] ? null : new boolean[capacity];
            probabilities[m] = dense[m] ? scores[m] : new double[capacity];
        }
        logs = new double[members][capacity];
        clipped = logs.clone();
        logits = new double[members][];
        for (int m = 0; m < members; m++) {
            logits[m] = logitsGiven[m] ? new double[capacity] : logs[m];
        }
        floor = new double[members];
        logFloor = new double[members];
        missingMass = new double[members];
        read = new double[members][];
        readClasses = new int[members][];
        start = new int[members];
        top = new int[members];
        highest = new double[members];
        second = new double[members];
        lowest = new int[members];
        partition = new double[members][LogPartition.TERMS];
    }

    /** Classes that no member lists. */
    public int unlisted() {
        return classCount - size;
    }

    /**
     * Clips a member's logits to its logs. Mostly there is nothing to clip, and both are the same array.
     *
     * @param lowest of the logits
     */
    void clip(int m, double lowest) {
        if (lowest >= LOG_CLIP) {
            logs[m] = logits[m];
            return;
        }
        logs[m] = clipped[m];
        for (int c = 0; c < size; c++) {
            logs[m][c] = Math.max(logits[m][c], LOG_CLIP);
        }
    }

    /** Where {@code c} stands in {@link #classes}; negative if it does not. */
    public int indexOf(int c) {
        return size == classCount ? c : java.util.Arrays.binarySearch(classes, 0, size, c);
    }

    public static double clippedLog(double p) {
        return p < CLIP ? LOG_CLIP : Logarithm.of(p);
    }
}
