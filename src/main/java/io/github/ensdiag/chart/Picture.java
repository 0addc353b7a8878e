package io.github.ensdiag.chart;

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

    int width() {
        return width;
    }

    Picture place(Plot plot, double left, double top) {
        plot.paint(canvas, left, top);
        return this;
    }

    Picture label(double x, double y, Label label) {
        canvas.text(label, x, y);
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
