package io.github.ensdiag.measure;

/**
 * What the measures of a pair are computed from; NaN where it does not apply.
 *
 * @param wrongClasses how many classes are wrong for a sample
 * @param agree samples with ŷ_A = ŷ_B
 * @param chanceAgreement Σ_c share of c among A's answers × share of c among B's
 * @param bothWrongSame samples that both get wrong with the same answer
 * @param bothWrongSameExpected share of the samples that both get wrong on which independent wrong answers would agree
 * @param conflictAuc area under the curve of confidence A − confidence B for "A is right", where exactly one is
 * @param probabilityProduct mean of Σ_c p_A(c)·p_B(c)
 * @param trueProbabilityA mean probability that A gives the truth
 * @param trueProbabilityB mean probability that B gives the truth
 */
record PairStatistics(
        Cells cells,
        double wrongClasses,
        long agree,
        double chanceAgreement,
        long bothWrongSame,
        double bothWrongSameExpected,
        double conflictAuc,
        double probabilityProduct,
        double trueProbabilityA,
        double trueProbabilityB) {}
