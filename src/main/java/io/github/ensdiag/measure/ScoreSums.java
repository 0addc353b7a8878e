package io.github.ensdiag.measure;

import io.github.ensdiag.rows.JointRow;
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
    private double logLoss;
    private double trueProbability;
    private double brier;
    private double confidence;
    private double confidenceWhenRight;
    private double entropy;
    private double margin;
    private double missingMass;
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
            logLoss -= JointRow.clippedLog(p);
            trueProbability += p;
            brier += chunk.brier[series][i];
            confidence += certainty;
            confidenceWhenRight += right ? certainty : 0;
            entropy += chunk.entropy[series][i];
            margin += chunk.margin[series][i];
            missingMass += chunk.missingMass[series][i];
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
        logLoss += next.logLoss;
        trueProbability += next.trueProbability;
        brier += next.brier;
        confidence += next.confidence;
        confidenceWhenRight += next.confidenceWhenRight;
        entropy += next.entropy;
        margin += next.margin;
        missingMass += next.missingMass;
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

    /** Mean negative log-probability of the truth, in nats. */
    double logLoss() {
        return logLoss / samples;
    }

    double trueProbability() {
        return trueProbability / samples;
    }

    double brier() {
        return brier / samples;
    }

    double confidence() {
        return confidence / samples;
    }

    double confidenceWhenRight() {
        return confidenceWhenRight / hits;
    }

    double confidenceWhenWrong() {
        return (confidence - confidenceWhenRight) / (samples - hits);
    }

    double entropy() {
        return entropy / samples;
    }

    double margin() {
        return margin / samples;
    }

    double missingMass() {
        return missingMass / samples;
    }

    double calibrationError() {
        double gap = 0;
        for (int b = 0; b < CALIBRATION_BINS; b++) {
            gap += Math.abs(binRight[b] - binConfidence[b]);
        }
        return gap / samples;
    }
}
