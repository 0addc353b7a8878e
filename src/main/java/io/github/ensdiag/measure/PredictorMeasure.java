package io.github.ensdiag.measure;

import static io.github.ensdiag.measure.Description.Likeness.NONE;
import static io.github.ensdiag.measure.Description.Unit.NATS;
import static io.github.ensdiag.measure.Description.Unit.NUMBER;
import static io.github.ensdiag.measure.Description.Unit.POINTS;
import static io.github.ensdiag.measure.Description.Unit.SHARE;

import io.github.ensdiag.measure.Description.Unit;
import java.util.function.ToDoubleFunction;

/** What is measured of one predictor: a member or the ensemble. */
public enum PredictorMeasure implements Measure {
    ACCURACY(
            "Accuracy",
            SHARE,
            0,
            1,
            "mean of [ŷ = y]",
            "",
            "The share of samples whose highest score is at the true class.",
            s -> (double) s.sums().hits() / s.sums().samples()),
    TOP_K_ACCURACY(
            "Top-k accuracy",
            SHARE,
            0,
            1,
            "mean of [y among the k highest scores]; k = 5 unless configured; ties at the boundary go to the lower index",
            "",
            "The share of samples whose true class is among the k best answers.",
            s -> s.topKDefined() ? (double) s.sums().topKHits() / s.sums().samples() : Double.NaN),
    BALANCED_ACCURACY(
            "Balanced accuracy",
            SHARE,
            0,
            1,
            "mean over the classes that occur of the share of their samples that is right",
            "Brodersen et al. 2010, DOI 10.1109/ICPR.2010.764",
            "Accuracy with every class counting the same, however many samples it has.",
            s -> s.perClass().map(PerClass::balancedAccuracy).orElse(Double.NaN)),
    MACRO_F1(
            "Macro F1",
            SHARE,
            0,
            1,
            "mean over the classes that occur of 2·TP/(2·TP + FP + FN)",
            "Opitz & Burst 2019, arXiv:1911.03347",
            "Precision and recall in one figure, with every class counting the same.",
            s -> s.perClass().map(PerClass::macroF1).orElse(Double.NaN)),
    NLL(
            "Negative log-likelihood",
            NATS,
            0,
            Double.POSITIVE_INFINITY,
            "mean of −log p_y, p clipped at 1e-12",
            "Good 1952, DOI 10.1111/j.2517-6161.1952.tb00104.x",
            "How surprised the predictor is by the truth; wrong answers given with confidence cost most.",
            s -> s.scored() ? s.sums().logLoss().mean() : Double.NaN),
    BRIER(
            "Brier score",
            NUMBER,
            0,
            2,
            "mean of Σ_c (p_c − [c = y])²",
            "Brier 1950, DOI 10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2",
            "Squared distance between the probabilities and the truth; 0 is perfect.",
            s -> s.scored() ? s.sums().brier().mean() : Double.NaN),
    ECE(
            "Calibration error",
            SHARE,
            0,
            1,
            "Σ_b |right in bin b − sum of confidence in bin b| / N, 15 bins of equal width",
            "Guo et al. 2017, arXiv:1706.04599",
            "How far confidence and accuracy lie apart, averaged over samples of similar confidence.",
            s -> s.scored() ? s.sums().calibrationError() : Double.NaN),
    CONFIDENCE(
            "Mean confidence",
            SHARE,
            0,
            1,
            "mean of max_c p_c",
            "",
            "How sure the predictor is of its answer, on average.",
            s -> s.scored() ? s.sums().confidence().mean() : Double.NaN),
    CONFIDENCE_WHEN_RIGHT(
            "Mean confidence when right",
            SHARE,
            0,
            1,
            "mean of max_c p_c over the samples that it gets right",
            "",
            "Should lie well above the confidence when wrong.",
            s -> s.scored() ? s.sums().confidenceWhenRight().mean() : Double.NaN),
    CONFIDENCE_WHEN_WRONG(
            "Mean confidence when wrong",
            SHARE,
            0,
            1,
            "mean of max_c p_c over the samples that it gets wrong",
            "",
            "High values mean that it shouts when it errs, and so outvotes others.",
            s -> s.scored() ? s.sums().confidenceWhenWrong().mean() : Double.NaN),
    OVERCONFIDENCE(
            "Overconfidence",
            POINTS,
            -1,
            1,
            "mean confidence − accuracy",
            "Guo et al. 2017, arXiv:1706.04599",
            "Above 0 it claims to be right more often than it is; below 0 it is too modest.",
            s -> s.scored() ? s.sums().overconfidence().mean() : Double.NaN),
    ENTROPY(
            "Mean entropy",
            NATS,
            0,
            Double.POSITIVE_INFINITY,
            "mean of −Σ_c p_c log p_c",
            "Shannon 1948, DOI 10.1002/j.1538-7305.1948.tb01338.x",
            "How widely the probabilities are spread; 0 is a single certain answer.",
            s -> s.scored() ? s.sums().entropy().mean() : Double.NaN),
    MARGIN(
            "Mean margin",
            SHARE,
            0,
            1,
            "mean of highest less second highest p",
            "",
            "How much would have to change before the answer does.",
            s -> s.scored() ? s.sums().margin().mean() : Double.NaN),
    TEMPERATURE(
            "Fitted temperature",
            NUMBER,
            0,
            Double.POSITIVE_INFINITY,
            "the T that minimises the NLL of softmax(z / T), z the logits or log p, fitted on these samples",
            "Guo et al. 2017, arXiv:1706.04599",
            "Above 1 the scores are too sharp, below 1 too flat; members with different T shout at different volumes.",
            s -> s.temperature().value().orElse(Double.NaN)),
    MISSING_MASS(
            "Mean missing mass",
            SHARE,
            0,
            1,
            "mean of 1 − Σ of the listed probabilities",
            "",
            "The probability that a top-k list does not name; where a whole distribution is needed it is spread evenly over the "
                    + "other classes.",
            s -> s.sums().missingMass().mean()),
    FOLLOW_RATE(
            "Followed by the ensemble",
            SHARE,
            0,
            1,
            "share of samples with ŷ_E = ŷ",
            "",
            "At 100 % the ensemble only repeats this member.",
            s -> s.followed().isPresent()
                    ? (double) s.followed().getAsLong() / s.sums().samples()
                    : Double.NaN);

    private final Description about;
    private final ToDoubleFunction<PredictorStatistics> value;

    PredictorMeasure(
            String name,
            Unit unit,
            double lowest,
            double highest,
            String formula,
            String source,
            String reading,
            ToDoubleFunction<PredictorStatistics> value) {
        about = new Description(name, unit, lowest, highest, NONE, formula, source, reading);
        this.value = value;
    }

    @Override
    public Description about() {
        return about;
    }

    @Override
    public String interval() {
        return PredictorIntervals.basis(this);
    }

    @Override
    public Better better() {
        return switch (this) {
            case ACCURACY, TOP_K_ACCURACY, BALANCED_ACCURACY, MACRO_F1 -> Better.HIGHER;
            case NLL, BRIER, ECE -> Better.LOWER;
            case CONFIDENCE,
                    CONFIDENCE_WHEN_RIGHT,
                    CONFIDENCE_WHEN_WRONG,
                    OVERCONFIDENCE,
                    ENTROPY,
                    MARGIN,
                    TEMPERATURE,
                    MISSING_MASS,
                    FOLLOW_RATE -> Better.NEITHER;
        };
    }

    /** NaN: undefined. */
    double of(PredictorStatistics statistics) {
        return value.applyAsDouble(statistics);
    }
}
