package io.github.ensdiag.vector;

/** The highest and the second highest of some numbers. */
public final class Peak {
    private int place;
    private double first;
    private double second;

    /** Looks for them among {@code size} numbers from {@code from} on that are above {@code floor}. */
    public void find(double[] values, int from, int size, double floor) {
        double highest = floor;
        double next = floor;
        int best = -1;
        for (int i = 0; i < size; i++) {
            double value = values[from + i];
            if (value > next) {
                if (value > highest) {
                    next = highest;
                    highest = value;
                    best = i;
                } else {
                    next = value;
                }
            }
        }
        place = best;
        first = highest;
        second = next;
    }

    /** Where the highest stands, counted from where the numbers begin; the first of equal ones; −1: none is above the floor. */
    public int place() {
        return place;
    }

    /** The highest, or the floor. */
    public double first() {
        return first;
    }

    /** The second highest, which may be as high, or the floor. */
    public double second() {
        return second;
    }
}
