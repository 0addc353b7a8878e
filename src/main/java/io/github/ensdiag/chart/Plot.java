package io.github.ensdiag.chart;

import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * An XChart plot without its own axes and legend: those measure text with the machine's fonts and draw it as outlines.
 * Everything is a series, painted in the order in which it was added; labels are markers.
 */
final class Plot {
    private static final Color NOTHING = new Color(0, 0, 0, 0);

    private final int width;
    private final int height;
    private final Scale x;
    private final Scale y;
    private final XYChart chart;
    private int marks;

    Plot(int width, int height, Scale x, Scale y) {
        this.width = width;
        this.height = height;
        this.x = x;
        this.y = y;
        chart = new XYChart(width, height);
        var style = chart.getStyler();
        style.setChartPadding(0)
                .setPlotContentSize(1)
                .setLegendVisible(false)
                .setChartTitleVisible(false)
                .setChartBackgroundColor(NOTHING)
                .setPlotBackgroundColor(NOTHING)
                .setPlotBorderVisible(false);
        style.setPlotMargin(0)
                .setAxisTicksVisible(false)
                .setAxisTitlesVisible(false)
                .setPlotGridLinesVisible(false)
                .setPlotTicksMarksVisible(false)
                // wider than any plot: XChart then neither looks for ticks nor measures their labels
                .setXAxisTickMarkSpacingHint(Integer.MAX_VALUE)
                .setYAxisTickMarkSpacingHint(Integer.MAX_VALUE)
                .setXAxisMin(x.low())
                .setXAxisMax(x.high())
                .setYAxisMin(y.low())
                .setYAxisMax(y.high());
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Pixels to the right in the plot's own scale. */
    double pixels(double count) {
        return count * x.span() / width;
    }

    /** Pixels upwards in the plot's own scale. */
    double up(double count) {
        return count * y.span() / height;
    }

    /** Pixels that a stretch of the horizontal scale takes. */
    double length(double stretch) {
        return stretch * width / x.span();
    }

    /** A line through the points; NaN as y interrupts it. */
    Plot line(double[] xs, double[] ys, double thickness, Tone tone) {
        return line(
                xs, ys, new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND), tone.color());
    }

    /** A straight line. */
    Plot line(double x0, double y0, double x1, double y1, double thickness, Tone tone) {
        return line(x0, y0, x1, y1, thickness, tone, 1);
    }

    /** A straight line, partly transparent; a thick one is a bar. */
    Plot line(double x0, double y0, double x1, double y1, double thickness, Tone tone, double opacity) {
        var stroke = new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        return line(new double[] {x0, x1}, new double[] {y0, y1}, stroke, tone.faded(opacity));
    }

    /** A dashed straight line. */
    Plot dashes(double x0, double y0, double x1, double y1, double thickness, Tone tone) {
        float[] dash = {3, 3};
        var stroke = new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
        return line(new double[] {x0, x1}, new double[] {y0, y1}, stroke, tone.color());
    }

    private Plot line(double[] xs, double[] ys, BasicStroke stroke, Color color) {
        XYSeries series = add(xs, ys);
        series.setLineStyle(stroke).setLineColor(color);
        series.setMarker(SeriesMarkers.NONE);
        return this;
    }

    /** A figure's interval, where it has one: a band that ends in caps. */
    Plot interval(Figure figure, double at, Tone tone) {
        figure.interval().ifPresent(i -> band(i, at, tone));
        return this;
    }

    /** The interval of a difference of accuracies around the one that it is a difference to. */
    Plot accuracy(Figure difference, double to, double at, Tone tone) {
        difference.interval().ifPresent(i -> band(accuracies(i, to), at, tone));
        return this;
    }

    /** The interval of a difference moved to what it is a difference to; no accuracy lies beyond 0 or 1. */
    static Interval accuracies(Interval difference, double to) {
        return new Interval(Math.max(0, to + difference.low()), Math.min(1, to + difference.high()));
    }

    private void band(Interval interval, double at, Tone tone) {
        double cap = up(5);
        line(interval.low(), at, interval.high(), at, 4, tone, 0.5);
        line(interval.low(), at - cap, interval.low(), at + cap, 1.5, tone);
        line(interval.high(), at - cap, interval.high(), at + cap, 1.5, tone);
    }

    /** A disc. */
    Plot disc(double x, double y, double diameter, Tone tone) {
        return mark(
                x,
                y,
                tone,
                (g, px, py) -> g.fill(new Ellipse2D.Double(px - diameter / 2, py - diameter / 2, diameter, diameter)));
    }

    /** A ring: something not reached, a limit. */
    Plot ring(double x, double y, double diameter, Tone tone) {
        return disc(x, y, diameter, tone).disc(x, y, diameter - 4, Tone.PAPER);
    }

    /** A triangle that points up or down. */
    Plot triangle(double x, double y, double size, boolean up, Tone tone) {
        return triangle(x, y, size, up, tone, 1);
    }

    /** A triangle that points up or down, partly transparent. */
    Plot triangle(double x, double y, double size, boolean up, Tone tone, double opacity) {
        double side = up ? size / 2 : -size / 2;
        return mark(x, y, tone.faded(opacity), (g, px, py) -> {
            var path = new Path2D.Double();
            path.moveTo(px - size / 2, py + side * 0.8);
            path.lineTo(px + size / 2, py + side * 0.8);
            path.lineTo(px, py - side);
            path.closePath();
            g.fill(path);
        });
    }

    /** A rectangle of some pixels around a point. */
    Plot block(double x, double y, double blockWidth, double blockHeight, Tone tone, double opacity) {
        return mark(
                x,
                y,
                tone.faded(opacity),
                (g, px, py) -> g.fill(
                        new Rectangle2D.Double(px - blockWidth / 2, py - blockHeight / 2, blockWidth, blockHeight)));
    }

    /** What is added from here on shows this when pointed at; empty: nothing. */
    Plot hint(String text) {
        return mark(x.low(), y.low(), Tone.INK.color(), (g, px, py) -> {
            if (g instanceof SvgGraphics svg) {
                svg.hint(text);
            }
        });
    }

    /** A label at a point, moved by some pixels. */
    Plot label(double x, double y, double dx, double dy, Label label) {
        return mark(x, y, label.tone(), (g, px, py) -> {
            if (g instanceof SvgGraphics svg) {
                svg.text(label, px + dx, py + dy);
            }
        });
    }

    /** Paints the plot with its upper left corner at a point. */
    void paint(SvgGraphics g, double left, double top) {
        g.translate(left, top);
        g.setClip(null);
        chart.paint(g, width, height);
        g.translate(-left, -top);
    }

    private Plot mark(double x, double y, Tone tone, Painter painter) {
        return mark(x, y, tone.color(), painter);
    }

    private Plot mark(double x, double y, Color color, Painter painter) {
        XYSeries series = add(new double[] {x}, new double[] {y});
        series.setLineStyle(SeriesLines.NONE).setLineColor(color);
        series.setMarkerColor(color);
        series.setMarker(new Marker() {
            @Override
            public void paint(Graphics2D g, double px, double py, int size) {
                painter.paint(g, px, py);
            }
        });
        return this;
    }

    private XYSeries add(double[] xs, double[] ys) {
        XYSeries series = chart.addSeries(Integer.toString(marks++), xs, ys);
        series.setFillColor(NOTHING);
        return series;
    }

    private interface Painter {
        void paint(Graphics2D g, double x, double y);
    }
}
