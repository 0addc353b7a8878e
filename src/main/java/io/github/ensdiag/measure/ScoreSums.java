package io.github.ensdiag.measure;

import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.statistics.Moments;
import java.util.Arrays;

/** Sums over samples of what one series' scores say: proper scores, confidence bins, top-k hits, ties. */
public final class ScoreSums implements Accumulator<ScoreSums> {
    private static final long serialVersionUID = 1L;

    /** Equal-width bins of confidence for the calibration error (Guo et al. 2017, arXiv:1706.04599). */
    static final int CALIBRATION_BINS = 15;

    private final int series;

    private long samples;
    private long hits;
    private long topKHits;
    private long ties;
    private long noAnswers;
    private long clips;
    private final Moments logLoss = new Moments();
    private double trueProbability;
    private final Moments brier = new Moments();
    private final Moments confidence = new Moments();
    private final Moments confidenceWhenRight = new Moments();
    private final Moments confidenceWhenWrong = new Moments();
    private final Moments overconfidence = new Moments();
    private final Moments entropy = new Moments();
    private final Moments margin = new Moments();
    private final Moments missingMass = new Moments();
    private final long[] binRight = new long[CALIBRATION_BINS];
    private final double[] binConfidence = new double[CALIBRATION_BINS];

    ScoreSums(int series) {
        this.series = series;
    }

    @Override
    public void accept(Chunk chunk) {
        for (int i = 0; i < chunk.rows; i++) {
            boolean right = chunk.right[series][i];
            double certainty = chunk.confidence[series][i];
            double p = chunk.trueProbability[series][i];
            hits += right ? 1 : 0;
            topKHits += chunk.inTopK[series][i] ? 1 : 0;
            ties += chunk.tied[series][i] ? 1 : 0;
            noAnswers += chunk.prediction[series][i] < 0 ? 1 : 0;
            clips += p < JointRow.CLIP ? 1 : 0;
            logLoss.add(-JointRow.clippedLog(p));
            trueProbability += p;
            brier.add(chunk.brier[series][i]);
            confidence.add(certainty);
            (right ? confidenceWhenRight : confidenceWhenWrong).add(certainty);
            overconfidence.add(certainty - (right ? 1 : 0));
            entropy.add(chunk.entropy[series][i]);
            margin.add(chunk.margin[series][i]);
            missingMass.add(chunk.missingMass[series][i]);
            int bin = Math.min((int) (certainty * CALIBRATION_BINS), CALIBRATION_BINS - 1);
            binRight[bin] += right ? 1 : 0;
            binConfidence[bin] += certainty;
        }
        samples += chunk.rows;
    }

    @Override
    public void merge(ScoreSums next) {
        samples += next.samples;
        hits += next.hits;
        topKHits += next.topKHits;
        ties += next.ties;
        noAnswers += next.noAnswers;
        clips += next.clips;
        logLoss.merge(next.logLoss);
        trueProbability += next.trueProbability;
        brier.merge(next.brier);
        confidence.merge(next.confidence);
        confidenceWhenRight.merge(next.confidenceWhenRight);
        confidenceWhenWrong.merge(next.confidenceWhenWrong);
        overconfidence.merge(next.overconfidence);
        entropy.merge(next.entropy);
        margin.merge(next.margin);
        missingMass.merge(next.missingMass);
        Arrays.setAll(binRight, b -> binRight[b] + next.binRight[b]);
        Arrays.setAll(binConfidence, b -> binConfidence[b] + next.binConfidence[b]);
    }

    long samples() {
        return samples;
    }

    long hits() {
        return hits;
    }

    long topKHits() {
        return topKHits;
    }

    /** Samples whose highest score several classes share. */
    long ties() {
        return ties;
    }

    long noAnswers() {
        return noAnswers;
    }

    /** Samples whose right classes have a probability below 1e-12, at which its logarithm was clipped. */
    long clips() {
        return clips;
    }

    /** Negative log-probability of the truth, in nats. */
    Moments logLoss() {
        return logLoss;
    }

    double trueProbability() {
        return trueProbability / samples;
    }

    Moments brier() {
        return brier;
    }

    Moments confidence() {
        return confidence;
    }

    Moments confidenceWhenRight() {
        return confidenceWhenRight;
    }

    Moments confidenceWhenWrong() {
        return confidenceWhenWrong;
    }

    /** Confidence less 1 where right. */
    Moments overconfidence() {
        return overconfidence;
    }

    Moments entropy() {
        return entropy;
    }

    Moments margin() {
        return margin;
    }

    Moments missingMass() {
        return missingMass;
    }

    double calibrationError() {
        double gap = 0;
        for (int b = 0; b < CALIBRATION_BINS; b++) {
            gap += Math.abs(binRight[b] - binConfidence[b]);
        }
        return gap / samples;
    }
}
