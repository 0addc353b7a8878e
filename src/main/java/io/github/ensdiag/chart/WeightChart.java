package io.github.ensdiag.chart;

import io.github.ensdiag.explain.Standing;
import io.github.ensdiag.measure.Combining;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.rows.Pooling;
import io.github.ensdiag.whatif.CurveOutline;
import io.github.ensdiag.whatif.Plateau;
import io.github.ensdiag.whatif.Rung;
import io.github.ensdiag.whatif.Step;
import io.github.ensdiag.whatif.WeightCurve;
import io.github.ensdiag.whatif.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Accuracy of two members' mean against the weight of the first, with today's weight and the fitted ones. */
final class WeightChart {
    private static final int LEFT = 44;
    private static final int RIGHT = 18;
    private static final int HEIGHT = 280;
    private static final int LINE = 20;
    /** A stretch of weights is drawn at least so wide, in pixels. */
    private static final double LEAST_BAND = 3;

    private final Results results;
    private final List<WeightCurve> curves;
    private final OptionalDouble today;
    private final Optional<Rung> fitted;
    private final Scale scale;
    private final Picture picture;
    private final int width;
    private final Plot plot;

    private WeightChart(Results results, WhatIf whatIf, Picture picture) {
        this.results = results;
        this.picture = picture;
        width = picture.width() - LEFT - RIGHT;
        curves = whatIf.curves();
        today = todaysWeight();
        fitted = whatIf.ladder().rung(Step.WEIGHTED_MEAN).filter(r -> r.halves().size() == 2);
        scale = Scale.around(
                curves.stream()
                        .flatMapToDouble(c -> CurveOutline.of(c, width).columns().stream()
                                .flatMapToDouble(
                                        k -> DoubleStream.of(accuracy(c, k.lowest()), accuracy(c, k.highest())))),
                0.06,
                -0.02,
                1.02);
        plot = new Plot(width, HEIGHT, new Scale(0, 1), scale);
    }

    /** The chart and its version for phones; none where there is no curve. */
    static List<Chart> of(Results results, WhatIf whatIf) {
        return whatIf.curves().isEmpty()
                ? List.of()
                : List.of(
                        new WeightChart(results, whatIf, new Picture("weights")).chart(),
                        new WeightChart(results, whatIf, new Picture("weights-narrow", Picture.NARROW)).chart());
    }

    private static double accuracy(WeightCurve curve, int right) {
        return (double) right / curve.samples();
    }

    private Chart chart() {
        grid();
        fitted.ifPresent(this::band);
        for (WeightCurve curve : curves) {
            draw(curve);
        }
        plot.triangle(top(), scale.low(), 11, true, Tone.INK);
        today.ifPresent(weight -> mark(weight, results.ensemble().predictor().accuracy(), Tone.E, true));
        fitted.ifPresent(this::honest);
        int top = legend() + 40;
        picture.place(plot, LEFT, top);
        return picture.chart(
                "Accuracy of the two members\u2019 mean against the weight of " + name(0) + ", in per cent",
                description(),
                top + HEIGHT + 64);
    }

    private void grid() {
        int decimals = Scale.decimals(100 * scale.step(6));
        for (double t : scale.ticks(6)) {
            plot.line(0, t, 1, t, 1, Tone.LINE);
            plot.label(
                    0, t, -8, 0, Label.end(Numbers.points(t, decimals)).small().in(Tone.SOFT));
        }
        plot.dashes(0.5, scale.low(), 0.5, scale.high(), 1.5, Tone.SOFT);
        for (int t = 0; t <= 4; t++) {
            String tick = t == 2 ? "½" : Numbers.plain(t / 4.0, 2);
            plot.label(t / 4.0, scale.low(), 0, 14, Label.middle(tick).small().in(Tone.SOFT));
        }
        plot.label(
                0,
                scale.high(),
                -LEFT + 2,
                -12,
                Label.start("accuracy %").small().in(Tone.SOFT));
        plot.label(
                0.5,
                scale.low(),
                0,
                32,
                Label.middle("weight of " + name(0)).within(width).in(Tone.SOFT));
        plot.label(0, scale.low(), 0, 50, end(Label.start(name(1)).small(), 1));
        plot.label(1, scale.low(), 0, 50, end(Label.end(name(0)).small(), 0));
    }

    private Label end(Label label, int member) {
        return label.within(width * 0.48).in(Palette.of(results).tone(member));
    }

    private String name(int member) {
        return Names.brief(results, member);
    }

    /** The weights that the two halves want. */
    private void band(Rung rung) {
        double low = Math.min(weight(rung, 0), weight(rung, 1));
        double high = Math.max(weight(rung, 0), weight(rung, 1));
        double extra = Math.max(0, LEAST_BAND / width - (high - low)) / 2;
        double middle = (scale.low() + scale.high()) / 2;
        plot.line(low - extra, middle, high + extra, middle, HEIGHT, Tone.GOOD, 0.16);
        double centre = (low + high) / 2;
        String text = "fitted on the halves";
        Label label = centre > 0.75 ? Label.end(text) : centre < 0.25 ? Label.start(text) : Label.middle(text);
        double at = centre > 0.75 ? high : centre < 0.25 ? low : centre;
        plot.label(at, scale.high(), 0, -10, label.small().in(Tone.GOOD));
    }

    private static double weight(Rung rung, int half) {
        return rung.halves().get(half).weights().get(0);
    }

    private void draw(WeightCurve curve) {
        List<CurveOutline.Column> columns = CurveOutline.of(curve, width).columns();
        double[] xs = new double[2 * columns.size()];
        double[] ys = new double[2 * columns.size()];
        double last = 0;
        for (int i = 0; i < columns.size(); i++) {
            double low = accuracy(curve, columns.get(i).lowest());
            double high = accuracy(curve, columns.get(i).highest());
            boolean rising = Math.abs(last - low) <= Math.abs(last - high);
            xs[2 * i] = (i + 0.5) / columns.size();
            xs[2 * i + 1] = xs[2 * i];
            ys[2 * i] = rising ? low : high;
            ys[2 * i + 1] = rising ? high : low;
            last = ys[2 * i + 1];
        }
        plot.line(xs, ys, thickness(curve), tone(curve));
    }

    private static double thickness(WeightCurve curve) {
        return curve.pooling() == Pooling.MEAN ? 2.5 : 1;
    }

    private static Tone tone(WeightCurve curve) {
        return curve.pooling() == Pooling.MEAN ? Tone.E : Tone.INK;
    }

    /** Where the arithmetic mean, or else the first curve, is highest on these very samples. */
    private double top() {
        WeightCurve curve = curves.stream()
                .filter(c -> c.pooling() == Pooling.MEAN)
                .findFirst()
                .orElse(curves.get(0));
        Plateau top = Plateau.of(curve, 0);
        return (top.from() + top.to()) / 2;
    }

    /** Today's weight, if today's ensemble lies on one of the curves. */
    private OptionalDouble todaysWeight() {
        Combining combining = results.options().combining();
        boolean onCurve = !results.given()
                && !combining.fittedTemperatures()
                && curves.stream().anyMatch(c -> c.pooling() == combining.pooling());
        return onCurve ? OptionalDouble.of(results.members().get(0).share()) : OptionalDouble.empty();
    }

    /** What the fitted weights reach on the half that they were not fitted on. */
    private void honest(Rung rung) {
        double weight = (weight(rung, 0) + weight(rung, 1)) / 2;
        double accuracy = results.ensemble().predictor().accuracy();
        rung.difference()
                .interval()
                .ifPresent(i -> plot.line(weight, accuracy + i.low(), weight, accuracy + i.high(), 4, Tone.GOOD, 0.5));
        mark(weight, rung.accuracy().get(), Tone.GOOD, Standing.of(rung).sure());
    }

    private void mark(double weight, double accuracy, Tone tone, boolean filled) {
        if (filled) {
            plot.disc(weight, accuracy, 10, tone);
        } else {
            plot.ring(weight, accuracy, 11, tone);
        }
    }

    /** Names curves and marks, in as many lines as it takes; returns where it ends. */
    private int legend() {
        int y = 12;
        double x = 2;
        Plot samples = new Plot(picture.width(), LINE, new Scale(0, picture.width()), new Scale(-1, 1));
        for (WeightCurve curve : curves) {
            Label label = Label.start(curve.pooling().words()).in(tone(curve));
            samples.line(x, 0, x + 24, 0, thickness(curve), tone(curve));
            picture.label(x + 30, y, label);
            x += label.width() + 46;
        }
        picture.place(samples, 0, y - LINE / 2.0);
        List<Label> marks = new ArrayList<>();
        today.ifPresent(t -> marks.add(Label.start("● today").in(Tone.E)));
        fitted.ifPresent(
                r -> marks.add(Label.start("● fitted, scored on the other half").in(Tone.GOOD)));
        marks.add(Label.start("▲ highest on these very samples"));
        for (Label label : marks) {
            if (x + label.width() > picture.width()) {
                x = 2;
                y += LINE;
            }
            picture.label(x, y, label);
            x += label.width() + 16;
        }
        return y;
    }

    private String description() {
        StringBuilder text = new StringBuilder("Left " + name(1) + " decides alone, right " + name(0) + ".");
        for (WeightCurve curve : curves) {
            Plateau top = Plateau.of(curve, 0);
            text.append(" The ")
                    .append(curve.pooling().words())
                    .append(" is highest, ")
                    .append(Numbers.percent(accuracy(curve, top.right()), 2))
                    .append(", near a weight of ")
                    .append(Numbers.fixed((top.from() + top.to()) / 2, 2))
                    .append('.');
        }
        fitted.ifPresent(r -> text.append(" Weights fitted on the halves, ")
                .append(Numbers.fixed(weight(r, 0), 2))
                .append(" and ")
                .append(Numbers.fixed(weight(r, 1), 2))
                .append(", reach ")
                .append(Numbers.percent(r.accuracy().get(), 2))
                .append(" on the half that they were not fitted on.")
                .append(
                        r.difference().interval().isPresent()
                                ? " The line through that point is the 95 % interval of the difference to today's."
                                : ""));
        return text.toString();
    }
}
