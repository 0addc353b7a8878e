package io.github.ensdiag.measure;

import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.rows.Truth;
import io.github.ensdiag.vector.Extremes;
import io.github.ensdiag.vector.Vectors;

/** Turns one sample's joint row into one row of a chunk. Belongs to one thread. */
final class RowKernel {
    private final int members;
    /** Series of the members' average. */
    private final int average;

    private final int topK;
    private final double[] weights;
    private final double weightSum;
    private final boolean scored;
    private final double[] sum;
    private final double[] mean;
    private final double[] meanLogs;
    private final int[] top;
    private final int[] votes;
    private final Extremes extremes = new Extremes();
    /** By series, its logs of the row at hand less their mean. */
    private final double[][] centred;

    private final double[] centredFloor;
    private final double[] logSquares;

    /**
     * @param weights one positive weight a member
     * @param given whether the last of the rows is a given ensemble's
     * @param capacity largest {@link JointRow#size}
     * @param scored false: there are only decisions, nothing needs a logarithm
     */
    RowKernel(double[] weights, boolean given, int topK, int capacity, boolean scored) {
        this.members = weights.length;
        this.weights = weights;
        this.topK = topK;
        this.scored = scored;
        average = given ? members + 1 : members;
        weightSum = Vectors.sum(weights, weights.length);
        sum = new double[capacity];
        mean = new double[capacity];
        meanLogs = new double[capacity];
        top = new int[average + 1];
        votes = new int[members];
        centred = new double[members + 1][capacity];
        centredFloor = new double[members + 1];
        logSquares = new double[members + 1];
    }

    /** @param truth of the sample whose scores the row holds */
    void evaluate(JointRow row, Truth truth, Chunk chunk) {
        int i = chunk.rows++;
        chunk.label[i] = truth.label();

        combine(row);
        for (int s = 0; s < row.members; s++) {
            rank(s, row.top[s], row.highest[s], row.second[s], 1, row, chunk, i);
            chunk.right[s][i] = truth.accepts(chunk.prediction[s][i]);
            chunk.inTopK[s][i] = chunk.right[s][i] || within(row.scores[s], row.listed[s], row.size, truth);
            chunk.missingMass[s][i] = row.missingMass[s];
        }
        rankAverage(row, chunk, i);
        chunk.right[average][i] = truth.accepts(chunk.prediction[average][i]);
        chunk.inTopK[average][i] = chunk.right[average][i] || within(sum, null, row.size, truth);
        chunk.vote[i] = vote(row);
        chunk.voteRight[i] = truth.accepts(chunk.vote[i]);

        distributions(row, truth, chunk, i);
        if (scored) {
            products(row, truth, chunk, i);
        }
    }

    /** The members' weighted sum of scores and weighted mean of probabilities. */
    private void combine(JointRow row) {
        int size = row.size;
        for (int c = 0; c < size; c++) {
            sum[c] = 0;
            mean[c] = 0;
        }
        for (int m = 0; m < members; m++) {
            double w = weights[m];
            double[] scores = row.scores[m];
            double[] p = row.probabilities[m];
            for (int c = 0; c < size; c++) {
                sum[c] += w * scores[c];
            }
            if (p != scores) {
                for (int c = 0; c < size; c++) {
                    mean[c] += w * (p[c] - scores[c]);
                }
            }
        }
        for (int c = 0; c < size; c++) {
            mean[c] = (sum[c] + mean[c]) / weightSum;
        }
    }

    private void rankAverage(JointRow row, Chunk chunk, int i) {
        if (row.size == 0) {
            rank(average, -1, 0, 0, weightSum, row, chunk, i);
            return;
        }
        extremes.find(sum, 0, row.size);
        int best = extremes.highest() > 0 ? extremes.place() : -1;
        rank(average, best, extremes.highest(), Math.max(0, extremes.second()), weightSum, row, chunk, i);
    }

    /** The answer, its confidence and margin. */
    private void rank(
            int series, int best, double first, double second, double scale, JointRow row, Chunk chunk, int i) {
        top[series] = best;
        chunk.prediction[series][i] = best < 0 ? -1 : row.classes[best];
        chunk.confidence[series][i] = first / scale;
        chunk.margin[series][i] = (first - second) / scale;
        chunk.tied[series][i] = best >= 0 && first == second;
    }

    /** @param listed which classes the series names, so that only these are ranked; null: all */
    private boolean within(double[] scores, boolean[] listed, int size, Truth truth) {
        for (int t = 0; t < truth.listed(); t++) {
            if (within(scores, listed, size, truth.place(t))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a class is among the k highest scores, equal ones taken by index. */
    private boolean within(double[] scores, boolean[] listed, int size, int place) {
        if (listed != null && !listed[place]) {
            return false;
        }
        double s = scores[place];
        int above = 0;
        for (int c = 0; c < place && above < topK; c++) {
            above += scores[c] >= s && (listed == null || listed[c]) ? 1 : 0;
        }
        for (int c = place + 1; c < size && above < topK; c++) {
            above += scores[c] > s ? 1 : 0; // above a listed one, so listed
        }
        return above < topK;
    }

    private int vote(JointRow row) {
        int most = 0;
        int winner = -1;
        for (int m = 0; m < members; m++) {
            int answer = top[m];
            if (answer < 0) {
                continue;
            }
            votes[m] = 0;
            for (int other = 0; other < members; other++) {
                votes[m] += top[other] == answer ? 1 : 0;
            }
            boolean wins = votes[m] > most
                    || votes[m] == most && (sum[answer] > sum[winner] || sum[answer] == sum[winner] && answer < winner);
            if (wins) {
                most = votes[m];
                winner = answer;
            }
        }
        return winner < 0 ? -1 : row.classes[winner];
    }

    /** Entropies, the divergence between members, Brier terms and the probability of being right. */
    private void distributions(JointRow row, Truth truth, Chunk chunk, int i) {
        int size = row.size;
        int unlisted = row.unlisted();
        double meanFloor = 0;
        double meanMissing = 0;
        double memberEntropy = 0;
        double memberSquares = 0;
        for (int s = 0; s < row.members; s++) {
            double[] p = row.probabilities[s];
            double floor = row.floor[s];
            double squares = judge(s, p, floor, row, truth, chunk, i);
            double h = 0;
            if (scored) {
                h = -Vectors.dot(p, row.logs[s], size) - unlisted * floor * row.logFloor[s];
            }
            chunk.entropy[s][i] = h;
            if (s < members) {
                double share = weights[s] / weightSum;
                meanFloor += share * floor;
                meanMissing += share * row.missingMass[s];
                memberEntropy += share * h;
                memberSquares += share * squares;
            }
        }
        double logMeanFloor = JointRow.clippedLog(meanFloor);
        for (int c = 0; c < size; c++) {
            meanLogs[c] = JointRow.clippedLog(mean[c]);
        }
        double squares = judge(average, mean, meanFloor, row, truth, chunk, i);
        double h = -Vectors.dot(mean, meanLogs, size) - unlisted * meanFloor * logMeanFloor;
        chunk.entropy[average][i] = h;
        chunk.missingMass[average][i] = meanMissing;
        chunk.divergence[i] = Math.max(0, h - memberEntropy);
        chunk.spread[i] = memberSquares - squares;
        chunk.logGap[i] = logGap(chunk, i);
        if (scored) {
            logProducts(row, logMeanFloor, chunk);
        }
    }

    /**
     * The probability of being right and the Brier term of a series.
     *
     * @return Σ_c p_c², all right classes being one
     */
    private static double judge(int series, double[] p, double floor, JointRow row, Truth truth, Chunk chunk, int i) {
        double squares =
                Vectors.dot(p, p, row.size) + row.unlisted() * floor * floor + truth.merging(p, floor, p, floor);
        double atTruth = truth.probability(p, floor);
        chunk.trueProbability[series][i] = atTruth;
        chunk.brier[series][i] = squares - 2 * atTruth + 1;
        return squares;
    }

    private double logGap(Chunk chunk, int i) {
        double gap = JointRow.clippedLog(chunk.trueProbability[average][i]);
        for (int m = 0; m < members; m++) {
            gap -= weights[m] / weightSum * JointRow.clippedLog(chunk.trueProbability[m][i]);
        }
        return gap;
    }

    /** Products of the logs of members and ensemble, each less its mean over all classes. */
    private void logProducts(JointRow row, double logMeanFloor, Chunk chunk) {
        for (int s = members; s >= 0; s--) {
            boolean read = s < row.members;
            centre(s, read ? row.logs[s] : meanLogs, read ? row.logFloor[s] : logMeanFloor, row);
            for (int t = s; t <= members; t++) {
                double product = Vectors.dot(centred[s], centred[t], row.size)
                        + row.unlisted() * centredFloor[s] * centredFloor[t];
                if (t == s) {
                    logSquares[s] = product;
                }
                chunk.logProducts[s][t].add(product, logSquares[s], logSquares[t]);
            }
        }
    }

    /** Not the products less that of the means: of nearly equal logs nothing but rounding would be left. */
    private void centre(int s, double[] logs, double floor, JointRow row) {
        double mean = (Vectors.sum(logs, row.size) + row.unlisted() * floor) / row.classCount;
        double[] into = centred[s];
        for (int c = 0; c < row.size; c++) {
            into[c] = logs[c] - mean;
        }
        centredFloor[s] = floor - mean;
    }

    private void products(JointRow row, Truth truth, Chunk chunk, int i) {
        int unlisted = row.unlisted();
        for (int a = 0; a < members; a++) {
            for (int b = a + 1; b < members; b++) {
                double[] p = row.probabilities[a];
                double[] q = row.probabilities[b];
                double product = Vectors.dot(p, q, row.size)
                        + unlisted * row.floor[a] * row.floor[b]
                        + truth.merging(p, row.floor[a], q, row.floor[b]);
                chunk.probabilityProducts[a][b].add(product, chunk.trueProbability[a][i], chunk.trueProbability[b][i]);
            }
        }
    }
}
