package io.github.ensdiag.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/** Rows of marks on one horizontal scale, with names and values: at their sides, or on a phone above them. */
interface Lanes {

    /** Rows under an axis, its ticks named by {@code tick}; {@code pitch} is for a page with room. */
    static Lanes of(Picture picture, List<Rows.Row> rows, Scale scale, int pitch, DoubleFunction<String> tick) {
        return picture.narrow() ? new StackedRows(rows, scale, pitch, tick) : new Rows(rows, scale, pitch, tick);
    }

    /** Rows without an axis. */
    static Lanes of(Picture picture, List<Rows.Row> rows, Scale scale, int pitch) {
        return picture.narrow() ? new StackedRows(rows, scale, pitch) : new Rows(rows, scale, pitch);
    }

    Plot plot();

    /** Height of the marks of row i in the plot's own scale. */
    double y(int i);

    /** Pixels that the marks of a row may take upwards. */
    int room();

    int height();

    /** Paints names, plot and values; {@code top} is where the axis starts. */
    void paint(Picture picture, int top);
}
