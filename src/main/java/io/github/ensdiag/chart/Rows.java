package io.github.ensdiag.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/** Rows of marks on one horizontal scale, with their names at the left and their values at the right. */
final class Rows implements Lanes {
    private static final int AXIS = 24;
    private static final int GAP = 14;
    private static final double MOST_OF_WIDTH = 0.36;

    private final List<Row> rows;
    private final int left;
    private final int right;
    private final int pitch;
    private final boolean axis;
    private final Plot plot;

    /**
     * A row.
     *
     * @param name at the left
     * @param note below the name, small; may be empty
     * @param value at the right; may be empty
     */
    record Row(String name, String note, String value) {
        Row(String name, String value) {
            this(name, "", value);
        }

        /** A row without marks, above those that belong together. */
        static Row heading(String text) {
            return new Row("", text, "");
        }
    }

    /** Rows under an axis, its ticks named by {@code tick}. */
    Rows(List<Row> rows, Scale scale, int pitch, DoubleFunction<String> tick) {
        this(rows, scale, pitch, true);
        for (double t : scale.ticks(Math.max(3, plot.width() / 60))) {
            plot.line(t, 0, t, rows.size(), 1, Tone.LINE);
            plot.label(
                    t, rows.size(), 0, -12, Label.middle(tick.apply(t)).small().in(Tone.SOFT));
        }
    }

    /** Rows without an axis. */
    Rows(List<Row> rows, Scale scale, int pitch) {
        this(rows, scale, pitch, false);
    }

    private Rows(List<Row> rows, Scale scale, int pitch, boolean axis) {
        this.rows = rows;
        this.pitch = pitch;
        this.axis = axis;
        double names = 0;
        double values = 0;
        for (Row row : rows) {
            names = Math.max(names, Label.end(row.name()).width());
            names = Math.max(names, Label.end(row.note()).small().width());
            values = Math.max(values, Label.end(row.value()).heavy().width());
        }
        left = (int) Math.ceil(Math.min(names, Picture.WIDTH * MOST_OF_WIDTH)) + GAP;
        right = values == 0 ? 2 : (int) Math.ceil(values) + GAP;
        plot = new Plot(Picture.WIDTH - left - right, rows.size() * pitch, scale, new Scale(0, rows.size()));
    }

    /** A pitch that suits a number of rows. */
    static int pitch(int rows) {
        return rows <= 12 ? 34 : rows <= 20 ? 27 : 22;
    }

    @Override
    public Plot plot() {
        return plot;
    }

    /** The middle of the row. */
    @Override
    public double y(int i) {
        return rows.size() - i - 0.5;
    }

    @Override
    public int room() {
        return pitch;
    }

    @Override
    public int height() {
        return rows.size() * pitch + (axis ? AXIS : 0);
    }

    @Override
    public void paint(Picture picture, int top) {
        int start = top + (axis ? AXIS : 0);
        picture.place(plot, left, start);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double y = start + (i + 0.5) * pitch;
            boolean noted = !row.note().isEmpty();
            double room = left - GAP;
            if (!row.name().isEmpty()) {
                picture.label(
                        left - GAP, noted ? y - 8 : y, Label.end(row.name()).within(room));
            }
            if (noted) {
                picture.label(
                        left - GAP,
                        y + 8,
                        Label.end(row.note()).small().in(Tone.SOFT).within(room));
            }
            if (!row.value().isEmpty()) {
                picture.label(Picture.WIDTH - 2, y, Label.end(row.value()).heavy());
            }
        }
    }
}
