package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Member;
import io.github.ensdiag.input.ScoreReader;
import java.util.Arrays;

/**
 * Rows of a dense member that were read last: a stratum's, whose rows are asked for again and again, unless it is large.
 * Belongs to one thread.
 */
final class HeldRows {
    /** Of all members, in scores. */
    private static final int ROOM = 1 << 17;

    private static final int MOST = 64;

    /** A row. */
    static final class Row {
        private int sample = -1;
        private final double[] scores;
        private int[] near = new int[4];
        private int count;

        private Row(int classes) {
            scores = new double[classes];
        }

        /** By class. */
        double[] scores() {
            return scores;
        }

        /** Classes, ascending, whose score is not below the limit that was asked for; only the first {@link #count} hold. */
        int[] near() {
            return near;
        }

        int count() {
            return count;
        }

        private void find(double limit) {
            count = 0;
            for (int c = 0; c < scores.length; c++) {
                if (scores[c] >= limit) {
                    add(c);
                }
            }
        }

        private void add(int c) {
            if (count == near.length) {
                near = Arrays.copyOf(near, 2 * count);
            }
            near[count++] = c;
        }
    }

    /** What is near the score of an answer. */
    interface Limit {
        double of(int sample, double[] scores);
    }

    private final ScoreReader reader;
    private final Limit limit;
    private final Row[] rows;

    /** @param members as many hold rows beside each other, this one included */
    HeldRows(Member member, int members, int classes, Limit limit) {
        reader = member.reader();
        this.limit = limit;
        rows = new Row[Math.max(1, Math.min(MOST, ROOM / members / classes))];
        Arrays.setAll(rows, r -> new Row(classes));
    }

    /**
     * That of a sample.
     *
     * @param place of the sample among all, those of a stratum side by side
     */
    Row of(int sample, int place) {
        Row row = rows[place % rows.length];
        if (row.sample != sample) {
            reader.readAgain(sample, 1);
            System.arraycopy(reader.scores(), 0, row.scores, 0, row.scores.length);
            row.find(limit.of(sample, row.scores));
            row.sample = sample;
        }
        return row;
    }
}
