package io.github.ensdiag.chart;

import java.util.List;
import java.util.Optional;

/** What stands in the lines of the likeness chart: limits, independence, interval and value. */
final class LikenessMarks {
    private LikenessMarks() {}

    /**
     * Draws them, all of a kind at once, which makes them one path.
     *
     * @param slots by row; empty for a heading
     * @param shared whether coefficients and shares share a scale from 0 to 1, and each line names its independence
     */
    static void draw(Lanes lanes, List<Optional<LikenessLine>> slots, boolean shared) {
        for (Marks marks : List.<Marks>of(
                LikenessMarks::limits,
                LikenessMarks::independence,
                LikenessMarks::interval,
                LikenessMarks::value,
                LikenessMarks::ends,
                LikenessMarks::word)) {
            for (int i = 0; i < slots.size(); i++) {
                double y = lanes.y(i);
                slots.get(i).ifPresent(line -> marks.draw(lanes, y, line, shared));
            }
        }
    }

    private interface Marks {
        void draw(Lanes lanes, double y, LikenessLine line, boolean shared);
    }

    private static void limits(Lanes lanes, double y, LikenessLine line, boolean shared) {
        double low = place(line, line.limits().lowest().get(), shared);
        double high = place(line, line.limits().highest().get(), shared);
        lanes.plot().line(low, y, high, y, 8, Tone.MIS, 0.4);
    }

    private static void ends(Lanes lanes, double y, LikenessLine line, boolean shared) {
        double lowest = line.limits().lowest().get();
        double highest = line.limits().highest().get();
        double low = place(line, lowest, shared);
        double high = place(line, highest, shared);
        lanes.plot().label(low, y, -5, 0, limit(Label.end(line.words(lowest))));
        lanes.plot().label(high, y, 5, 0, limit(Label.start(line.words(highest))));
    }

    private static void independence(Lanes lanes, double y, LikenessLine line, boolean shared) {
        line.limits().independent().value().ifPresent(value -> {
            double x = place(line, value, shared);
            double half = lanes.plot().up(9);
            lanes.plot().line(x, y - half, x, y + half, 2, Tone.SOFT);
        });
    }

    private static void word(Lanes lanes, double y, LikenessLine line, boolean shared) {
        if (shared && line.limits().independent().defined()) {
            double x = place(line, line.limits().independent().get(), true);
            lanes.plot().label(x, y, 0, 16, Label.middle("independent").small().in(Tone.SOFT));
        }
    }

    private static void interval(Lanes lanes, double y, LikenessLine line, boolean shared) {
        line.figure().interval().ifPresent(interval -> {
            double from = place(line, interval.low(), shared);
            double to = place(line, interval.high(), shared);
            double cap = lanes.plot().up(6);
            lanes.plot().line(from, y, to, y, 2, Tone.INK);
            lanes.plot().line(from, y - cap, from, y + cap, 2, Tone.INK);
            lanes.plot().line(to, y - cap, to, y + cap, 2, Tone.INK);
        });
    }

    private static void value(Lanes lanes, double y, LikenessLine line, boolean shared) {
        lanes.plot().disc(place(line, line.figure().get(), shared), y, 9, Tone.INK);
    }

    private static Label limit(Label label) {
        return label.small().in(Tone.SOFT);
    }

    private static double place(LikenessLine line, double value, boolean shared) {
        return shared && line.coefficient() ? (value + 1) / 2 : value;
    }
}
