package io.github.ensdiag.features;

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
            at(pair, q, OWN, cell).add(here);
            at(pair, q, SAME_CLASS, cell).add(there);
            at(pair, q, ANY, cell).add(any == null ? Double.NaN : likeness(q, a, any));
            at(pair, q, EXCESS, cell).add(here - there);
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
        Arrays.setAll(moments, i -> moments[i].plus(next.moments[i]));
        for (int m = 0; m < zeroRows.length; m++) {
            zeroRows[m] += next.zeroRows[m];
            varies[m] |= next.varies[m];
        }
        return this;
    }
}
