package io.github.ensdiag.vector;

/** The highest, the second highest and the lowest of some numbers. */
public final class Extremes {
    private int place;
    private double highest;
    private double second;
    private int lowestPlace;
    private double lowest;
    private boolean ordered;

    /** Looks for them among {@code size} numbers, at least one, from {@code from} on. */
    public void find(double[] values, int from, int size) {
        double first = values[from];
        double next = Double.NEGATIVE_INFINITY;
        double least = first;
        int best = 0;
        int worst = 0;
        boolean numbers = first == first;
        for (int i = 1; i < size; i++) {
            double value = values[from + i];
            if (!(value <= next)) {
                numbers &= value == value;
                if (value > first) {
                    next = first;
                    first = value;
                    best = i;
                } else {
                    next = value;
                }
            }
            if (value < least) {
                least = value;
                worst = i;
            }
        }
        place = best;
        highest = first;
        second = next;
        lowestPlace = worst;
        lowest = least;
        ordered = numbers;
    }

    /** Whether all are numbers from {@code low} to {@code high}. */
    public boolean within(double low, double high) {
        return ordered && lowest >= low && highest <= high;
    }

    /** Where the highest stands, counted from where the numbers begin; the first of equal ones. */
    public int place() {
        return place;
    }

    public double highest() {
        return highest;
    }

    /** The second highest, which may be as high; negative infinity where there is one number only. */
    public double second() {
        return second;
    }

    public double lowest() {
        return lowest;
    }

    /** Where the lowest stands; the first of equal ones. */
    public int lowestPlace() {
        return lowestPlace;
    }
}
