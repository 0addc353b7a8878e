package io.github.ensdiag.measure;

import io.github.ensdiag.statistics.Figure;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What was measured of one class. Lists by series hold the members in order, then the ensemble.
 *
 * @param index the class
 * @param size samples of this class; one with several right classes counts for the first
 * @param right samples of this class answered right, by series
 * @param predicted samples of any class answered with this class, by series; a right answer counts for the class of its
 *     sample, so that only wrong ones tell this from the size
 * @param membersRight samples of this class that exactly k members get right, k = 0…M
 * @param ensembleRight of these, the samples that the ensemble gets right, too
 * @param wins samples of this class that the ensemble gets right and the best member wrong
 * @param losses samples of this class that the ensemble gets wrong and the best member right
 * @param p exact two-sided p of wins against losses; absent where there are none
 * @param adjustedP the same, bounding the false discovery rate over all classes (Benjamini–Hochberg)
 * @param leaning by series: adjusted p of the wrong answers of this class against the samples of it answered otherwise, so
 *     of whether it is answered as often as it is true (McNemar); over all classes of the series (Benjamini–Hochberg);
 *     absent where every answer of it is right and every sample of it
 * @param divergence mean M-way Jensen–Shannon divergence, in nats; absent for an empty class
 * @param takenFor wrong answers to its samples: of each series the three given most often; of these the nine given most
 *     often by all series together, and each series' commonest; the commonest of all first
 * @param takenFrom wrong answers with this class, chosen likewise: of which classes the samples are
 */
public record ClassResult(
        int index,
        int size,
        List<Integer> right,
        List<Integer> predicted,
        List<Integer> membersRight,
        List<Integer> ensembleRight,
        int wins,
        int losses,
        Figure p,
        Figure adjustedP,
        List<Figure> leaning,
        Figure divergence,
        List<Confusion> takenFor,
        List<Confusion> takenFrom) {

    /** Those with the most to say first: they gain or lose most, a predictor leans to or from them, they are large. */
    public static final Comparator<ClassResult> MOST_TO_SAY = Comparator.comparingInt(
                    (ClassResult c) -> -Math.abs(c.net()))
            .thenComparing(c -> !c.biased())
            .thenComparingInt(c -> -c.size())
            .thenComparingInt(ClassResult::index);

    /** Accuracy of a series on this class with its interval (Wilson 1927); absent for an empty class. */
    public Figure accuracy(int series) {
        return Figure.share(right.get(series), size);
    }

    /** Whether the ensemble gains or loses here beyond what chance gives among so many classes. */
    public boolean changeFound() {
        return adjustedP.defined() && adjustedP.get() < Comparison.LEVEL;
    }

    /** Whether the series answers this class too often or too rarely beyond what chance gives among so many classes. */
    public boolean leaningFound(int series) {
        return leaning.get(series).defined() && leaning.get(series).get() < Comparison.LEVEL;
    }

    /** Whether some predictor answers the class too often or too rarely beyond chance. */
    public boolean biased() {
        return IntStream.range(0, leaning.size()).anyMatch(this::leaningFound);
    }

    /**
     * What the measures of a class are made of.
     *
     * @param samples N, of all classes
     */
    public ClassCounts counts(int samples) {
        return new ClassCounts(samples, size, right, predicted, wins, losses);
    }

    /** Wins less losses. */
    public int net() {
        return wins - losses;
    }

    /** How many of its samples had this outcome against the member {@code best}, the best one. */
    public int count(Outcome outcome, int best) {
        int all = membersRight.size() - 1;
        int emergent = ensembleRight.get(0);
        int lost = membersRight.get(all) - ensembleRight.get(all);
        int allWrong = membersRight.get(0) - emergent;
        return switch (outcome) {
            case KEPT -> right.get(best) - losses;
            case RESCUED -> wins - emergent;
            case EMERGENT -> emergent;
            case DRAGGED -> losses - lost;
            case LOST -> lost;
            case MISSED -> size - right.get(best) - wins - allWrong;
            case ALL_WRONG -> allWrong;
        };
    }
}
