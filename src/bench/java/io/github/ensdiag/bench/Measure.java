package io.github.ensdiag.bench;

import java.util.ArrayList;
import java.util.List;

/** The seconds that one thing took, round by round, and the most memory that its process held. */
final class Measure {
    private final List<Double> seconds = new ArrayList<>();
    private long peak;

    void add(double took, long held) {
        seconds.add(took);
        peak = Math.max(peak, held);
    }

    long peak() {
        return peak;
    }

    double median() {
        return Numbers.median(seconds);
    }

    /** How many times as long as this another took: the median over the rounds, each of which saw both. */
    double ratio(Measure other) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < seconds.size(); round++) {
            ratios.add(other.seconds.get(round) / seconds.get(round));
        }
        return Numbers.median(ratios);
    }

    /** The median, and the least and the most behind it. */
    String text() {
        double least = seconds.stream().mapToDouble(s -> s).min().orElseThrow();
        double most = seconds.stream().mapToDouble(s -> s).max().orElseThrow();
        return Numbers.seconds(median()) + " | " + Numbers.seconds(least) + "\u00a0– " + Numbers.seconds(most);
    }
}
