package io.github.ensdiag.measure;

import static io.github.ensdiag.measure.Description.Likeness.HIGHER_IS_MORE_ALIKE;
import static io.github.ensdiag.measure.Description.Likeness.LOWER_IS_MORE_ALIKE;
import static io.github.ensdiag.measure.Description.Likeness.NONE;
import static io.github.ensdiag.measure.Description.Unit.LOG10;
import static io.github.ensdiag.measure.Description.Unit.NATS;
import static io.github.ensdiag.measure.Description.Unit.NUMBER;
import static io.github.ensdiag.measure.Description.Unit.POINTS;
import static io.github.ensdiag.measure.Description.Unit.P_VALUE;
import static io.github.ensdiag.measure.Description.Unit.SHARE;

import io.github.ensdiag.measure.Description.Likeness;
import io.github.ensdiag.measure.Description.Unit;
import io.github.ensdiag.statistics.Statistics;
import java.util.function.ToDoubleFunction;

/** What is measured of the ensemble against its members, and of all members together. l_i: members right on sample i. */
public enum EnsembleMeasure implements Measure {
    MEAN_ACCURACY(
            "Mean of the members’ accuracies",
            SHARE,
            0,
            1,
            NONE,
            "(1/M)·Σ_m accuracy of m",
            "",
            "What an ensemble scores that settles every conflict by drawing lots.",
            EnsembleStatistics::meanAccuracy),
    GAIN_OVER_BEST(
            "Gain over the best member",
            POINTS,
            -1,
            1,
            NONE,
            "accuracy of E − highest accuracy of a member = (wins − losses)/N",
            "",
            "What the ensemble is worth: below 0 you would do better with one member alone.",
            s -> (double) (s.wins() - s.losses()) / s.samples()),
    GAIN_OVER_MEAN(
            "Gain over the mean of the members",
            POINTS,
            -1,
            1,
            NONE,
            "accuracy of E − mean accuracy = Σ_k f_k·(r_k − k/M), f_k the share with k members right, r_k = P(E right | k)",
            "",
            "How much better than by lot the ensemble settles conflicts. For an average it is nearly always above 0 and says little alone.",
            s -> s.accuracy() - s.meanAccuracy()),
    MCNEMAR_LOG10_P(
            "McNemar’s test against the best member, log10 p",
            LOG10,
            Double.NEGATIVE_INFINITY,
            0,
            NONE,
            "log10 min(1, 2·P(X ≤ min(wins, losses))), X ~ Bin(wins + losses, ½)",
            "McNemar 1947, DOI 10.1007/BF02295996",
            "How surprising such a gain or loss would be if ensemble and best member were equally good.",
            s -> Statistics.mcnemarLog10P(s.wins(), s.losses())),
    MCNEMAR_P(
            "McNemar’s test against the best member, exact p",
            P_VALUE,
            0,
            1,
            NONE,
            "min(1, 2·P(X ≤ min(wins, losses))), X ~ Bin(wins + losses, ½)",
            "McNemar 1947, DOI 10.1007/BF02295996",
            "How surprising such a gain or loss would be if ensemble and best member were equally good.",
            s -> Math.pow(10, Statistics.mcnemarLog10P(s.wins(), s.losses()))),
    MCNEMAR_MID_P(
            "McNemar’s test against the best member, mid-p",
            P_VALUE,
            0,
            1,
            NONE,
            "2·P(X ≤ m) − P(X = m), m = min(wins, losses); 1 where they are equal",
            "Fagerland et al. 2013, DOI 10.1186/1471-2288-13-91",
            "As the exact p, less cautious where few samples differ.",
            s -> Math.pow(10, Statistics.mcnemarMidLog10P(s.wins(), s.losses()))),
    SMALLEST_DETECTABLE_GAIN(
            "Smallest gain that this many samples could show",
            POINTS,
            0,
            1,
            NONE,
            "the d that a test at 5 % finds with 80 % power when a share f of samples flips: "
                    + "d·√N = 1.96·√f + 0.84·√(f − d²)",
            "Connor 1987, DOI 10.2307/2531961",
            "A true gain smaller than this is likely to go unnoticed with so few samples.",
            s -> Statistics.smallestDetectable((double) (s.wins() + s.losses()) / s.samples(), s.samples())),
    ORACLE_ACCURACY(
            "Oracle accuracy",
            SHARE,
            0,
            1,
            LOWER_IS_MORE_ALIKE,
            "share of samples with at least one member right",
            "Kuncheva 2014, DOI 10.1002/9781118914564",
            "What you would score if you always knew whom to believe.",
            s -> s.meanOver(k -> k > 0 ? 1 : 0)),
    EFFICIENCY(
            "Efficiency",
            NUMBER,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            NONE,
            "(accuracy of E − best)/(oracle − best)",
            "",
            "Which part of what one could gain over the best member the ensemble gains; below 0 it loses.",
            EnsembleStatistics::efficiency),
    COCHRAN_Q(
            "Cochran’s Q",
            NUMBER,
            0,
            Double.POSITIVE_INFINITY,
            NONE,
            "(M − 1)(M·ΣG² − (ΣG)²)/(M·ΣL − ΣL²), G right by member, L right by sample; for M ≥ 3",
            "Cochran 1950, DOI 10.1093/biomet/37.3-4.256",
            "Tests whether the members are equally accurate; read the p beside it.",
            s -> s.count() < 3 ? Double.NaN : Statistics.cochranQ(s.hits(), s.byMembersRight())),
    COCHRAN_P(
            "Cochran’s Q, p",
            P_VALUE,
            0,
            1,
            NONE,
            "P(χ² with M − 1 degrees of freedom > Q)",
            "Cochran 1950, DOI 10.1093/biomet/37.3-4.256",
            "How surprising the members’ differences in accuracy would be if all were equally good.",
            s -> s.count() < 3
                    ? Double.NaN
                    : Statistics.chiSquaredTail(Statistics.cochranQ(s.hits(), s.byMembersRight()), s.count() - 1)),
    KW_VARIANCE(
            "Kohavi–Wolpert variance",
            NUMBER,
            0,
            0.25,
            LOWER_IS_MORE_ALIKE,
            "Σ_i l_i(M − l_i)/(N·M²)",
            "Kohavi & Wolpert 1996; Kuncheva & Whitaker 2003, DOI 10.1023/A:1022859003006",
            "How divided the members are between right and wrong, on average.",
            s -> s.meanOver(s::divided)),
    INTERRATER_KAPPA(
            "Interrater κ",
            NUMBER,
            -1,
            1,
            HIGHER_IS_MORE_ALIKE,
            "1 − Σ_i l_i(M − l_i)/(N·M(M − 1)·p̄(1 − p̄))",
            "Fleiss 1981; Kuncheva & Whitaker 2003, DOI 10.1023/A:1022859003006",
            "Agreement of all members in being right, beyond chance at their mean accuracy.",
            s -> s.rightness().interraterKappa()),
    VOTE_ENTROPY(
            "Entropy of right and wrong",
            NUMBER,
            0,
            1,
            LOWER_IS_MORE_ALIKE,
            "(1/N)·Σ_i min(l_i, M − l_i)/(M − ⌈M/2⌉)",
            "Kuncheva & Whitaker 2003, DOI 10.1023/A:1022859003006",
            "1: on every sample half of the members are right and half are wrong.",
            s -> s.meanOver(s::voteEntropy)),
    DIFFICULTY(
            "Difficulty θ",
            NUMBER,
            0,
            0.25,
            HIGHER_IS_MORE_ALIKE,
            "Var(l_i/M), population variance",
            "Hansen & Salamon 1990, DOI 10.1109/34.58871",
            "Large when some samples are easy for all members and others hard for all.",
            s -> {
                double mean = s.meanAccuracy();
                return s.meanOver(k -> ((double) k / s.count() - mean) * ((double) k / s.count() - mean));
            }),
    GENERALISED_DIVERSITY(
            "Generalised diversity",
            SHARE,
            0,
            1,
            LOWER_IS_MORE_ALIKE,
            "1 − p(2)/p(1), p(1) = Σ_i (i/M)·p_i, p(2) = Σ_i i(i − 1)/(M(M − 1))·p_i, p_i the share on which i members fail",
            "Partridge & Krzanowski 1997, DOI 10.1016/S0950-5849(97)00023-2",
            "When one member fails, the chance that another one drawn at random does not.",
            s -> {
                double m = s.count();
                double one = s.meanOver(k -> (m - k) / m);
                double two = s.meanOver(k -> (m - k) * (m - k - 1) / (m * (m - 1)));
                return 1 - two / one;
            }),
    COINCIDENT_FAILURE_DIVERSITY(
            "Coincident failure diversity",
            SHARE,
            0,
            1,
            LOWER_IS_MORE_ALIKE,
            "0 if p_0 = 1, else (1/(1 − p_0))·Σ_{i≥1} (M − i)/(M − 1)·p_i",
            "Partridge & Krzanowski 1997, DOI 10.1016/S0950-5849(97)00023-2",
            "1: where anyone fails, only one does; 0: failures are always shared by all.",
            s -> {
                double m = s.count();
                double noneFails = s.meanOver(k -> k == m ? 1 : 0);
                return noneFails == 1 ? 0 : s.meanOver(k -> k < m ? k / (m - 1) : 0) / (1 - noneFails);
            }),
    ERROR_IMPROVEMENT_RATE(
            "Error improvement rate (EIR)",
            NUMBER,
            Double.NEGATIVE_INFINITY,
            1,
            NONE,
            "(mean error − error of E)/mean error",
            "Theisen et al. 2023, arXiv:2305.12313",
            "The part of the members’ mean error that the ensemble removes.",
            s -> s.rightness().errorImprovement()),
    ERROR_IMPROVEMENT_RATE_VOTE(
            "EIR of the majority vote",
            NUMBER,
            Double.NEGATIVE_INFINITY,
            1,
            NONE,
            "(mean error − error of the majority vote)/mean error; tied votes go to the higher mean score",
            "Theisen et al. 2023, arXiv:2305.12313",
            "The same for a plain vote of the members.",
            s -> s.votes().errorImprovement()),
    DISAGREEMENT_ERROR_RATIO(
            "Disagreement–error ratio (DER)",
            NUMBER,
            0,
            Double.POSITIVE_INFINITY,
            LOWER_IS_MORE_ALIKE,
            "mean over pairs of P(ŷ_A ≠ ŷ_B) / mean error",
            "Theisen et al. 2023, arXiv:2305.12313",
            "Above 1 the members differ more than they err, and voting tends to beat the mean of the members, which is not yet "
                    + "the best of them; below 1 it hardly can.",
            s -> s.meanDisagreement() / (1 - s.meanAccuracy())),
    DIVERGENCE(
            "Jensen–Shannon divergence",
            NATS,
            0,
            Double.POSITIVE_INFINITY,
            LOWER_IS_MORE_ALIKE,
            "mean of H(p̄) − Σ_m w_m·H(p_m), p̄ the average of the members",
            "Lin 1991, DOI 10.1109/18.61115; BALD: Houlsby et al. 2011, arXiv:1112.5745",
            "How much the members’ probabilities differ; 0: they are the same.",
            s -> s.scored() ? s.group().divergence().mean() : Double.NaN),
    BRIER_AMBIGUITY(
            "Brier ambiguity",
            NUMBER,
            0,
            2,
            LOWER_IS_MORE_ALIKE,
            "mean of Σ_m w_m·Σ_c (p_m(c) − p̄(c))² = Σ_m w_m·Brier(m) − Brier(p̄), p̄ the average of the members",
            "Krogh & Vedelsby 1995",
            "What averaging takes off the members’ mean Brier score: exactly their spread.",
            s -> s.scored() ? s.group().spread().mean() : Double.NaN),
    NLL_GAP(
            "Log-likelihood gap",
            NATS,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            LOWER_IS_MORE_ALIKE,
            "Σ_m w_m·NLL(m) − NLL(p̄), p̄ the average of the members; at least 0 but where probabilities are clipped",
            "Wood et al. 2023, JMLR 24(359)",
            "What averaging takes off the members’ mean negative log-likelihood.",
            s -> s.scored() ? s.group().logGap().mean() : Double.NaN);

    private final Description about;
    private final ToDoubleFunction<EnsembleStatistics> value;

    EnsembleMeasure(
            String name,
            Unit unit,
            double lowest,
            double highest,
            Likeness likeness,
            String formula,
            String source,
            String reading,
            ToDoubleFunction<EnsembleStatistics> value) {
        about = new Description(name, unit, lowest, highest, likeness, formula, source, reading);
        this.value = value;
    }

    @Override
    public Description about() {
        return about;
    }

    @Override
    public String interval() {
        return EnsembleIntervals.basis(this);
    }

    @Override
    public Better better() {
        return switch (this) {
            case MEAN_ACCURACY,
                    GAIN_OVER_BEST,
                    GAIN_OVER_MEAN,
                    ORACLE_ACCURACY,
                    EFFICIENCY,
                    ERROR_IMPROVEMENT_RATE,
                    ERROR_IMPROVEMENT_RATE_VOTE -> Better.HIGHER;
            case MCNEMAR_LOG10_P,
                    MCNEMAR_P,
                    MCNEMAR_MID_P,
                    SMALLEST_DETECTABLE_GAIN,
                    COCHRAN_Q,
                    COCHRAN_P,
                    KW_VARIANCE,
                    INTERRATER_KAPPA,
                    VOTE_ENTROPY,
                    DIFFICULTY,
                    GENERALISED_DIVERSITY,
                    COINCIDENT_FAILURE_DIVERSITY,
                    DISAGREEMENT_ERROR_RATIO,
                    DIVERGENCE,
                    BRIER_AMBIGUITY,
                    NLL_GAP -> Better.NEITHER;
        };
    }

    /** NaN: undefined. */
    double of(EnsembleStatistics statistics) {
        return value.applyAsDouble(statistics);
    }
}
