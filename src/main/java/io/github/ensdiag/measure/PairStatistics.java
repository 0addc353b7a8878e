package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Comoments;
import io.github.ensdiag.statistics.Figure;

/**
 * What the measures of a pair are computed from.
 *
 * @param wrongClasses how many classes are wrong for a sample
 * @param agree samples with ŷ_A = ŷ_B
 * @param answers Cohen's κ of the answers
 * @param bothWrongSame samples that both get wrong with the same answer
 * @param bothWrongSameExpected share of the samples that both get wrong on which independent wrong answers would agree;
 *     NaN where there are none
 * @param conflictAuc area under the curve of confidence A − confidence B for "A is right", where exactly one is; absent
 *     where one has no scores
 * @param scored whether both have scores
 * @param probabilityProducts x: Σ_c p_A(c)·p_B(c); y: probability that A gives the truth; z: that B gives it
 */
record PairStatistics(
        Cells cells,
        double wrongClasses,
        long agree,
        AnswerAgreement answers,
        long bothWrongSame,
        double bothWrongSameExpected,
        Figure conflictAuc,
        boolean scored,
        Comoments probabilityProducts) {

    /** Agreement of the probabilities beyond chance, and its standard error. */
    Capa capa() {
        return Capa.of(probabilityProducts, cells.total(), wrongClasses);
    }
}
