package io.github.ensdiag.chart;

import java.util.ArrayList;
import java.util.List;

/** Stacked horizontal bars; every part is named, inside where it fits, else behind the bar. */
final class Bars {
    private static final double THICKNESS = 28;
    private static final double PADDING = 8;
    private static final double SEAM = 2;
    private static final double CUT = 12;
    private static final double CUT_TO = 3;

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

        Bar times(double factor) {
            return new Bar(
                    name,
                    note,
                    parts.stream()
                            .map(p -> new Part(p.name(), p.value(), p.length() * factor, p.tone()))
                            .toList());
        }
    }

    /** Paints the bars; returns the height they take. The full width stands for the longest one; if
     * it dwarfs all others, it is drawn cut. */
    static int paint(Picture picture, List<Bar> bars, int pitch) {
        double shown = longestShown(bars);
        Scale scale = new Scale(0, shown > 0 ? shown : 1);
        Rows rows = new Rows(
                bars.stream().map(b -> new Rows.Row(b.name(), b.note(), "")).toList(), scale, pitch);
        double thickness = Math.min(THICKNESS, pitch - 10);
        for (int i = 0; i < bars.size(); i++) {
            Bar whole = bars.get(i);
            Bar bar = whole.length() > shown ? whole.times(shown / whole.length()) : whole;
            double y = rows.y(i);
            double x = 0;
            List<Part> rest = new ArrayList<>();
            for (Part part : bar.parts()) {
                double end = x + part.length();
                boolean last = part == bar.parts().get(bar.parts().size() - 1);
                double right = Math.max(end - rows.pixels(last ? 0 : SEAM), x + rows.pixels(1));
                rows.plot().line(x, y, right, y, thickness, part.tone());
                Label inside = Label.start(part.text()).heavy().in(onTop(part.tone()));
                if (inside.width() + 2 * PADDING <= rows.length(right - x)) {
                    rows.plot().label(x, y, PADDING, 0, inside);
                } else {
                    rest.add(part);
                }
                x = end;
            }
            rest(rows, bar, rest, y, thickness);
            if (bar != whole) {
                cut(rows, y, thickness);
            }
        }
        rows.paint(picture, 0);
        return rows.height();
    }

    /** Whether one bar dwarfs all others and so is drawn cut. */
    static boolean isCut(List<Bar> bars) {
        return bars.stream().anyMatch(bar -> bar.length() > longestShown(bars));
    }

    private static double longestShown(List<Bar> bars) {
        double[] lengths = bars.stream().mapToDouble(Bar::length).sorted().toArray();
        double longest = lengths[lengths.length - 1];
        double second = lengths[lengths.length - 2];
        return lengths.length > 2 && second > 0 && longest > CUT * second ? CUT_TO * second : longest;
    }

    /** Two strokes across a bar that is longer than shown. */
    private static void cut(Rows rows, double y, double thickness) {
        double slant = rows.pixels(5);
        double high = thickness / 2 * rows.heightOfPixel();
        for (int stroke = 0; stroke < 2; stroke++) {
            double x = rows.pixels(rows.plot().width() - 40 + 8 * stroke);
            rows.plot().line(x - slant, y - high, x + slant, y + high, 3, Tone.PAPER);
        }
    }

    /** Names what did not fit: behind the bar, or below the parts where the bar leaves no room. */
    private static void rest(Rows rows, Bar bar, List<Part> rest, double y, double thickness) {
        String text = String.join(" · ", rest.stream().map(Part::text).toList());
        Label behind = Label.start(text).in(Tone.SOFT);
        if (rows.length(bar.length()) + PADDING + behind.width() <= rows.plot().width()) {
            if (!rest.isEmpty()) {
                rows.plot().label(bar.length(), y, PADDING, 0, behind);
            }
            return;
        }
        double x = 0;
        double free = 0;
        for (Part part : bar.parts()) {
            double end = x + part.length();
            if (rest.contains(part)) {
                Label label = Label.start(part.text()).small().in(Tone.SOFT);
                double left =
                        Math.max(free, Math.min(rows.length(x), rows.plot().width() - label.width()));
                boolean atEnd = left + label.width() >= rows.plot().width() - 1;
                if (atEnd) {
                    rows.plot()
                            .label(
                                    end,
                                    y,
                                    0,
                                    thickness / 2 + 8,
                                    Label.end(part.text()).small().in(Tone.SOFT));
                } else {
                    rows.plot().label(0, y, left, thickness / 2 + 8, label);
                }
                free = left + label.width() + PADDING;
            }
            x = end;
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
