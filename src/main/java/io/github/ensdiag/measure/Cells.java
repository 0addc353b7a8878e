package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;

/**
 * The ledger of two members and the ensemble: how often each combination of right and wrong occurs.
 *
 * @param bothKept both right, ensemble right
 * @param bothLost both right, ensemble wrong
 * @param onlyAKept only A right, ensemble right
 * @param onlyALost only A right, ensemble wrong
 * @param onlyBKept only B right, ensemble right
 * @param onlyBLost only B right, ensemble wrong
 * @param emergent neither right, ensemble right
 * @param neitherWrong neither right, ensemble wrong
 */
public record Cells(
        long bothKept,
        long bothLost,
        long onlyAKept,
        long onlyALost,
        long onlyBKept,
        long onlyBLost,
        long emergent,
        long neitherWrong) {

    /** Samples that both members get right. */
    public long both() {
        return bothKept + bothLost;
    }

    /** Samples that only A gets right. */
    public long onlyA() {
        return onlyAKept + onlyALost;
    }

    /** Samples that only B gets right. */
    public long onlyB() {
        return onlyBKept + onlyBLost;
    }

    /** Samples that neither member gets right. */
    public long neither() {
        return emergent + neitherWrong;
    }

    /** All samples. */
    public long total() {
        return both() + onlyA() + onlyB() + neither();
    }

    /** Samples that A gets right. */
    public long rightA() {
        return both() + onlyA();
    }

    /** Samples that B gets right. */
    public long rightB() {
        return both() + onlyB();
    }

    /** Samples that the ensemble gets right. */
    public long rightEnsemble() {
        return bothKept + onlyAKept + onlyBKept + emergent;
    }

    /** P(ensemble right | only A right) with its interval; absent where A is nowhere right alone. */
    public Figure keptShareA() {
        return Figure.share(onlyAKept, onlyA());
    }

    /** P(ensemble right | only B right) with its interval; absent where B is nowhere right alone. */
    public Figure keptShareB() {
        return Figure.share(onlyBKept, onlyB());
    }
}
