package io.github.ensdiag.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogPartitionTest {
    /** As it is defined. */
    private static double direct(double[] z, int unlisted, double floor, double beta) {
        double highest = Math.max(
                unlisted > 0 ? floor : Double.NEGATIVE_INFINITY,
                Arrays.stream(z).max().orElseThrow());
        double sum = unlisted * Math.exp(beta * (floor - highest));
        for (double logit : z) {
            sum += Math.exp(beta * (logit - highest));
        }
        return beta * highest + Math.log(sum);
    }

    private static double[] expanded(double[] z, int unlisted, double floor, double beta) {
        double[] series = new double[LogPartition.TERMS];
        new LogPartition().expand(z, z.length, unlisted, floor, beta, series);
        return series;
    }

    @Test
    void holdsToItsErrorWithinItsReach() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 300; round++) {
            double spread = random.nextDouble(0.1, 12);
            double[] z = random.doubles(1 + random.nextInt(400))
                    .map(u -> spread * Math.log(u / (1 - u)))
                    .toArray();
            int unlisted = round % 3 == 0 ? random.nextInt(1000) : 0;
            double floor = -random.nextDouble(20);
            double beta = random.nextDouble(0.1, 3);
            double[] series = expanded(z, unlisted, floor, beta);
            for (double reach : new double[] {-LogPartition.REACH, 0, 0.01, LogPartition.REACH}) {
                double exact = direct(z, unlisted, floor, beta * (1 + reach));
                assertEquals(exact, LogPartition.at(series, 0, beta * reach), 1e-8 + 1e-12 * Math.abs(exact));
            }
        }
    }

    @Test
    void twoLevelsAreTheWorst() {
        double worst = 0;
        for (double gap = 1; gap < 40; gap += 0.25) {
            double[] z = new double[1001];
            z[0] = gap;
            double[] series = expanded(z, 0, 0, 1);
            double off = LogPartition.at(series, 0, LogPartition.REACH) - direct(z, 0, 0, 1 + LogPartition.REACH);
            worst = Math.max(worst, Math.abs(off));
        }
        assertTrue(worst < 1e-8, "off by " + worst);
        assertTrue(worst > 1e-10, "the bound is needlessly wide: " + worst);
    }

    @Test
    void coefficientsAreCumulants() {
        // of 0 and 1 with equal probability: mean 1/2, variance 1/4, third 0, fourth −1/8, fifth 0, sixth 1/4
        double[] series = expanded(new double[] {0, 1}, 0, 0, 1e-9);
        double[] cumulants = {0.5, 0.25, 0, -0.125, 0, 0.25};
        double factorial = 1;
        for (int k = 1; k < LogPartition.TERMS; k++) {
            factorial *= k;
            assertEquals(cumulants[k - 1], factorial * series[k], 1e-8, "cumulant " + k);
        }
    }
}
