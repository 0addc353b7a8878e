package io.github.ensdiag.chart;

import io.github.ensdiag.measure.ClassBalance;
import io.github.ensdiag.measure.ClassFunnel;
import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Interval;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The ensemble's gain by class against the size of the class, within the funnel that chance alone would fill. */
final class SizeChart {
    private static final int TOP = 34;
    private static final int HEIGHT = 320;
    private static final int FUNNEL_POINTS = 60;
    private static final int[] ROUND = {1, 2, 5};

    private final Results results;
    private final List<ClassResult> classes;
    private final IntFunction<String> className;
    private final ClassBalance balance;
    private final ClassFunnel funnel;
    private final int[] sizes;
    private final Scale across;
    private final Scale up;
    /** By size: made once, for exact ones take their time. */
    private final Map<Integer, Interval> limits = new HashMap<>();

    private SizeChart(Results results, List<ClassResult> classes, IntFunction<String> className) {
        this.results = results;
        this.classes = classes;
        this.className = className;
        balance = results.balance();
        funnel = results.classFunnel();
        sizes = sizes();
        double least = Math.log10(balance.smallest());
        double most = Math.log10(balance.largest());
        double margin = 0.04 * (most - least);
        across = new Scale(least - margin, most + margin);
        up = Scale.around(
                DoubleStream.concat(
                        classes.stream().mapToDouble(SizeChart::gain),
                        IntStream.of(balance.smallest(), results.classLuck().medianSize())
                                .mapToObj(this::limits)
                                .flatMapToDouble(i -> DoubleStream.of(i.low(), i.high()))),
                0.06,
                -1.05,
                1.05);
    }

    /** The picture and its version for phones; none where all classes are of one size. */
    static List<Chart> of(Results results, IntFunction<String> className) {
        List<ClassResult> present =
                results.classes().stream().filter(c -> c.size() > 0).toList();
        if (results.balance().smallest() == results.balance().largest()) {
            return List.of();
        }
        SizeChart chart = new SizeChart(results, present, className);
        return List.of(chart.wide(), chart.narrow());
    }

    private Chart wide() {
        Picture picture = new Picture("sizes");
        ClassKey key = draw(picture, 464, 52, false);
        double end = lines(picture, 544, key.column(picture, 544, 42) + 8);
        return finish(picture, (int) Math.max(TOP + HEIGHT + 46, end));
    }

    private Chart narrow() {
        Picture picture = new Picture("sizes-narrow", Picture.NARROW);
        ClassKey key = draw(picture, 284, 46, true);
        return finish(picture, (int) lines(picture, 2, key.lines(picture, TOP + HEIGHT + 66)));
    }

    private static double lines(Picture picture, double left, double top) {
        String[] texts = {"grey: 95 % of classes", "if all gained alike", "dashed: over all samples"};
        for (int i = 0; i < texts.length; i++) {
            picture.label(left, top + 16 * i, Label.start(texts[i]).small().in(Tone.SOFT));
        }
        return top + 16 * texts.length;
    }

    private ClassKey draw(Picture picture, int width, int left, boolean narrow) {
        Plot plot = new Plot(width, HEIGHT, across, up);
        axes(plot, narrow);
        funnel(plot);
        ClassPlot marks =
                new ClassPlot(plot, across, up, classes, c -> Math.log10(c.size()), SizeChart::gain, className, narrow);
        marks.draw(m -> sizes(m) + ", " + (m.gain() > 0 ? "+" : "") + Numbers.points(m.gain(), 1) + " points");
        largest(plot, narrow);
        marks.name(byDistance());
        picture.place(plot, left, TOP);
        return new ClassKey(
                marks, results.best().predictor().name(), classes.stream().anyMatch(ClassResult::changeFound));
    }

    private void axes(Plot plot, boolean narrow) {
        int decimals = Scale.decimals(100 * up.step(6));
        for (double v : up.ticks(6)) {
            plot.line(across.low(), v, across.high(), v, 1, Tone.LINE);
            String tick = (v > 0 ? "+" : "") + Numbers.points(v, decimals);
            plot.label(across.low(), v, -8, 0, Label.end(tick).small().in(Tone.SOFT));
        }
        plot.line(across.low(), 0, across.high(), 0, 1.5, Tone.SOFT);
        for (int size : sizes) {
            double x = Math.log10(size);
            plot.line(x, up.low(), x, up.high(), 1, Tone.LINE);
            plot.label(
                    x,
                    up.low(),
                    0,
                    14,
                    Label.middle(Numbers.count(size)).small().in(Tone.SOFT));
        }
        plot.label(
                across.low(),
                up.high(),
                narrow ? -42 : -46,
                -22,
                Label.start("↑ ensemble’s gain in the class, points"));
        plot.label(across.high(), up.low(), 0, 34, Label.end("samples of the class →"));
    }

    /** 1, 2, 5, 10, …, where there is room for them; the ends where there are none between. */
    private int[] sizes() {
        double decades = Math.log10((double) balance.largest() / balance.smallest());
        int[] round = IntStream.range(0, 10)
                .flatMap(p -> IntStream.of(ROUND)
                        .filter(r -> r == 1 || decades < 2.5)
                        .mapToObj(r -> r * Math.pow(10, p))
                        .filter(v -> v >= balance.smallest() && v <= balance.largest())
                        .mapToInt(Double::intValue))
                .toArray();
        return round.length > 1 ? round : new int[] {balance.smallest(), balance.largest()};
    }

    private Interval limits(int size) {
        return limits.computeIfAbsent(size, funnel::limits);
    }

    private void funnel(Plot plot) {
        double[] xs = new double[FUNNEL_POINTS];
        double[] lows = new double[FUNNEL_POINTS];
        double[] highs = new double[FUNNEL_POINTS];
        for (int i = 0; i < FUNNEL_POINTS; i++) {
            double from = Math.log10(balance.smallest());
            double to = Math.log10(balance.largest());
            int size = (int) Math.round(Math.pow(10, from + (to - from) * i / (FUNNEL_POINTS - 1)));
            Interval limit = limits(size);
            xs[i] = Math.log10(size);
            lows[i] = Math.max(up.low(), limit.low());
            highs[i] = Math.min(up.high(), limit.high());
        }
        plot.line(xs, lows, 1.5, Tone.MIS).line(xs, highs, 1.5, Tone.MIS);
        plot.dashes(xs[0], funnel.gain(), xs[FUNNEL_POINTS - 1], funnel.gain(), 1.5, Tone.E);
    }

    /** A line down from the largest class to its name. */
    private void largest(Plot plot, boolean narrow) {
        ClassResult c = results.classes().get(balance.largestClass());
        double x = Math.log10(c.size());
        String text = "largest: " + Hints.cut(className.apply(c.index()), 80);
        Label label = Label.end(text).small().withHalo().within(narrow ? 110 : 180);
        plot.line(x, up.low(), x, gain(c), 1, Tone.SOFT);
        plot.label(x, up.low(), -6, -10, label);
    }

    /** How far a class lies outside or inside of the funnel, as parts of its half width. */
    private Comparator<ClassResult> byDistance() {
        return Comparator.comparingDouble(c -> {
            double spread = Math.sqrt((funnel.wins() + funnel.losses()) / c.size());
            return spread == 0 ? 0 : (gain(c) - funnel.gain()) / spread;
        });
    }

    private static String sizes(ClassMark mark) {
        int least = mark.classes().stream().mapToInt(ClassResult::size).min().orElseThrow();
        int most = mark.classes().stream().mapToInt(ClassResult::size).max().orElseThrow();
        return least == most
                ? Numbers.count(least, "sample", "samples")
                : Numbers.count(least) + " to " + Numbers.count(most, "sample", "samples");
    }

    private Chart finish(Picture picture, int height) {
        long outside = classes.stream()
                .filter(c -> !limits(c.size()).contains(gain(c)))
                .count();
        return picture.chart(
                "Gain over the best member by class against the size of the class",
                "Dashed: the gain over all samples. Within the grey lines lie 95 % of the classes or more if all gain alike; "
                        + Numbers.count(outside) + " of " + Numbers.count(classes.size()) + " lie outside.",
                height);
    }

    private static double gain(ClassResult c) {
        return (double) c.net() / c.size();
    }
}
