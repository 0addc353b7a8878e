package io.github.ensdiag.features;

import static io.github.ensdiag.measure.Description.Likeness.HIGHER_IS_MORE_ALIKE;
import static io.github.ensdiag.measure.Description.Unit.NUMBER;
import static io.github.ensdiag.measure.Description.Unit.SHARE;

import io.github.ensdiag.measure.Better;
import io.github.ensdiag.measure.Description;
import io.github.ensdiag.measure.Description.Unit;
import io.github.ensdiag.measure.Measure;

/** What is measured of what two members look at. */
public enum AttentionMeasure implements Measure {
    SCORE_CKA(
            "Likeness of the scores (CKA)",
            NUMBER,
            -1,
            Texts.CKA + ", of the probabilities, N × C; a class outside a top-k list counts 0",
            Texts.CKA_SOURCE,
            "1: the two tell any two samples apart by their scores in the same way, 0: in unrelated ways. Two good "
                    + "classifiers are always alike to some degree, since both put samples of one class together."),
    FEATURE_CKA(
            "Likeness of the features (CKA)",
            NUMBER,
            -1,
            Texts.CKA + ", of the features, N × D",
            Texts.CKA_SOURCE,
            "1: the two represent the samples in the same way but for a rotation and a scale, 0: in unrelated ways. The "
                    + "number of features need not be the same."),
    COSINE(
            "Cosine of the attributions",
            NUMBER,
            -1,
            "mean over the samples of Σ_f A_f·B_f/(‖A‖·‖B‖)",
            "",
            "1: on a sample the same inputs speak for and against the answer, to the same parts; 0: unrelated ones. Read it "
                    + "beside what attributions of different samples give."),
    RANK_CORRELATION(
            "Rank correlation of the attributions",
            NUMBER,
            -1,
            "mean over the samples of Spearman’s ρ of A_f and B_f over f, ties by mean ranks",
            "Spearman 1904, DOI 10.2307/1412159",
            "As the cosine, but all inputs count alike: a few large attributions do not decide."),
    TOP_OVERLAP(
            "Overlap of the most important inputs",
            SHARE,
            0,
            "mean over the samples of |top A ∩ top B|/max(|top A|, |top B|), top the k inputs with the largest |attribution|, "
                    + "ties to the lowest index, none with an attribution of 0",
            "Feature agreement: Krishna et al. 2022, arXiv:2202.01602",
            "How many of the k inputs that matter most to one are among those of the other.");

    private final Description about;

    AttentionMeasure(String name, Unit unit, double lowest, String formula, String source, String reading) {
        about = new Description(name, unit, lowest, 1, HIGHER_IS_MORE_ALIKE, formula, source, reading);
    }

    @Override
    public Better better() {
        return Better.NEITHER;
    }

    @Override
    public Description about() {
        return about;
    }

    @Override
    public String interval() {
        return this == SCORE_CKA || this == FEATURE_CKA
                ? "a jackknife over the disjoint blocks of samples, Student’s t"
                : "Student’s t, of the mean over the samples";
    }

    /** What two of the constants say alike; an enum cannot name its own constants before they are made. */
    private static final class Texts {
        static final String CKA = "Σ HSIC₁(A,B)/√(Σ HSIC₁(A,A)·Σ HSIC₁(B,B)) with linear kernels, summed over disjoint "
                + "random blocks of samples";
        static final String CKA_SOURCE = "Kornblith et al. 2019, arXiv:1905.00414; debiased HSIC: Song et al. 2012, "
                + "JMLR 13:1393; over blocks: Nguyen et al. 2021, arXiv:2010.15327";
    }
}
