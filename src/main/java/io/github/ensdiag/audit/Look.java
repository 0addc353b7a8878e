package io.github.ensdiag.audit;

import io.github.ensdiag.input.Member;
import java.util.Arrays;

/** What is kept of one predictor while its rows are read, each place of an array written by one thread; see {@link Seen}. */
record Look(Member member, int[] answers, int[] lowest, double[] tops, long[] hashes, double[] confidences, int step) {
    Look(Member member, int samples, int step) {
        this(
                member,
                new int[samples],
                new int[samples],
                new double[samples],
                new long[samples],
                new double[(samples + step - 1) / step],
                step);
    }

    Seen seen(Totals totals) {
        int[] given = answers.clone();
        Arrays.sort(given);
        int distinct = 0;
        for (int i = 0; i < given.length; i++) {
            distinct += i == 0 || given[i] != given[i - 1] ? 1 : 0;
        }
        return new Seen(member, answers, lowest, tops, hashes, confidences, totals, new RowIndex(hashes), distinct);
    }
}
