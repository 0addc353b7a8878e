package io.github.ensdiag.features;

import io.github.ensdiag.statistics.Moments;
import java.util.Arrays;

/** What is summed up over samples: likeness by pair, measure, kind of partner and cell, and rows of zeros by member. */
final class LookSums {
    static final int OWN = 0;
    static final int SAME_CLASS = 1;
    static final int ANY = 2;
    static final int EXCESS = 3;
    private static final int KINDS = 4;
    private static final int MEASURES = Looks.MEASURES.size();
    private static final int CELLS = Cell.values().length;

    /** By pair, measure, kind and cell, in this order. */
    private final Moments[] moments;

    final long[] zeroRows;
    /** By member whether some row differs from the first. */
    final boolean[] varies;

    LookSums(int pairs, int members) {
        moments = new Moments[pairs * MEASURES * KINDS * CELLS];
        Arrays.setAll(moments, i -> new Moments());
        zeroRows = new long[members];
        varies = new boolean[members];
    }

    /**
     * Takes a sample.
     *
     * @param a A's attributions of it
     * @param own B's of it
     * @param sameClass B's of another sample of its class; null: there is none
     * @param any B's of another sample; null: there is none
     */
    void add(int pair, Cell cell, Look a, Look own, Look sameClass, Look any) {
        for (int q = 0; q < MEASURES; q++) {
            double here = likeness(q, a, own);
            double there = sameClass == null ? Double.NaN : likeness(q, a, sameClass);
            add(at(pair, q, OWN, cell), here);
            add(at(pair, q, SAME_CLASS, cell), there);
            add(at(pair, q, ANY, cell), any == null ? Double.NaN : likeness(q, a, any));
            add(at(pair, q, EXCESS, cell), here - there);
        }
    }

    /** NaN is no value. */
    private static void add(Moments to, double value) {
        if (!Double.isNaN(value)) {
            to.add(value);
        }
    }

    private static double likeness(int measure, Look a, Look b) {
        return switch (Looks.MEASURES.get(measure)) {
            case COSINE -> a.cosine(b);
            case RANK_CORRELATION -> a.rankCorrelation(b);
            case TOP_OVERLAP -> a.overlap(b);
            case SCORE_CKA, FEATURE_CKA -> throw new IllegalStateException("not of attributions");
        };
    }

    Moments at(int pair, int measure, int kind, Cell cell) {
        return moments[((pair * MEASURES + measure) * KINDS + kind) * CELLS + cell.ordinal()];
    }

    LookSums plus(LookSums next) {
        for (int i = 0; i < moments.length; i++) {
            moments[i].merge(next.moments[i]);
        }
        for (int m = 0; m < zeroRows.length; m++) {
            zeroRows[m] += next.zeroRows[m];
            varies[m] |= next.varies[m];
        }
        return this;
    }
}
