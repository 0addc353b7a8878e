package io.github.ensdiag.features;

import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.statistics.Moments;
import io.github.ensdiag.statistics.Statistics;
import io.github.ensdiag.table.Matrix;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Turns sums over samples into figures, their intervals and tests. */
final class LookFigures {
    private static final List<Cell> OTHERS = List.of(Cell.ONLY_A, Cell.ONLY_B, Cell.NEITHER);
    private static final Figure NONE = Figure.of(Double.NaN);

    private final LookSums sums;
    private final List<int[]> pairs;
    private final int[] members;
    private final List<Matrix> attributions;
    private final int mostTop;

    LookFigures(LookSums sums, List<int[]> pairs, int[] members, List<Matrix> attributions, int mostTop) {
        this.mostTop = mostTop;
        this.sums = sums;
        this.pairs = pairs;
        this.members = members;
        this.attributions = attributions;
    }

    List<PairLooks> pairs() {
        int measures = Looks.MEASURES.size();
        List<Contrast> contrasts = new ArrayList<>();
        for (int p = 0; p < pairs.size(); p++) {
            for (int q = 0; q < measures; q++) {
                Moments both = sums.at(p, q, LookSums.EXCESS, Cell.BOTH);
                for (Cell cell : OTHERS) {
                    contrasts.add(Contrast.of(sums.at(p, q, LookSums.EXCESS, cell), both));
                }
            }
        }
        double[] adjusted = Statistics.benjaminiHochberg(
                contrasts.stream().mapToDouble(Contrast::p).toArray());
        List<PairLooks> looks = new ArrayList<>();
        int next = 0;
        for (int p = 0; p < pairs.size(); p++) {
            Map<AttentionMeasure, Glance> all = new EnumMap<>(AttentionMeasure.class);
            Map<AttentionMeasure, Map<Cell, Glance>> cells = new EnumMap<>(AttentionMeasure.class);
            for (int q = 0; q < measures; q++) {
                Map<Cell, Glance> byCell = new EnumMap<>(Cell.class);
                byCell.put(Cell.BOTH, glance(p, q, List.of(Cell.BOTH), NONE, NONE, NONE));
                for (Cell cell : OTHERS) {
                    Contrast contrast = contrasts.get(next);
                    byCell.put(
                            cell,
                            glance(
                                    p,
                                    q,
                                    List.of(cell),
                                    contrast.difference(),
                                    Figure.of(contrast.p()),
                                    Figure.of(adjusted[next])));
                    next++;
                }
                cells.put(Looks.MEASURES.get(q), byCell);
                all.put(Looks.MEASURES.get(q), glance(p, q, List.of(Cell.values()), NONE, NONE, NONE));
            }
            int inputs = attributions.get(pairs.get(p)[0]).columns();
            looks.add(new PairLooks(
                    members[pairs.get(p)[0]],
                    members[pairs.get(p)[1]],
                    inputs,
                    LookPass.top(inputs, mostTop),
                    all,
                    cells));
        }
        return looks;
    }

    private Glance glance(int pair, int measure, List<Cell> cells, Figure fromBoth, Figure p, Figure adjustedP) {
        double lowest = Looks.MEASURES.get(measure).about().lowest();
        Moments own = sum(pair, measure, LookSums.OWN, cells);
        return new Glance(
                own.count(),
                figure(own, lowest, 1),
                figure(sum(pair, measure, LookSums.SAME_CLASS, cells), lowest, 1),
                figure(sum(pair, measure, LookSums.ANY, cells), lowest, 1),
                figure(sum(pair, measure, LookSums.EXCESS, cells), lowest - 1, 1 - lowest),
                fromBoth,
                p,
                adjustedP);
    }

    /** The mean of values that none lies outside of, with its interval. */
    static Figure figure(Moments moments, double lowest, double highest) {
        return Figure.of(
                moments.mean(),
                moments.interval().map(i -> new Interval(Math.max(lowest, i.low()), Math.min(highest, i.high()))));
    }

    private Moments sum(int pair, int measure, int kind, List<Cell> cells) {
        Moments all = new Moments();
        cells.forEach(cell -> all.merge(sums.at(pair, measure, kind, cell)));
        return all;
    }
}
