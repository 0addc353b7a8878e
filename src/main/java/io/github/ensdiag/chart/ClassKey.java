package io.github.ensdiag.chart;

import java.util.ArrayList;
import java.util.List;

/** The legend of a plot of classes: what shades and sizes of marks mean. */
final class ClassKey {
    private static final int ROW = 21;
    private static final int MARK = 11;

    private final ClassPlot classes;
    private final String best;
    private final boolean anyFound;
    private final List<Integer> counts = new ArrayList<>();

    ClassKey(ClassPlot classes, String best, boolean anyFound) {
        this.classes = classes;
        this.best = best;
        this.anyFound = anyFound;
        int most = classes.most();
        counts.add(classes.smallest());
        int middle = (int) Math.round(Math.sqrt(most));
        if (middle > 2 * classes.smallest() && middle < most / 2) {
            counts.add(middle);
        }
        if (most > classes.smallest()) {
            counts.add(most);
        }
    }

    /** One below the other; returns where it ends. */
    double column(Picture picture, double left, double top) {
        double y = heading(picture, left, top, Picture.WIDTH - left);
        for (int shade = GainShades.STEPS; shade >= -GainShades.STEPS; shade -= 2) {
            mark(picture, left, y, MARK, shade, false);
            picture.label(left + 24, y, words(shade));
            y += ROW;
        }
        y += 8;
        if (anyFound) {
            mark(picture, left, y, MARK, GainShades.STEPS, true);
            picture.label(left + 24, y, soft("dark edge: more than"));
            picture.label(left + 24, y + 15, soft("chance among so many"));
            y += ROW + 22;
        }
        for (int count : counts) {
            double diameter = classes.diameter(count);
            mark(picture, left, y, diameter, 0, false);
            picture.label(left + 24, y, count(count));
            y += Math.max(ROW, diameter / 2 + ROW / 2.0 + 4);
        }
        return y;
    }

    /** In lines below a narrow picture; returns where it ends. */
    double lines(Picture picture, double top) {
        double y = heading(picture, 2, top, Picture.NARROW - 2);
        double x = 2;
        for (int shade = -GainShades.STEPS; shade <= GainShades.STEPS; shade += 2) {
            mark(picture, x, y, MARK, shade, false);
            Label words = words(shade);
            picture.label(x + 19, y, words);
            x += 19 + words.width() + 8;
            if (x > Picture.NARROW - 76) {
                x = 2;
                y += ROW;
            }
        }
        x = 2;
        y += ROW + 6;
        for (int count : counts) {
            mark(picture, x, y, classes.diameter(count), 0, false);
            Label words = count(count);
            picture.label(x + 24, y, words);
            x += 24 + words.width() + 14;
        }
        if (anyFound) {
            y += ROW + 4;
            mark(picture, 2, y, MARK, GainShades.STEPS, true);
            picture.label(26, y, soft("dark edge: more than chance among so many"));
        }
        return y + ROW;
    }

    private double heading(Picture picture, double left, double top, double room) {
        picture.label(left, top, soft("Ensemble’s gain over"));
        picture.label(left, top + 17, Label.start(best).heavy().small().within(room));
        picture.label(left, top + 34, soft("in points of accuracy"));
        return top + 34 + ROW + 2;
    }

    private Label words(int shade) {
        return soft(classes.shades().words(shade));
    }

    private Label count(int count) {
        String upTo = count == classes.smallest() && count > 1 ? "up to " : "";
        return soft(upTo + Numbers.count(count, "class", "classes"));
    }

    private static Label soft(String text) {
        return Label.start(text).small().in(Tone.SOFT);
    }

    private static void mark(Picture picture, double left, double y, double diameter, int shade, boolean found) {
        Plot plot = new Plot(40, 40, new Scale(0, 40), new Scale(0, 40));
        GainShades.draw(plot, 20, 20, diameter, shade, found);
        picture.place(plot, left - 12, y - 20);
    }
}
