package io.github.ensdiag.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/** Rows of marks for a phone: names and values stand above their marks, which have the whole width. */
final class StackedRows {
    private static final int AXIS = 24;
    private static final int PITCH = 40;
    /** A mark lies so far below the upper end of its row. */
    private static final int MARK = 27;

    private final List<Rows.Row> rows;
    private final Plot plot;

    /** Rows under an axis, its ticks named by {@code tick}. */
    StackedRows(List<Rows.Row> rows, Scale scale, DoubleFunction<String> tick) {
        this.rows = rows;
        plot = new Plot(Picture.NARROW - 16, rows.size() * PITCH, scale, new Scale(0, rows.size()));
        for (double t : scale.ticks(5)) {
            plot.line(t, 0, t, rows.size(), 1, Tone.LINE);
            plot.label(
                    t, rows.size(), 0, -12, Label.middle(tick.apply(t)).small().in(Tone.SOFT));
        }
    }

    Plot plot() {
        return plot;
    }

    /** Height of the marks of row i in the plot's own scale. */
    double y(int i) {
        return rows.size() - i - (double) MARK / PITCH;
    }

    int height() {
        return AXIS + rows.size() * PITCH;
    }

    void paint(Picture picture) {
        picture.place(plot, 8, AXIS);
        for (int i = 0; i < rows.size(); i++) {
            Rows.Row row = rows.get(i);
            double y = AXIS + i * PITCH + 10;
            if (!row.note().isEmpty()) {
                picture.label(
                        2, y + 14, Label.start(row.note()).small().in(Tone.SOFT).withHalo());
            }
            if (!row.name().isEmpty()) {
                Label value = Label.end(row.value()).heavy().withHalo();
                double room = Picture.NARROW - value.width() - 12;
                picture.label(2, y, Label.start(row.name()).within(room).withHalo());
                picture.label(Picture.NARROW - 2, y, value);
            }
        }
    }
}
