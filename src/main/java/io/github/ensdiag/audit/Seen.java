package io.github.ensdiag.audit;

import io.github.ensdiag.input.Kind;
import io.github.ensdiag.input.Member;

/**
 * What the pass keeps of one predictor, by sample.
 *
 * @param answers class with the highest score, ties to the lowest index; −1: no answer
 * @param lowest class with the lowest score above 0 of a list, or of all; −1 where there are no scores
 * @param tops highest score as it is read: of a list a probability always, else as in the file
 * @param hashes of the rows
 * @param confidences probability of the answer, of every {@link Survey#step()}th sample
 * @param rows index of the hashes
 * @param distinctAnswers how many different classes are given
 */
record Seen(
        Member member,
        int[] answers,
        int[] lowest,
        double[] tops,
        long[] hashes,
        double[] confidences,
        Totals totals,
        RowIndex rows,
        int distinctAnswers) {

    /** So many rows must differ beyond what their answers say before equal rows mean more than equal answers. */
    static final int TELLING_ROWS = 20;

    /** Probabilities above this are rounded to 1 soon, and such rows are then equal. */
    static final double UNSURE = 0.99;

    String name() {
        return member.name();
    }

    boolean scored() {
        return member.kind() != Kind.DECISIONS;
    }

    /** Whether its rows say more than its answers do, so that two models do not share them by chance. */
    boolean telling() {
        return scored() && rows.distinct() - distinctAnswers >= TELLING_ROWS;
    }

    /** Whether the answer has nearly all the probability, which is rounded to 1 soon: such rows are equal by chance. */
    boolean sure(int sample) {
        double top = tops[sample];
        if (member.kind() == Kind.TOP_K) {
            return top > UNSURE;
        }
        return switch (member.scale()) {
            case PROBABILITIES -> top > UNSURE;
            case LOG_PROBABILITIES -> Math.exp(top) > UNSURE;
            case LOGITS -> false; // not rounded to one value, however sure
        };
    }

    /** Whether no other sample has the same row. */
    boolean unique(int sample) {
        return rows.times(hashes[sample]) == 1;
    }
}
