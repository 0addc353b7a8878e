package io.github.ensdiag.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/** Rows of marks for a phone: names and values stand above their marks, which have the whole width. */
final class StackedRows implements Lanes {
    private static final int AXIS = 24;
    private static final int MARGIN = 8;
    private static final int NAME = 18;
    private static final int NOTE = 15;
    private static final int LEAST_ROOM = 22;
    private static final int EDGE = 12;

    private final List<Rows.Row> rows;
    private final int head;
    private final int pitch;
    private final boolean axis;
    private final Plot plot;

    /** Rows under an axis, its ticks named by {@code tick}; {@code room} is what the marks take upwards at most. */
    StackedRows(List<Rows.Row> rows, Scale scale, int room, DoubleFunction<String> tick) {
        this(rows, scale, room, true);
        for (double t : scale.ticks(5)) {
            plot.line(t, 0, t, rows.size(), 1, Tone.LINE);
            Label label = Label.of(tick.apply(t), anchor(plot.length(t - scale.low())));
            plot.label(t, rows.size(), 0, -12, label.small().in(Tone.SOFT));
        }
    }

    /** Rows without an axis. */
    StackedRows(List<Rows.Row> rows, Scale scale, int room) {
        this(rows, scale, room, false);
    }

    private StackedRows(List<Rows.Row> rows, Scale scale, int room, boolean axis) {
        this.rows = rows;
        this.axis = axis;
        head = NAME + (rows.stream().anyMatch(StackedRows::both) ? NOTE : 0);
        pitch = head + Math.max(LEAST_ROOM, room - NAME);
        plot = new Plot(Picture.NARROW - 2 * MARGIN, rows.size() * pitch, scale, new Scale(0, rows.size()));
    }

    /** A tick's name stays within the picture. */
    private Label.Anchor anchor(double x) {
        return x < EDGE ? Label.Anchor.START : x > plot.width() - EDGE ? Label.Anchor.END : Label.Anchor.MIDDLE;
    }

    private static boolean both(Rows.Row row) {
        return !row.name().isEmpty() && !row.note().isEmpty();
    }

    @Override
    public Plot plot() {
        return plot;
    }

    @Override
    public double y(int i) {
        return rows.size() - i - (head + room() / 2.0) / pitch;
    }

    @Override
    public int room() {
        return pitch - head;
    }

    @Override
    public int height() {
        return rows.size() * pitch + (axis ? AXIS : 0);
    }

    @Override
    public void paint(Picture picture, int top) {
        int start = top + (axis ? AXIS : 0);
        picture.place(plot, MARGIN, start);
        for (int i = 0; i < rows.size(); i++) {
            Rows.Row row = rows.get(i);
            double y = start + i * pitch + 10;
            if (!row.name().isEmpty()) {
                Label value = Label.end(row.value()).heavy().withHalo();
                double room = Picture.NARROW - value.width() - 12;
                picture.label(2, y, Label.start(row.name()).within(room).withHalo());
                picture.label(Picture.NARROW - 2, y, value);
            }
            if (!row.note().isEmpty()) {
                double below = row.name().isEmpty() ? head - 4 : NOTE;
                picture.label(
                        2,
                        y + below,
                        Label.start(row.note()).small().in(Tone.SOFT).withHalo());
            }
        }
    }
}
