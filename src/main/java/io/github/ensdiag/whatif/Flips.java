package io.github.ensdiag.whatif;

import java.util.Arrays;

/** Where samples change sides while a weight goes from 0 to 1. Belongs to one thread. */
final class Flips {
    private int right;
    private final Places gained = new Places();
    private final Places lost = new Places();

    /** A sample that is right, or wrong, to begin with. */
    void begin(boolean sampleRight) {
        right += sampleRight ? 1 : 0;
    }

    /** That sample changes sides. */
    void at(double weight, boolean becomesRight) {
        (becomesRight ? gained : lost).add(weight);
    }

    /** Takes in the flips of other samples. */
    Flips with(Flips others) {
        right += others.right;
        gained.addAll(others.gained);
        lost.addAll(others.lost);
        return this;
    }

    /** The step function that the flips make. */
    Steps steps() {
        gained.sort();
        lost.sort();
        double[] starts = new double[1 + gained.size + lost.size];
        int[] rights = new int[starts.length];
        rights[0] = right;
        int pieces = 1;
        for (int g = 0, l = 0; g < gained.size || l < lost.size; ) {
            double at = Math.min(gained.get(g), lost.get(l));
            int before = rights[pieces - 1];
            int now = before;
            for (; gained.get(g) == at; g++) {
                now++;
            }
            for (; lost.get(l) == at; l++) {
                now--;
            }
            if (at <= 0) {
                rights[0] = now;
            } else if (now != before) {
                starts[pieces] = at;
                rights[pieces++] = now;
            }
        }
        return new Steps(Arrays.copyOf(starts, pieces), Arrays.copyOf(rights, pieces));
    }

    /** Weights, in an array that grows. */
    private static final class Places {
        private double[] weights = new double[16];
        private int size;

        void add(double weight) {
            reserve(size + 1);
            weights[size++] = weight;
        }

        void addAll(Places others) {
            reserve(size + others.size);
            System.arraycopy(others.weights, 0, weights, size, others.size);
            size += others.size;
        }

        private void reserve(int needed) {
            if (needed > weights.length) {
                weights = Arrays.copyOf(weights, Math.max(needed, 2 * weights.length));
            }
        }

        void sort() {
            Arrays.sort(weights, 0, size);
        }

        /** Beyond the last there is nothing. */
        double get(int i) {
            return i < size ? weights[i] : Double.POSITIVE_INFINITY;
        }
    }
}
