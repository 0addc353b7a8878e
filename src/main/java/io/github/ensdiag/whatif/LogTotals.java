package io.github.ensdiag.whatif;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.rows.JointRow;
import io.github.ensdiag.rows.JointRows;
import io.github.ensdiag.rows.LogPartition;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What members' logarithms at other temperatures are normalised by on open samples: log Σ_c exp(log p_c / T), from the series
 * that were seen in passing where these reach so far, else from the rows.
 */
final class LogTotals {
    private final int members;
    private final double[] expansions;
    private final List<double[]> temperatures;

    /**
     * @param expansions by member, the inverse temperature at which its rows were expanded; or empty: they were not
     * @param temperatures some sets of one temperature a member
     */
    LogTotals(int members, double[] expansions, List<double[]> temperatures) {
        this.members = members;
        this.expansions = expansions;
        this.temperatures = temperatures;
    }

    /** By part; in each by open sample, set of temperatures and member. */
    List<double[]> of(EvaluationSet set, List<SeenContests> seen, Parallel parallel) {
        if (temperatures.isEmpty()) {
            return seen.stream().map(contests -> new double[0]).toList();
        }
        boolean near = temperatures.stream().allMatch(this::reached);
        var rows = ThreadLocal.withInitial(() -> new Rows(set));
        return parallel.map(
                seen.size(),
                p -> near ? passed(seen.get(p)) : rows.get().read(seen.get(p).part()));
    }

    /** At temperature 1 no total is needed. */
    private boolean reached(double[] temperature) {
        return IntStream.range(0, members)
                .allMatch(m -> temperature[m] == 1
                        || expansions.length > 0 && LogPartition.reaches(expansions[m], 1 / temperature[m]));
    }

    private int place(int open, int which, int m) {
        return (open * temperatures.size() + which) * members + m;
    }

    private double[] passed(SeenContests seen) {
        ContestPart part = seen.part();
        double[] totals = new double[part.open().length * temperatures.size() * members];
        for (int i = 0; i < part.open().length; i++) {
            for (int which = 0; which < temperatures.size(); which++) {
                for (int m = 0; m < members; m++) {
                    double temperature = temperatures.get(which)[m];
                    totals[place(i, which, m)] = temperature == 1
                            ? 0
                            : LogPartition.at(
                                    seen.partitions(),
                                    (i * members + m) * LogPartition.TERMS,
                                    1 / temperature - expansions[m]);
                }
            }
        }
        return totals;
    }

    /** Reads the rows of open samples again. Belongs to one thread. */
    private final class Rows {
        private final JointRows rows;
        private final LogPartition partition = new LogPartition();

        Rows(EvaluationSet set) {
            rows = JointRows.ofMembers(set);
        }

        double[] read(ContestPart part) {
            double[] totals = new double[part.open().length * temperatures.size() * members];
            for (int i = 0; i < part.open().length; i++) {
                rows.load(part.open()[i], 1);
                JointRow row = rows.row(0);
                for (int which = 0; which < temperatures.size(); which++) {
                    for (int m = 0; m < members; m++) {
                        double temperature = temperatures.get(which)[m];
                        totals[place(i, which, m)] = temperature == 1 ? 0 : partition.value(row, m, 1 / temperature);
                    }
                }
            }
            return totals;
        }
    }
}
