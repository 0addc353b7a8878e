package io.github.ensdiag.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * Writes what is painted as small SVG: neighbours that look alike become one path, coordinates have one decimal, a disc
 * is a line of length 0 with a round end, and a label is text.
 */
final class SvgGraphics extends BareGraphics {
    private static final int OPAQUE = 255;

    private final StringBuilder out = new StringBuilder();
    private final PathData path = new PathData();
    private String look = "";
    private Optional<String> group = Optional.empty();
    private String hint = "";

    @Override
    public void fill(Shape shape) {
        if (invisible()) {
            return;
        }
        if (shape instanceof Ellipse2D disc) {
            begin(stroked(disc.getWidth(), " stroke-linecap=\"round\""));
            path.dot(at(disc.getCenterX(), disc.getCenterY()));
        } else if (shape instanceof Rectangle2D box) {
            begin(filled());
            Point2D from = at(box.getMinX(), box.getMinY());
            Point2D to = at(box.getMaxX(), box.getMaxY());
            path.box(from.getX(), from.getY(), to.getX(), to.getY());
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
        leaveGroup();
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

    /** What is painted from here on shows this when pointed at; empty: nothing. Marks of one look share a group. */
    void hint(String text) {
        flush();
        hint = text;
    }

    /** All that was painted. */
    String content() {
        flush();
        leaveGroup();
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
        if (path.isEmpty()) {
            return;
        }
        if (hint.isEmpty()) {
            leaveGroup();
            out.append("<path").append(look).append(" d=\"").append(path.take()).append("\"/>");
            return;
        }
        if (!group.equals(Optional.of(look))) {
            leaveGroup();
            out.append("<g").append(look).append('>');
            group = Optional.of(look);
        }
        out.append("<path d=\"").append(path.take()).append("\"><title>");
        out.append(Xml.escape(hint)).append("</title></path>");
    }

    private void leaveGroup() {
        if (group.isPresent()) {
            out.append("</g>");
            group = Optional.empty();
        }
    }
}
