package io.github.ensdiag.chart;

import java.util.ArrayList;
import java.util.List;

/** Stacked horizontal bars; every part is named, inside where it fits, else behind the bar. */
final class Bars {
    private static final double THICKNESS = 28;
    private static final double PADDING = 8;
    private static final double SEAM = 2;

    private Bars() {}

    /**
     * A part of a bar.
     *
     * @param value as shown behind the name
     */
    record Part(String name, String value, double length, Tone tone) {
        String text() {
            return name + ' ' + value;
        }
    }

    /** A bar: its name, a small note, and its parts from the left. */
    record Bar(String name, String note, List<Part> parts) {
        double length() {
            return parts.stream().mapToDouble(Part::length).sum();
        }
    }

    /** Paints the bars; returns the height they take. The full width stands for the longest one. */
    static int paint(Picture picture, List<Bar> bars, double whole, int pitch) {
        double longest = bars.stream().mapToDouble(Bar::length).max().orElse(whole);
        Scale scale = new Scale(0, longest > 0 ? longest : 1);
        Rows rows = new Rows(
                bars.stream().map(b -> new Rows.Row(b.name(), b.note(), "")).toList(), scale, pitch);
        double thickness = Math.min(THICKNESS, pitch - 10);
        for (int i = 0; i < bars.size(); i++) {
            double y = rows.y(i);
            double x = 0;
            List<Part> outside = new ArrayList<>();
            for (Part part : bars.get(i).parts()) {
                double end = x + part.length();
                boolean last = end >= bars.get(i).length();
                double seam = rows.pixels(last ? 0 : SEAM);
                double shown = Math.max(end - seam, x + rows.pixels(1));
                rows.plot().line(x, y, shown, y, thickness, part.tone());
                Label inside = Label.start(part.text()).heavy().in(onTop(part.tone()));
                if (inside.width() + 2 * PADDING <= rows.length(shown - x)) {
                    rows.plot().label(x, y, PADDING, 0, inside);
                } else {
                    outside.add(part);
                }
                x = end;
            }
            outside(rows, bars.get(i), outside, x, y);
        }
        rows.paint(picture, 0);
        return rows.height();
    }

    /** Names what did not fit: behind the bar, or inside the last part if the bar fills the width. */
    private static void outside(Rows rows, Bar bar, List<Part> parts, double x, double y) {
        if (parts.isEmpty()) {
            return;
        }
        String text = String.join(" · ", parts.stream().map(Part::text).toList());
        Label label = Label.start(text).in(Tone.SOFT);
        if (rows.length(x) + PADDING + label.width() <= rows.plot().width()) {
            rows.plot().label(x, y, PADDING, 0, label);
            return;
        }
        Part widest = bar.parts().stream()
                .max((p, q) -> Double.compare(p.length(), q.length()))
                .orElseThrow();
        double start = 0;
        for (Part part : bar.parts()) {
            if (part == widest) {
                break;
            }
            start += part.length();
        }
        Label inside = Label.end(text).heavy().in(onTop(widest.tone()));
        double room = rows.length(widest.length()) - 3 * PADDING
                - (parts.contains(widest) ? 0 : Label.start(widest.text()).heavy().width());
        if (inside.width() <= room) {
            rows.plot().label(start + widest.length(), y, -PADDING, 0, inside);
        }
    }

    /** A tone to write in upon another. */
    static Tone onTop(Tone tone) {
        return switch (tone) {
            case MIS, LINE, WASH, PAPER -> Tone.INK;
            default -> Tone.PAPER;
        };
    }
}
