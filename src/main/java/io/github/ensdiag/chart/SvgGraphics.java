package io.github.ensdiag.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;

/**
 * Writes what is painted as small SVG: neighbours that look alike become one path, coordinates have one decimal, a disc
 * is a line of length 0 with a round end, and a label is text.
 */
final class SvgGraphics extends BareGraphics {
    private static final int OPAQUE = 255;

    private final StringBuilder out = new StringBuilder();
    private final PathData path = new PathData();
    private String look = "";

    @Override
    public void fill(Shape shape) {
        if (invisible()) {
            return;
        }
        if (shape instanceof Ellipse2D disc) {
            begin(stroked(disc.getWidth(), " stroke-linecap=\"round\""));
            path.dot(at(disc.getCenterX(), disc.getCenterY()));
        } else {
            begin(filled());
            path.add(shape.getPathIterator(getTransform()));
        }
    }

    @Override
    public void draw(Shape shape) {
        if (!invisible() && getStroke() instanceof BasicStroke stroke) {
            begin(stroked(stroke.getLineWidth(), ends(stroke)));
            path.add(shape.getPathIterator(getTransform()));
        }
    }

    /** Writes a label; the point is where its anchor lies, half way up a capital letter. */
    void text(Label label, double x, double y) {
        flush();
        Point2D at = at(x, y);
        out.append("<text x=\"").append(Numbers.coordinate(at.getX())).append('"');
        out.append(" y=\"")
                .append(Numbers.coordinate(at.getY() + 0.36 * label.size()))
                .append('"');
        label.writeAttributes(out);
        out.append('>').append(Xml.escape(label.shown()));
        if (!label.shown().equals(label.text())) {
            out.append("<title>").append(Xml.escape(label.text())).append("</title>");
        }
        out.append("</text>");
    }

    /** Writes tiles with their upper left corner at a point. */
    void tiles(Tiles tiles, double x, double y) {
        flush();
        Point2D at = at(x, y);
        tiles.write(out, at.getX(), at.getY());
    }

    /** All that was painted. */
    String content() {
        flush();
        return out.toString();
    }

    private boolean invisible() {
        return getColor().getAlpha() == 0;
    }

    private Point2D at(double x, double y) {
        return getTransform().transform(new Point2D.Double(x, y), null);
    }

    private String filled() {
        Color color = getColor();
        return (Tone.of(color) == Tone.INK ? "" : " fill=\"" + Tone.of(color).css() + '"') + opacity(" fill-opacity");
    }

    private String stroked(double width, String ends) {
        return " fill=\"none\" stroke=\"" + Tone.of(getColor()).css() + '"'
                + (width == 1 ? "" : " stroke-width=\"" + Numbers.coordinate(width) + '"')
                + ends
                + opacity(" stroke-opacity");
    }

    private String opacity(String attribute) {
        int alpha = getColor().getAlpha();
        return alpha == OPAQUE ? "" : attribute + "=\"" + Numbers.plain((double) alpha / OPAQUE, 2) + '"';
    }

    private static String ends(BasicStroke stroke) {
        StringBuilder ends = new StringBuilder();
        if (stroke.getEndCap() == BasicStroke.CAP_ROUND) {
            ends.append(" stroke-linecap=\"round\"");
        }
        if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND) {
            ends.append(" stroke-linejoin=\"round\"");
        }
        if (stroke.getDashArray() != null) {
            ends.append(" stroke-dasharray=\"");
            for (int i = 0; i < stroke.getDashArray().length; i++) {
                ends.append(i == 0 ? "" : " ").append(Numbers.coordinate(stroke.getDashArray()[i]));
            }
            ends.append('"');
        }
        return ends.toString();
    }

    private void begin(String newLook) {
        if (!newLook.equals(look)) {
            flush();
            look = newLook;
        }
    }

    private void flush() {
        if (!path.isEmpty()) {
            out.append("<path").append(look).append(" d=\"").append(path.take()).append("\"/>");
        }
    }
}
