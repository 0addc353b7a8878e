package io.github.ensdiag.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.util.List;
import java.util.function.Function;

/** A picture in the making: plots and labels on one canvas. */
final class Picture {
    /** Width of a picture, in its own units: pixels where the page has room. */
    static final int WIDTH = 720;

    /** Width of a picture for a phone. */
    static final int NARROW = 340;

    private final String id;
    private final int width;
    private final SvgGraphics canvas = new SvgGraphics();

    Picture(String id) {
        this(id, WIDTH);
    }

    Picture(String id, int width) {
        this.id = id;
        this.width = width;
    }

    /** A chart for a page with room and, with {@code -narrow} behind its id, the same for a phone. */
    static List<Chart> both(String id, Function<Picture, Chart> draw) {
        return List.of(draw.apply(new Picture(id)), draw.apply(new Picture(id + "-narrow", NARROW)));
    }

    int width() {
        return width;
    }

    /** Whether it is one for a phone. */
    boolean narrow() {
        return width < WIDTH;
    }

    Picture place(Plot plot, double left, double top) {
        plot.paint(canvas, left, top);
        return this;
    }

    Picture label(double x, double y, Label label) {
        canvas.text(label, x, y);
        return this;
    }

    /** Fills a shape that is given in the picture's own units. */
    Picture fill(Shape shape, Tone tone, double opacity) {
        canvas.setColor(tone.faded(opacity));
        canvas.fill(shape);
        return this;
    }

    /** Draws along a shape that is given in the picture's own units. */
    Picture draw(Shape shape, double thickness, Tone tone, double opacity) {
        canvas.setColor(tone.faded(opacity));
        canvas.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        canvas.draw(shape);
        return this;
    }

    Picture tiles(double left, double top, Tiles tiles) {
        canvas.tiles(tiles, left, top);
        return this;
    }

    /** Finishes it. */
    Chart chart(String title, String description, int height) {
        String titleId = "chart-" + id + "-title";
        String descriptionId = "chart-" + id + "-desc";
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + ' ' + height
                + "\" role=\"img\" aria-labelledby=\"" + titleId + ' ' + descriptionId + "\" font-size=\""
                + Numbers.coordinate(Label.SIZE) + "\" fill=\"" + Tone.INK.css() + "\"><title id=\"" + titleId + "\">"
                + Xml.escape(title) + "</title><desc id=\"" + descriptionId + "\">" + Xml.escape(description)
                + "</desc>"
                + canvas.content() + "</svg>";
        return new Chart(id, title, description, svg);
    }
}
