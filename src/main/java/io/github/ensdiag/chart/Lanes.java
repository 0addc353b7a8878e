package io.github.ensdiag.chart;

import io.github.ensdiag.statistics.Figure;
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

    /** One pixel upwards in the plot's own scale. */
    double heightOfPixel();

    /** Pixels that the marks of a row may take upwards. */
    int room();

    int height();

    /** Paints names, plot and values; {@code top} is where the axis starts. */
    void paint(Picture picture, int top);

    /** A figure's interval, where it has one: a band that ends in caps. */
    default void interval(Figure figure, int i, Tone tone) {
        interval(figure, 0, i, tone);
    }

    /** The same, moved: the interval of a difference around what it is a difference to. */
    default void interval(Figure difference, double to, int i, Tone tone) {
        double y = y(i);
        double cap = 5 * heightOfPixel();
        difference.interval().ifPresent(interval -> {
            double low = to + interval.low();
            double high = to + interval.high();
            plot().line(low, y, high, y, 4, tone, 0.5);
            plot().line(low, y - cap, low, y + cap, 1.5, tone);
            plot().line(high, y - cap, high, y + cap, 1.5, tone);
        });
    }
}
