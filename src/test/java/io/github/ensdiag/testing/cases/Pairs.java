package io.github.ensdiag.testing.cases;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.testing.MadeMember;

/** Pairs of members that see the samples through noise. */
final class Pairs {
    private Pairs() {}

    /** Two calibrated members that are equally good; the more their noise is correlated, the more they err together. */
    static EvaluationSet equal(long seed, int samples, int classes, double accuracy, double correlation, Shape shape) {
        Samples of = Samples.even(seed, samples, classes);
        double[][] noise = of.noise();
        return of.set(
                shape.member("a", of.logits(accuracy, noise)),
                shape.member("b", of.logits(accuracy, of.like(noise, correlation))));
    }

    /** A calibrated member and a weaker one that errs independently but multiplies its logits by a factor above 1. */
    static EvaluationSet loud(
            long seed,
            int samples,
            int classes,
            double calm,
            double loud,
            double factor,
            Shape shape,
            boolean loudFirst) {
        Samples of = Samples.even(seed, samples, classes);
        MadeMember better = shape.member("calm", of.logits(calm, of.noise()));
        MadeMember weaker = shape.member("loud", Shape.times(factor, of.logits(loud, of.noise())));
        return loudFirst ? of.set(weaker, better) : of.set(better, weaker);
    }

    /**
     * Both are calibrated, but the weak one sees what the strong one sees, through more noise: beside the strong one it knows
     * nothing, so that by Bayes no combination beats the strong one alone.
     *
     * @param factor of the weak one's logits: 1 calibrated, above 1 loud as well
     */
    static EvaluationSet weak(
            long seed,
            int samples,
            int classes,
            double strong,
            double weak,
            double factor,
            Shape shape,
            boolean weakFirst) {
        Samples of = Samples.even(seed, samples, classes);
        double[][] noise = of.noise();
        double correlation = of.signal(weak) / of.signal(strong);
        MadeMember better = shape.member("strong", of.logits(strong, noise));
        MadeMember weaker = shape.member("weak", Shape.times(factor, of.logits(weak, of.like(noise, correlation))));
        return weakFirst ? of.set(weaker, better) : of.set(better, weaker);
    }

    /** Two calibrated members, the second worse; their noise is correlated. */
    static EvaluationSet unequal(
            long seed, int samples, int classes, double better, double worse, double correlation, Shape shape) {
        Samples of = Samples.even(seed, samples, classes);
        double[][] noise = of.noise();
        return of.set(
                shape.member("better", of.logits(better, noise)),
                shape.member("worse", of.logits(worse, of.like(noise, correlation))));
    }

    /** A calibrated member and one that answers exactly as it does, but is half as sure. */
    static EvaluationSet sameAnswers(long seed, int samples, int classes, double accuracy) {
        Samples of = Samples.even(seed, samples, classes);
        double[][] logits = of.logits(accuracy, of.noise());
        return of.set(Shape.LOGITS.member("a", logits), Shape.LOGITS.member("b", Shape.times(0.5, logits)));
    }

    /** Of classes of very unequal size, one member is calibrated; the other adds a constant to the largest class's logit. */
    static EvaluationSet leaning(
            long seed, int samples, int classes, double largest, double accuracy, double lean, boolean leaningFirst) {
        Samples of = Samples.tailed(seed, samples, classes, largest);
        MadeMember fair = Shape.PROBABILITIES.member("fair", of.logits(accuracy, of.noise()));
        double[][] logits = of.logits(accuracy, of.noise());
        for (double[] row : logits) {
            row[0] += lean;
        }
        MadeMember leaning = Shape.PROBABILITIES.member("leaning", logits);
        return leaningFirst ? of.set(leaning, fair) : of.set(fair, leaning);
    }

    /** The first is always right and fully sure of it; the second is calibrated. */
    static EvaluationSet perfect(long seed, int samples, int classes, double other, Shape shape) {
        Samples of = Samples.even(seed, samples, classes);
        double[][] truth = new double[samples][classes];
        for (int i = 0; i < samples; i++) {
            truth[i][of.labels[i]] = 1000;
        }
        return of.set(shape.member("perfect", truth), shape.member("other", of.logits(other, of.noise())));
    }

    /** Two members that only answer, and err independently: every disagreement is a tie. */
    static EvaluationSet decisions(long seed, int samples, int classes, double a, double b) {
        Samples of = Samples.even(seed, samples, classes);
        return of.set(
                Shape.DECISIONS.member("a", of.logits(a, of.noise())),
                Shape.DECISIONS.member("b", of.logits(b, of.noise())));
    }
}
