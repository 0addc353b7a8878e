package io.github.ensdiag.audit;

/**
 * What becomes of the answers from some row on when they are moved back by a shift.
 *
 * @param wins answers that become right
 * @param runs of one class in which some do
 * @param losses answers that become wrong
 * @param from the row; 0: all answers are moved
 */
record ShiftedAnswers(long wins, int runs, long losses, int from) {
    static final ShiftedAnswers NONE = new ShiftedAnswers(0, 0, 0, 0);

    /** A shift of the last rows alone must concern at least this part of them. */
    static final double TAIL = 0.1;

    /** All rows are shifted if this part of what a shift mends, or more, is mended by shifting all. */
    private static final double WHOLE = 0.95;

    /** Counting ends where so many times as many answers become wrong as right. */
    private static final int HOPELESS = 4;

    long net() {
        return wins - losses;
    }

    /**
     * Counted by answer, so that those that move within a run of one class do not count, and from the last row on: a row
     * too many or too few somewhere shifts those behind it. Of far shifts all rows are counted, for among sorted rows one
     * class mistaken for another looks as if its rows were shifted by its size.
     */
    static ShiftedAnswers of(Truth truth, int[] answers, int shift) {
        int n = answers.length;
        long wins = 0;
        long losses = 0;
        int runs = 0;
        boolean won = false;
        ShiftedAnswers most = NONE;
        int sample = Math.floorMod(n - 1 - shift, n);
        int row = n - 1;
        for (; row >= 0 && losses <= HOPELESS * (wins + RowShift.NEAR); row--) {
            won = won && row < n - 1 && truth.alike(row, row + 1);
            boolean now = truth.right(row, answers[row]);
            boolean then = truth.right(sample, answers[row]);
            if (then && !now) {
                wins++;
                runs += won ? 0 : 1;
                won = true;
                if (wins - losses > most.net() && row <= (1 - TAIL) * n) {
                    most = new ShiftedAnswers(wins, runs, losses, row);
                }
            }
            losses += now && !then ? 1 : 0;
            sample = sample == 0 ? n - 1 : sample - 1;
        }
        ShiftedAnswers whole = row < 0 ? new ShiftedAnswers(wins, runs, losses, 0) : NONE;
        return Math.abs(shift) > RowShift.NEAR || whole.net() >= WHOLE * most.net() ? whole : most;
    }
}
