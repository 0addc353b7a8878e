package io.github.ensdiag.audit;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.input.Severity;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Rows of one member that are exactly those of another. Rows that occur twice in a member, as fully sure ones do, are left
 * aside; equal rows of the same sample tell nothing either where they are sure, or others are as good as equal.
 *
 * @param found rows of b that are in a too
 * @param shift by how many rows most of them are moved
 * @param moved how many are moved by this
 */
record CopiedRows(Seen a, Seen b, int found, int shift, int moved) {
    /** From this share of the rows on, the one member is the other. */
    static final double MOST = 0.5;

    /** Below this share, and fewer rows, equal ones may be chance. */
    static final double SOME = 0.01;

    static final int FEWEST = 20;

    /** Nearly never does chance reach so many standard deviations beyond its mean. */
    private static final int DEVIATIONS = 5;

    /** Scores so many steps apart may be rounded to the same one in a similar model. */
    private static final int NEAR = 2;

    /** Rows that are looked up before all are. */
    private static final int SAMPLE = 500;

    static Optional<CopiedRows> find(Seen a, Seen b) {
        int n = a.hashes().length;
        if (!likely(a, b)) {
            return Optional.empty();
        }
        Map<Long, Integer> places = new HashMap<>();
        for (int i = 0; i < n; i++) {
            if (a.unique(i)) {
                places.put(a.hashes()[i], i);
            }
        }
        Map<Integer, Integer> shifts = new HashMap<>();
        int found = 0;
        int here = 0;
        int elsewhere = 0;
        for (int i = 0; i < n; i++) {
            Integer place = b.unique(i) ? places.get(b.hashes()[i]) : null;
            if (place != null) {
                found++;
                elsewhere += place == i ? 0 : 1;
                here += place == i && !b.sure(i) ? 1 : 0;
                int down = Math.floorMod(i - place, n);
                shifts.merge(down > n / 2 ? down - n : down, 1, Integer::sum);
            }
        }
        int telling = elsewhere + (here > nearMisses(a, b) ? here : 0);
        if (telling < FEWEST || telling < SOME * n || telling <= chance(a, b)) {
            return Optional.empty();
        }
        var most = shifts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(e -> -Math.abs(e.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .orElseThrow();
        return Optional.of(new CopiedRows(a, b, found, most.getKey(), most.getValue()));
    }

    /**
     * How many rows the two may share by chance, being rounded. If each of the n rows of a is some row r with a probability
     * of x/n, it is so once in x·exp(−x) of all cases and twice in x²/2·exp(−x). So those that are once in a and once in b,
     * x·y·exp(−x−y) summed over all r, are in the mean no more than twice the geometric mean (Cauchy and Schwarz) of those
     * that are twice in a and twice in b.
     */
    private static double chance(Seen a, Seen b) {
        double mean = 2 * Math.sqrt((double) a.rows().twice() * b.rows().twice());
        return mean + DEVIATIONS * Math.sqrt(mean);
    }

    /**
     * How many unsure rows of the same sample differ, yet have the same answer with scores that are no further apart than
     * two of the values that occur. Models that are alike and rounded have more of these than of equal rows.
     */
    private static int nearMisses(Seen a, Seen b) {
        DoubleSummaryStatistics tops = DoubleStream.of(a.tops()).distinct().summaryStatistics();
        double step = (tops.getMax() - tops.getMin()) / tops.getCount();
        int near = 0;
        for (int i = 0; i < a.hashes().length; i++) {
            boolean same = a.answers()[i] == b.answers()[i] && a.hashes()[i] != b.hashes()[i] && !b.sure(i);
            near += same && Math.abs(a.tops()[i] - b.tops()[i]) <= NEAR * step ? 1 : 0;
        }
        return near;
    }

    private static boolean likely(Seen a, Seen b) {
        int n = a.hashes().length;
        int step = Math.max(1, n / SAMPLE);
        int looks = 0;
        int found = 0;
        for (int i = 0; i < n; i += step) {
            looks++;
            found += b.unique(i) && a.rows().times(b.hashes()[i]) == 1 ? 1 : 0;
        }
        return found > 0 && found >= SOME * looks / 2;
    }

    /** The one of the two that is right less often. */
    Seen copy(Survey survey) {
        return original(survey) == a ? b : a;
    }

    private Seen original(Survey survey) {
        long rightA = survey.truth().skill(a.answers()).right();
        return survey.truth().skill(b.answers()).right() > rightA ? b : a;
    }

    Finding finding(Survey survey) {
        int n = survey.samples();
        String original = original(survey).name();
        Seen copy = copy(survey);
        boolean one = moved >= MOST * found;
        String evidence = Prose.count(found) + " of " + Prose.count(n) + " rows hold exactly the scores of a row of "
                + original
                + (one && shift != 0
                        ? ", " + Prose.count(moved) + " of them moved by " + rows(Math.abs(shift)) + "."
                        : ".");
        if (found < MOST * n || one && shift == 0) {
            return Found.about(
                    copy,
                    found < MOST * n ? Severity.WARNING : Severity.ERROR,
                    "copied-rows",
                    (found < MOST * n ? "Some" : "Most") + " rows of " + copy.name() + " are copies of rows of "
                            + original + ".",
                    evidence,
                    "Save both again, each from its own model.");
        }
        return Found.about(
                copy,
                Severity.ERROR,
                "copied-rows",
                "The rows of " + copy.name() + " are those of " + original
                        + (one ? ", shifted by " + rows(Math.abs(shift)) + "." : " in another order."),
                evidence,
                "Save " + copy.name() + " again from its own model, in the order of the labels.");
    }

    private static String rows(int count) {
        return Prose.count(count) + (count == 1 ? " row" : " rows");
    }
}
