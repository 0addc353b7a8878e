package io.github.ensdiag.features;

import java.util.Map;

/**
 * What two members look at.
 *
 * @param a index of the member named first
 * @param b index of the other
 * @param inputs F, how many inputs have attributions
 * @param top k, how many of them the overlap is of
 * @param all over all samples, by measure
 * @param cells by measure, over the samples of each cell
 */
public record PairLooks(
        int a,
        int b,
        int inputs,
        int top,
        Map<AttentionMeasure, Glance> all,
        Map<AttentionMeasure, Map<Cell, Glance>> cells) {
    public PairLooks {
        all = Map.copyOf(all);
        cells = Map.copyOf(cells);
    }

    /** Over all samples. */
    public Glance glance(AttentionMeasure measure) {
        return all.get(measure);
    }

    /** Over the samples of a cell. */
    public Glance glance(AttentionMeasure measure, Cell cell) {
        return cells.get(measure).get(cell);
    }
}
