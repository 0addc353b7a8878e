package io.github.ensdiag.chart;

import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.ClassTrends;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Accuracy by class of two members, or of the best member and of the others in their mean, and what the ensemble makes of
 * it. The mean of many says more than the strongest of them: it is what the ensemble sees, and no luck picked it.
 */
final class ClassScatter {
    private static final int FEW = 12;
    private static final double MARGIN = 0.02;

    private final Results results;
    private final List<ClassResult> classes;
    private final IntFunction<String> className;
    private final boolean two;
    private final int best;
    private final ToDoubleFunction<ClassResult> x;
    private final ToDoubleFunction<ClassResult> y;
    private final Scale range;

    private ClassScatter(Results results, List<ClassResult> classes, IntFunction<String> className) {
        this.results = results;
        this.classes = classes;
        this.className = className;
        best = results.ensemble().best();
        two = results.members().size() == 2;
        x = c -> c.accuracy(two ? 0 : best).get();
        y = two ? c -> c.accuracy(1).get() : c -> ClassTrends.othersMean(c, best);
        range = range();
    }

    /** The picture and its version for phones; none for fewer than two classes with samples. */
    static List<Chart> of(Results results, IntFunction<String> className) {
        List<ClassResult> present =
                results.classes().stream().filter(c -> c.size() > 0).toList();
        if (present.size() < 2) {
            return List.of();
        }
        ClassScatter scatter = new ClassScatter(results, present, className);
        return List.of(scatter.wide(), scatter.narrow());
    }

    private Chart wide() {
        Picture picture = new Picture("classes");
        int side = 460;
        int left = 60;
        ClassKey key = draw(picture, side, left, false);
        double end = key.column(picture, left + side + 28, 42);
        interval(picture, side, left + side + 16, end + 12);
        return finish(picture, 30 + side + 46);
    }

    private Chart narrow() {
        Picture picture = new Picture("classes-narrow", Picture.NARROW);
        int side = 276;
        ClassKey key = draw(picture, side, 44, true);
        double end = key.lines(picture, 30 + side + 66);
        interval(picture, side, 2, end + 6);
        return finish(picture, (int) end + 56);
    }

    private ClassKey draw(Picture picture, int side, int left, boolean narrow) {
        double margin = MARGIN * range.span();
        Scale scale = new Scale(range.low() - margin, range.high() + margin);
        Plot plot = new Plot(side, side, scale, scale);
        axes(plot, narrow);
        if (classes.size() <= FEW) {
            classes.forEach(c -> intervals(plot, c));
        }
        ClassPlot marks = new ClassPlot(plot, scale, scale, classes, x, y, className, narrow);
        marks.draw(this::hint);
        marks.name(Comparator.comparingInt(ClassResult::net));
        picture.place(plot, left, 30);
        return new ClassKey(
                marks, results.best().predictor().name(), classes.stream().anyMatch(ClassResult::changeFound));
    }

    /** From a round value below all classes to one above. */
    private Scale range() {
        Scale all = Scale.around(
                classes.stream().flatMapToDouble(c -> DoubleStream.of(x.applyAsDouble(c), y.applyAsDouble(c))),
                0,
                0,
                1);
        double step = all.step(5);
        double low = step * Math.floor(all.low() / step + 1e-9);
        return new Scale(low, Math.min(1, Math.max(low + step, step * Math.ceil(all.high() / step - 1e-9))));
    }

    private void axes(Plot plot, boolean narrow) {
        int members = results.members().size();
        double low = range.low();
        double high = range.high();
        int most = narrow ? 4 : 5;
        int decimals = Scale.decimals(100 * range.step(most));
        for (double v : range.ticks(most)) {
            plot.line(v, low, v, high, 1, Tone.LINE).line(low, v, high, v, 1, Tone.LINE);
            String tick = Numbers.percent(v, decimals);
            plot.label(v, low, 0, 22, Label.middle(tick).small().in(Tone.SOFT));
            plot.label(low, v, narrow ? -10 : -16, 0, Label.end(tick).small().in(Tone.SOFT));
        }
        plot.dashes(low, low, high, high, 1.5, Tone.SOFT);
        int across = two ? 0 : best;
        Label right = Label.end(Names.of(results, across) + " →")
                .heavy()
                .in(Palette.of(results).tone(across));
        Label upwards = Label.start("↑ " + upName())
                .heavy()
                .in(two ? Palette.of(results).tone(1) : Tone.INK);
        plot.label(high, low, 0, 40, right.within(plot.width()));
        plot.label(low, high, narrow ? -42 : -52, -24, upwards.within(plot.width()));
    }

    private String upName() {
        return two ? Names.of(results, 1) : "the other " + (results.members().size() - 1) + " in their mean";
    }

    /** A few classes show their own intervals; the mean of several members has none of its kind. */
    private void intervals(Plot plot, ClassResult c) {
        Interval across = c.accuracy(two ? 0 : best).interval().orElseThrow();
        double height = y.applyAsDouble(c);
        plot.line(within(across.low()), height, within(across.high()), height, 1, Tone.MIS);
        if (two) {
            Interval up = c.accuracy(1).interval().orElseThrow();
            double at = x.applyAsDouble(c);
            plot.line(at, within(up.low()), at, within(up.high()), 1, Tone.MIS);
        }
    }

    private double within(double accuracy) {
        return Math.max(range.low(), Math.min(range.high(), accuracy));
    }

    private void interval(Picture picture, int side, double left, double top) {
        if (classes.size() <= FEW) {
            picture.label(left, top, soft("lines: 95 % intervals"));
        } else {
            picture.label(left, top, soft("95 % interval of a class"));
            typical(picture, side, left, top + 8);
        }
    }

    /** The interval of a class of middling size and accuracy, true to scale. */
    private void typical(Picture picture, int side, double left, double top) {
        List<Integer> sizes = classes.stream().map(ClassResult::size).sorted().toList();
        int size = sizes.get(sizes.size() / 2);
        double accuracy = results.best().predictor().accuracy();
        Interval interval =
                Figure.share(Math.round(size * accuracy), size).interval().orElseThrow();
        double length = Math.min(150, side * (interval.high() - interval.low()) / ((1 + 2 * MARGIN) * range.span()));
        int height = 20;
        Plot plot = new Plot(160, height, new Scale(0, 160), new Scale(0, height));
        plot.line(2, 10, 2 + length, 10, 1.5, Tone.SOFT)
                .line(2, 5, 2, 15, 1.5, Tone.SOFT)
                .line(2 + length, 5, 2 + length, 15, 1.5, Tone.SOFT);
        picture.place(plot, left, top);
        picture.label(
                left,
                top + height + 8,
                soft("of " + Numbers.count(size, "sample", "samples") + " at "
                        + Numbers.percent(accuracy, accuracy > 0.99 ? 1 : 0)));
    }

    private String hint(ClassMark mark) {
        return Numbers.points(mark.x(), 1) + " and " + Numbers.percent(mark.y(), 1) + ", ensemble "
                + (mark.gain() > 0 ? "+" : "") + Numbers.points(mark.gain(), 1);
    }

    private Chart finish(Picture picture, int height) {
        long gain = classes.stream().filter(c -> c.net() > 0).count();
        long loss = classes.stream().filter(c -> c.net() < 0).count();
        long found = classes.stream().filter(ClassResult::changeFound).count();
        return picture.chart(
                "Accuracy by class: " + Names.of(results, two ? 0 : best) + " across, " + upName() + " up",
                "Against " + results.best().predictor().name() + " the ensemble gains in "
                        + Numbers.count(gain, "class", "classes") + " and loses in " + Numbers.count(loss) + "; in "
                        + Numbers.count(found) + " of them by more than chance gives among so many. "
                        + "On the diagonal both are equally accurate.",
                height);
    }

    private static Label soft(String text) {
        return Label.start(text).small().in(Tone.SOFT);
    }
}
