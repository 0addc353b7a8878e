package io.github.ensdiag.measure;

/** Turns one sample's joint row into one row of a chunk. Belongs to one thread. */
final class RowKernel {
    private final int members;
    private final int topK;
    private final double[] weights;
    private final double weightSum;
    private final boolean scored;
    private final double[] sum;
    private final double[] mean;
    private final double[] meanLogs;
    private final int[] top;
    private final int[] votes;

    /**
     * @param weights one positive weight a member
     * @param capacity largest {@link JointRow#size}
     * @param scored false: all members are decisions, nothing needs a logarithm
     */
    RowKernel(double[] weights, int topK, int capacity, boolean scored) {
        this.members = weights.length;
        this.weights = weights;
        this.topK = topK;
        this.scored = scored;
        weightSum = Vectors.sum(weights, weights.length);
        sum = new double[capacity];
        mean = new double[capacity];
        meanLogs = new double[capacity];
        top = new int[members + 1];
        votes = new int[members];
    }

    void evaluate(JointRow row, int label, Chunk chunk) {
        int i = chunk.rows++;
        chunk.label[i] = label;
        int truth = row.indexOf(label);

        combine(row);
        for (int m = 0; m < members; m++) {
            rank(m, row, row.scores[m], row.listed[m], 1, truth, chunk, i);
            chunk.missingMass[m][i] = row.missingMass[m];
        }
        rank(members, row, sum, null, weightSum, truth, chunk, i);
        chunk.vote[i] = vote(row);

        distributions(row, truth, chunk, i);
        if (scored) {
            products(row, chunk);
        }
    }

    /** The weighted sum of scores and the weighted mean of probabilities. */
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

    /**
     * The answer, its confidence and margin, and where the truth ranks.
     *
     * @param listed which classes the series names, so that only these are ranked; null: all
     */
    private void rank(
            int series, JointRow row, double[] scores, boolean[] listed, double scale, int truth, Chunk chunk, int i) {
        int size = row.size;
        double first = 0;
        double second = 0;
        int best = -1;
        for (int c = 0; c < size; c++) {
            double s = scores[c];
            if (s > second) {
                if (s > first) {
                    second = first;
                    first = s;
                    best = c;
                } else {
                    second = s;
                }
            }
        }
        top[series] = best;
        chunk.prediction[series][i] = best < 0 ? -1 : row.classes[best];
        chunk.confidence[series][i] = first / scale;
        chunk.margin[series][i] = (first - second) / scale;
        chunk.tied[series][i] = best >= 0 && first == second;

        boolean within = false;
        if (truth >= 0 && (listed == null || listed[truth])) {
            double s = scores[truth];
            int above = 0;
            for (int c = 0; c < truth; c++) {
                above += scores[c] >= s && (listed == null || listed[c]) ? 1 : 0;
            }
            for (int c = truth + 1; c < size; c++) {
                above += scores[c] > s ? 1 : 0; // above a listed one, so listed
            }
            within = above < topK;
        }
        chunk.inTopK[series][i] = within;
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

    /** Entropies, the divergence between members, Brier terms and the truth's probability. */
    private void distributions(JointRow row, int truth, Chunk chunk, int i) {
        int size = row.size;
        int unlisted = row.unlisted();
        double meanFloor = 0;
        double meanMissing = 0;
        double memberEntropy = 0;
        double memberSquares = 0;
        for (int m = 0; m < members; m++) {
            double[] p = row.probabilities[m];
            double floor = row.floor[m];
            double share = weights[m] / weightSum;
            double squares = Vectors.dot(p, p, size) + unlisted * floor * floor;
            double atTruth = truth >= 0 ? p[truth] : floor;
            double h = 0;
            if (scored) {
                h = -Vectors.dot(p, row.logs[m], size) - unlisted * floor * row.logFloor[m];
            }
            chunk.entropy[m][i] = h;
            chunk.trueProbability[m][i] = atTruth;
            chunk.brier[m][i] = squares - 2 * atTruth + 1;
            meanFloor += share * floor;
            meanMissing += share * row.missingMass[m];
            memberEntropy += share * h;
            memberSquares += share * squares;
        }
        double logMeanFloor = JointRow.clippedLog(meanFloor);
        for (int c = 0; c < size; c++) {
            meanLogs[c] = JointRow.clippedLog(mean[c]);
        }
        double squares = Vectors.dot(mean, mean, size) + unlisted * meanFloor * meanFloor;
        double atTruth = truth >= 0 ? mean[truth] : meanFloor;
        double h = -Vectors.dot(mean, meanLogs, size) - unlisted * meanFloor * logMeanFloor;
        chunk.entropy[members][i] = h;
        chunk.trueProbability[members][i] = atTruth;
        chunk.brier[members][i] = squares - 2 * atTruth + 1;
        chunk.missingMass[members][i] = meanMissing;
        chunk.divergence[i] = Math.max(0, h - memberEntropy);
        chunk.spread[i] = memberSquares - squares;

        if (scored) {
            double centredFloor = centre(meanLogs, size, logMeanFloor, row);
            for (int m = 0; m < members; m++) {
                row.logFloor[m] = centre(row.logs[m], size, row.logFloor[m], row);
            }
            for (int s = 0; s <= members; s++) {
                double[] logs = s < members ? row.logs[s] : meanLogs;
                double floor = s < members ? row.logFloor[s] : centredFloor;
                for (int t = s; t <= members; t++) {
                    double other = t < members ? row.logFloor[t] : centredFloor;
                    chunk.logProducts[s][t] +=
                            Vectors.dot(logs, t < members ? row.logs[t] : meanLogs, size) + unlisted * floor * other;
                }
            }
        }
    }

    /** Takes the mean over all classes off the logs, in place, and returns the floor without it. */
    private static double centre(double[] logs, int size, double floor, JointRow row) {
        double mean = (Vectors.sum(logs, size) + row.unlisted() * floor) / row.classCount;
        for (int c = 0; c < size; c++) {
            logs[c] -= mean;
        }
        return floor - mean;
    }

    private void products(JointRow row, Chunk chunk) {
        int unlisted = row.unlisted();
        for (int a = 0; a < members; a++) {
            for (int b = a + 1; b < members; b++) {
                chunk.probabilityProducts[a][b] += Vectors.dot(row.probabilities[a], row.probabilities[b], row.size)
                        + unlisted * row.floor[a] * row.floor[b];
            }
        }
    }
}
