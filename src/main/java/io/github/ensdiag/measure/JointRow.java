package io.github.ensdiag.measure;

/**
 * All members' scores of one sample, over one ascending list of classes: every class where a member is dense, else the
 * classes that some member lists. A given ensemble stands behind the members as one more of them.
 *
 * <p>Two readings of a list live side by side. {@link #scores} gives 0 to a class outside a member's list, as averaging
 * does. {@link #probabilities} spreads the mass that a list does not name evenly over the classes it does not name, so
 * that logarithms exist; for dense scores both are the same array.
 */
final class JointRow {
    /** A logarithm of a probability clips here. */
    static final double CLIP = 1e-12;

    static final double LOG_CLIP = Math.log(CLIP);

    final int members;
    final int classCount;
    final int[] classes;
    final double[][] scores;
    /** By member: whether its list names the class; null for a dense member. */
    final boolean[][] listed;

    final double[][] probabilities;
    final double[][] logs;
    /** Probability of each class outside {@link #classes}, by member. */
    final double[] floor;

    final double[] logFloor;
    final double[] missingMass;

    int size;

    JointRow(int members, int classCount, int capacity, boolean[] dense) {
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
        floor = new double[members];
        logFloor = new double[members];
        missingMass = new double[members];
    }

    /** Classes that no member lists. */
    int unlisted() {
        return classCount - size;
    }

    /** Where {@code c} stands in {@link #classes}; negative if it does not. */
    int indexOf(int c) {
        return size == classCount ? c : java.util.Arrays.binarySearch(classes, 0, size, c);
    }

    static double clippedLog(double p) {
        return p < CLIP ? LOG_CLIP : Math.log(p);
    }
}
