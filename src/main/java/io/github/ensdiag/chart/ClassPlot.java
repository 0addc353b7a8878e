package io.github.ensdiag.chart;

import io.github.ensdiag.measure.ClassResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** Classes as marks in a plot: as large as they are many, shaded by the ensemble's gain, the extreme ones named. */
final class ClassPlot {
    private static final int MOST_MARKS = 420;
    private static final int MOST_NARROW = 200;
    /** Room for what all marks say when pointed at. */
    private static final int HINT_BYTES = 24_000;

    private static final int LEAST_HINT_BYTES = 16;
    private static final int LARGEST = 30;
    private static final int LARGEST_OF_MANY = 17;
    private static final int LARGEST_NARROW = 13;
    private static final double SMALLEST = 3.5;
    private static final int FEW_MARKS = 60;
    private static final int NAMED = 3;
    private static final int FEW = 12;
    private static final int LABEL = 150;
    private static final int LINE = 15;
    private static final int SPACE = 18;

    private final Plot plot;
    private final Scale across;
    private final Scale up;
    private final List<ClassResult> classes;
    private final ToDoubleFunction<ClassResult> x;
    private final ToDoubleFunction<ClassResult> y;
    private final IntFunction<String> className;
    private final boolean narrow;
    private final List<ClassMark> marks;
    private final GainShades shades;
    private final double unit;

    /**
     * Nothing is drawn yet.
     *
     * @param classes those with samples
     * @param x where they stand on {@code across}
     * @param y where they stand on {@code up}
     */
    ClassPlot(
            Plot plot,
            Scale across,
            Scale up,
            List<ClassResult> classes,
            ToDoubleFunction<ClassResult> x,
            ToDoubleFunction<ClassResult> y,
            IntFunction<String> className,
            boolean narrow) {
        this.plot = plot;
        this.across = across;
        this.up = up;
        this.classes = classes;
        this.x = x;
        this.y = y;
        this.className = className;
        this.narrow = narrow;
        marks = ClassMark.of(classes, x, y, narrow ? MOST_NARROW : MOST_MARKS);
        shades = GainShades.of(marks);
        boolean few = marks.size() < FEW_MARKS;
        unit = Math.min(few ? 9 : 4.5, (few ? LARGEST : narrow ? LARGEST_NARROW : LARGEST_OF_MANY) / Math.sqrt(most()));
    }

    /** Classes of the largest mark. */
    int most() {
        return marks.stream().mapToInt(ClassMark::count).max().orElse(1);
    }

    /** The most classes whose mark is no larger than that of one, so that it can still be seen. */
    int smallest() {
        return Math.min(most(), Math.max(1, (int) Math.pow(SMALLEST / unit, 2)));
    }

    GainShades shades() {
        return shades;
    }

    /** Diameter of the disc that stands for so many classes. */
    double diameter(int count) {
        return Math.max(SMALLEST, Math.round(2 * unit * Math.sqrt(count)) / 2.0);
    }

    /** @param hint what a mark says when pointed at, behind the names of its classes */
    void draw(Function<ClassMark, String> hint) {
        Comparator<ClassMark> order = Comparator.comparing(ClassMark::found)
                .thenComparingInt(m -> Math.abs(shades.of(m.gain())))
                .thenComparingInt(m -> shades.of(m.gain()))
                .thenComparingInt(m -> -m.count());
        for (ClassMark mark : marks.stream().sorted(order).toList()) {
            // a phone has nothing to point with
            if (!narrow) {
                plot.hint(names(mark) + ": " + hint.apply(mark));
            }
            GainShades.draw(plot, mark.x(), mark.y(), diameter(mark.count()), shades.of(mark.gain()), mark.found());
        }
        plot.hint("");
    }

    private String names(ClassMark mark) {
        List<String> names = mark.classes().stream()
                .limit(Hints.NAMED)
                .map(c -> className.apply(c.index()))
                .toList();
        return Hints.list(names, mark.count(), Math.max(LEAST_HINT_BYTES, HINT_BYTES / marks.size()));
    }

    /** Names classes where there is room: all of a few, else those at the ends of the order. */
    void name(Comparator<ClassResult> order) {
        List<double[]> taken = new ArrayList<>();
        List<ClassResult> sorted = classes.stream().sorted(order).toList();
        boolean few = sorted.size() <= FEW;
        int named = few ? sorted.size() : 2 * NAMED;
        for (int i = 0; i < named; i++) {
            ClassResult c = i % 2 == 0 ? sorted.get(i / 2) : sorted.get(sorted.size() - 1 - i / 2);
            if (few || c.net() != 0) {
                name(c, taken);
            }
        }
    }

    /** At the side where there is more room, or else at the other, or not at all. */
    private void name(ClassResult c, List<double[]> taken) {
        double at = plot.width() * (x.applyAsDouble(c) - across.low()) / across.span();
        double height = plot.height() * (y.applyAsDouble(c) - up.low()) / up.span();
        String name = Hints.cut(className.apply(c.index()), 80);
        boolean roomAtTheRight = at < 0.6 * plot.width();
        for (boolean right : new boolean[] {roomAtTheRight, !roomAtTheRight}) {
            Label label = (right ? Label.start(name) : Label.end(name))
                    .small()
                    .withHalo()
                    .within(narrow ? LABEL / 2.0 : LABEL);
            double left = at + (right ? 9 : -9 - label.width());
            double end = left + label.width();
            boolean free = left > -4
                    && end < plot.width() + 4
                    && taken.stream()
                            .noneMatch(
                                    t -> Math.abs(t[2] - height) < LINE && left < t[1] + SPACE && t[0] < end + SPACE);
            if (free) {
                taken.add(new double[] {left, end, height});
                plot.label(x.applyAsDouble(c), y.applyAsDouble(c), right ? 9 : -9, 0, label);
                return;
            }
        }
    }
}
