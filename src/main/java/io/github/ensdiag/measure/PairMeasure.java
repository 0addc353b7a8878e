package io.github.ensdiag.measure;

import static io.github.ensdiag.measure.Description.Likeness.HIGHER_IS_MORE_ALIKE;
import static io.github.ensdiag.measure.Description.Likeness.LOWER_IS_MORE_ALIKE;
import static io.github.ensdiag.measure.Description.Likeness.NONE;
import static io.github.ensdiag.measure.Description.Unit.LOG10;
import static io.github.ensdiag.measure.Description.Unit.NUMBER;
import static io.github.ensdiag.measure.Description.Unit.POINTS;
import static io.github.ensdiag.measure.Description.Unit.P_VALUE;
import static io.github.ensdiag.measure.Description.Unit.SHARE;

import io.github.ensdiag.measure.Description.Likeness;
import io.github.ensdiag.measure.Description.Unit;
import io.github.ensdiag.statistics.Statistics;
import java.util.function.ToDoubleFunction;

/** What is measured of two members A and B. n11, n10, n01, n00: both, only A, only B, neither right. */
public enum PairMeasure implements Measure {
    ERROR_CONSISTENCY(
            "Error consistency κ",
            NUMBER,
            -1,
            1,
            HIGHER_IS_MORE_ALIKE,
            "(c_obs − c_exp)/(1 − c_exp), c_obs = (n11 + n00)/N, c_exp = p_A·p_B + (1 − p_A)(1 − p_B)",
            "Geirhos et al. 2020, arXiv:2006.16736",
            "0: they err together as often as two independent models of these accuracies would; 1: always together.",
            s -> Kappa.of(s.cells())),
    ERROR_CONSISTENCY_LOWEST(
            "Lowest possible κ",
            NUMBER,
            -1,
            1,
            NONE,
            "κ at c_obs = |p_A + p_B − 1|",
            "Geirhos et al. 2020, arXiv:2006.16736",
            "κ cannot be lower at these two accuracies.",
            s -> Kappa.lowest(s.cells())),
    ERROR_CONSISTENCY_HIGHEST(
            "Highest possible κ",
            NUMBER,
            -1,
            1,
            NONE,
            "κ at c_obs = 1 − |p_A − p_B|",
            "Geirhos et al. 2020, arXiv:2006.16736",
            "κ cannot be higher at these two accuracies: it is reached when the weaker member is right only where the "
                    + "better one is.",
            s -> Kappa.highest(s.cells())),
    Q_STATISTIC(
            "Q statistic",
            NUMBER,
            -1,
            1,
            HIGHER_IS_MORE_ALIKE,
            "(n11·n00 − n10·n01)/(n11·n00 + n10·n01)",
            "Yule 1900; Kuncheva & Whitaker 2003, DOI 10.1023/A:1022859003006",
            "0: right and wrong are independent; 1: one is right only where the other is.",
            s -> FourCells.q(
                    s.cells().both(),
                    s.cells().onlyA(),
                    s.cells().onlyB(),
                    s.cells().neither())),
    CORRELATION(
            "Correlation ρ of being right",
            NUMBER,
            -1,
            1,
            HIGHER_IS_MORE_ALIKE,
            "(n11·n00 − n10·n01)/√((n11 + n10)(n01 + n00)(n11 + n01)(n10 + n00))",
            "Kuncheva & Whitaker 2003, DOI 10.1023/A:1022859003006",
            "Pearson’s correlation of the two columns of right and wrong; 0 is independent.",
            s -> FourCells.correlation(
                    s.cells().both(),
                    s.cells().onlyA(),
                    s.cells().onlyB(),
                    s.cells().neither())),
    DISAGREEMENT(
            "Disagreement",
            SHARE,
            0,
            1,
            LOWER_IS_MORE_ALIKE,
            "(n10 + n01)/N",
            "Skalak 1996; Kuncheva & Whitaker 2003, DOI 10.1023/A:1022859003006",
            "The share of samples on which exactly one is right: all that combining the two could settle.",
            s -> (double) (s.cells().onlyA() + s.cells().onlyB()) / s.cells().total()),
    DOUBLE_FAULT(
            "Double fault",
            SHARE,
            0,
            1,
            HIGHER_IS_MORE_ALIKE,
            "n00/N",
            "Giacinto & Roli 2001, DOI 10.1016/S0262-8856(01)00045-2",
            "The share of samples that both get wrong, which averaging can hardly repair.",
            s -> (double) s.cells().neither() / s.cells().total()),
    LABEL_AGREEMENT(
            "Label agreement",
            SHARE,
            0,
            1,
            HIGHER_IS_MORE_ALIKE,
            "share of samples with ŷ_A = ŷ_B",
            "Churn, 1 less this: Milani Fard et al. 2016",
            "How often the two give the same answer, right or wrong.",
            s -> (double) s.agree() / s.cells().total()),
    COHEN_KAPPA(
            "Cohen’s κ of the answers",
            NUMBER,
            -1,
            1,
            HIGHER_IS_MORE_ALIKE,
            "(agreement − chance)/(1 − chance), chance = Σ_c share of c in A’s answers × share of c in B’s",
            "Cohen 1960, DOI 10.1177/001316446002000104",
            "Agreement of the answers beyond what their class frequencies give by chance.",
            s -> s.answers().kappa()),
    SAME_WRONG_ANSWER(
            "Same wrong answer",
            SHARE,
            0,
            1,
            HIGHER_IS_MORE_ALIKE,
            "share with ŷ_A = ŷ_B among the samples that both get wrong",
            "",
            "Where both err, how often they err alike; compare it with what independent wrong answers would give.",
            s -> (double) s.bothWrongSame() / s.cells().neither()),
    SAME_WRONG_ANSWER_EXPECTED(
            "Same wrong answer if independent",
            SHARE,
            0,
            1,
            NONE,
            "mean over the samples that both get wrong of Σ_c q_A(c|y)·q_B(c|y), q(·|y) a member’s wrong answers in class y",
            "",
            "What the share would be if wrong answers were drawn independently from each member’s confusions of the class.",
            PairStatistics::bothWrongSameExpected),
    CAPA(
            "Error consistency with probabilities (CAPA)",
            NUMBER,
            Double.NEGATIVE_INFINITY,
            1,
            HIGHER_IS_MORE_ALIKE,
            "(c_obs − c_exp)/(1 − c_exp), c_obs = mean Σ_c p_A(c)·p_B(c), "
                    + "c_exp = p̄_A·p̄_B + (1 − p̄_A)(1 − p̄_B)/(C − 1), p̄ = mean probability of the truth",
            "Goel et al. 2025, arXiv:2502.04313",
            "Like κ, but it also sees which wrong classes the two have in mind.",
            s -> s.scored() ? s.capa().value() : Double.NaN),
    CONFLICT_AUC(
            "Does the lead in confidence tell who is right?",
            SHARE,
            0,
            1,
            NONE,
            "AUC of confidence A − confidence B for \"A is the right one\", over the samples where exactly one is right",
            "Hanley & McNeil 1982, DOI 10.1148/radiology.143.1.7063747",
            "50 %: by how much one is surer than the other says nothing about who is right; 100 %: A’s lead is always larger "
                    + "where A is the right one. A constant lead cancels out.",
            s -> s.conflictAuc().value().orElse(Double.NaN)),
    ACCURACY_DIFFERENCE(
            "Difference in accuracy",
            POINTS,
            -1,
            1,
            NONE,
            "accuracy of A − accuracy of B = (n10 − n01)/N",
            "",
            "By how much the member named first is more accurate than the other.",
            s -> (double) (s.cells().onlyA() - s.cells().onlyB()) / s.cells().total()),
    SMALLEST_DETECTABLE_DIFFERENCE(
            "Smallest difference that this many samples could show",
            POINTS,
            0,
            1,
            NONE,
            "the d that a test at 5 % finds with 80 % power when a share f = (n10 + n01)/N is settled by one of them: "
                    + "d·√N = 1.96·√f + 0.84·√(f − d²)",
            "Connor 1987, DOI 10.2307/2531961",
            "A true difference in accuracy smaller than this is likely to go unnoticed with so few samples.",
            s -> Statistics.smallestDetectable(
                    (double) (s.cells().onlyA() + s.cells().onlyB()) / s.cells().total(),
                    s.cells().total())),
    MCNEMAR_LOG10_P(
            "McNemar’s test, log10 p",
            LOG10,
            Double.NEGATIVE_INFINITY,
            0,
            NONE,
            "log10 min(1, 2·P(X ≤ min(n10, n01))), X ~ Bin(n10 + n01, ½)",
            "McNemar 1947, DOI 10.1007/BF02295996",
            "How surprising this difference in accuracy would be if the two were equally good.",
            s -> Statistics.mcnemarLog10P(s.cells().onlyA(), s.cells().onlyB())),
    MCNEMAR_P(
            "McNemar’s test, exact p",
            P_VALUE,
            0,
            1,
            NONE,
            "min(1, 2·P(X ≤ min(n10, n01))), X ~ Bin(n10 + n01, ½)",
            "McNemar 1947, DOI 10.1007/BF02295996",
            "How surprising this difference in accuracy would be if the two were equally good.",
            s -> Math.pow(
                    10, Statistics.mcnemarLog10P(s.cells().onlyA(), s.cells().onlyB()))),
    MCNEMAR_MID_P(
            "McNemar’s test, mid-p",
            P_VALUE,
            0,
            1,
            NONE,
            "2·P(X ≤ m) − P(X = m), m = min(n10, n01); 1 where n10 = n01",
            "Fagerland et al. 2013, DOI 10.1186/1471-2288-13-91",
            "As the exact p, less cautious where few samples differ.",
            s -> Math.pow(
                    10, Statistics.mcnemarMidLog10P(s.cells().onlyA(), s.cells().onlyB())));

    private final Description about;
    private final ToDoubleFunction<PairStatistics> value;

    PairMeasure(
            String name,
            Unit unit,
            double lowest,
            double highest,
            Likeness likeness,
            String formula,
            String source,
            String reading,
            ToDoubleFunction<PairStatistics> value) {
        about = new Description(name, unit, lowest, highest, likeness, formula, source, reading);
        this.value = value;
    }

    @Override
    public Description about() {
        return about;
    }

    @Override
    public String interval() {
        return PairIntervals.basis(this);
    }

    @Override
    public Better better() {
        return Better.NEITHER;
    }

    /** Whether the value changes its sign when the two change places. */
    public boolean signed() {
        return this == ACCURACY_DIFFERENCE;
    }

    /** NaN: undefined. */
    double of(PairStatistics statistics) {
        return value.applyAsDouble(statistics);
    }
}
