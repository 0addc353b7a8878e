package io.github.ensdiag.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** For the documentation: how time grows with what, a panel each, both axes logarithmic. */
public final class GrowthChart {
    private static final int TOP = 48;
    private static final int HEIGHT = 220;
    private static final int WIDTH = 186;
    private static final int LEFT = 48;
    private static final int GAP = 40;
    private static final double MARGIN = 0.06;
    private static final int MOST_TICKS = 4;
    private static final Tone[] TONES = {Tone.M0, Tone.M1};

    private final Scale up;

    private GrowthChart(Scale up) {
        this.up = up;
    }

    /**
     * A line of a panel.
     *
     * @param what grows; lines of the same share a panel
     * @param beside what stays as it is
     * @param name of the line; may be empty where it is alone
     * @param sizes ascending
     * @param seconds by size
     */
    public record Series(String what, String beside, String name, double[] sizes, double[] seconds) {}

    /** The chart as an SVG file. */
    public static String of(List<Series> all) {
        Map<String, List<Series>> panels = new LinkedHashMap<>();
        all.forEach(series ->
                panels.computeIfAbsent(series.what(), w -> new ArrayList<>()).add(series));
        GrowthChart chart = new GrowthChart(logarithms(all, Series::seconds));
        Picture picture = new Picture("growth").label(0, 16, Label.start("↑ seconds"));
        double left = LEFT;
        for (List<Series> lines : panels.values()) {
            picture.place(chart.panel(lines), left, TOP);
            left += WIDTH + GAP;
        }
        picture.label(
                LEFT,
                TOP + HEIGHT + 58,
                Label.start("Both axes are logarithmic. Dashed: twice as long for twice as much.")
                        .small()
                        .in(Tone.SOFT));
        return picture.chart(
                        "Seconds against samples, classes and models",
                        "Both axes are logarithmic, so that a power is a straight line and its slope the exponent.",
                        TOP + HEIGHT + 66)
                .file();
    }

    private Plot panel(List<Series> lines) {
        Scale across = logarithms(lines, Series::sizes);
        Plot plot = new Plot(WIDTH, HEIGHT, across, up);
        axes(plot, across, lines.get(0));
        for (int s = 0; s < lines.size(); s++) {
            Series line = lines.get(s);
            double[] x = Arrays.stream(line.sizes()).map(Math::log10).toArray();
            double[] y = Arrays.stream(line.seconds()).map(Math::log10).toArray();
            if (s == 0) {
                inStep(plot, x, y);
            }
            plot.line(x, y, 2, TONES[s]);
            for (int i = 0; i < x.length; i++) {
                plot.disc(x[i], y[i], 7, TONES[s]);
            }
            plot.label(
                    across.low(),
                    up.high(),
                    8,
                    18 + 16 * s,
                    Label.start(line.name()).small().in(TONES[s]));
        }
        return plot;
    }

    private void axes(Plot plot, Scale across, Series line) {
        for (int power = (int) Math.ceil(up.low()); power <= up.high(); power++) {
            plot.line(across.low(), power, across.high(), power, 1, Tone.LINE);
            plot.label(across.low(), power, -6, 4, tick(Label.end(number(power))));
        }
        double[] sizes = line.sizes();
        int every = (sizes.length + MOST_TICKS - 1) / MOST_TICKS;
        for (int i = sizes.length - 1; i >= 0; i -= every) {
            double x = Math.log10(sizes[i]);
            plot.line(x, up.low(), x, up.high(), 1, Tone.LINE);
            plot.label(x, up.low(), 0, 16, tick(Label.middle(Numbers.count((long) sizes[i]))));
        }
        plot.label(across.low(), up.high(), 0, -8, tick(Label.start(line.beside())));
        plot.label(across.high(), up.low(), 0, 36, Label.end(line.what() + " →"));
    }

    /** Through the last point, as far down as the panel reaches. */
    private void inStep(Plot plot, double[] x, double[] y) {
        double toX = x[x.length - 1];
        double toY = y[y.length - 1];
        double reach = Math.min(toX - x[0], toY - up.low());
        plot.dashes(toX - reach, toY - reach, toX, toY, 1.5, Tone.MIS);
    }

    private static Label tick(Label label) {
        return label.small().in(Tone.SOFT);
    }

    private static String number(int power) {
        return Numbers.plain(Math.pow(10, power), Math.max(0, -power));
    }

    private static Scale logarithms(List<Series> lines, Function<Series, double[]> values) {
        return Scale.around(
                lines.stream().map(values).flatMapToDouble(Arrays::stream).map(Math::log10), MARGIN, -9, 9);
    }
}
