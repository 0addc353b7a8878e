package io.github.ensdiag.chart;

import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;

/** Path data as short as it can be with one decimal: a segment that starts where the last one ended needs no move. */
final class PathData {
    private final StringBuilder data = new StringBuilder();
    private String x = "";
    private String y = "";

    boolean isEmpty() {
        return data.isEmpty();
    }

    /** A point that a round line end makes a disc. */
    void dot(Point2D point) {
        move(point.getX(), point.getY());
        data.append("h0");
        x = "";
    }

    /** A rectangle with upright sides. */
    void box(double left, double top, double right, double bottom) {
        move(left, top);
        String width = Numbers.coordinate(round(right) - round(left));
        data.append('h').append(width);
        data.append('v').append(Numbers.coordinate(round(bottom) - round(top)));
        data.append("h-").append(width).append('z');
        x = "";
    }

    private static double round(double coordinate) {
        return Math.round(coordinate * 10) / 10.0;
    }

    void add(PathIterator segments) {
        double[] c = new double[6];
        for (; !segments.isDone(); segments.next()) {
            switch (segments.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> move(c[0], c[1]);
                case PathIterator.SEG_LINETO -> line(c[0], c[1]);
                case PathIterator.SEG_QUADTO -> curve('Q', c, 4);
                case PathIterator.SEG_CUBICTO -> curve('C', c, 6);
                default -> {
                    data.append('z');
                    x = "";
                }
            }
        }
    }

    /** Hands over what was collected and starts anew. */
    String take() {
        String taken = data.toString();
        data.setLength(0);
        x = "";
        return taken;
    }

    private void move(double toX, double toY) {
        String newX = Numbers.coordinate(toX);
        String newY = Numbers.coordinate(toY);
        if (!newX.equals(x) || !newY.equals(y)) {
            data.append('M');
            pair(newX, newY);
        }
        x = newX;
        y = newY;
    }

    private void line(double toX, double toY) {
        String newX = Numbers.coordinate(toX);
        String newY = Numbers.coordinate(toY);
        if (newY.equals(y)) {
            data.append('H').append(newX);
        } else if (newX.equals(x)) {
            data.append('V').append(newY);
        } else {
            data.append('L');
            pair(newX, newY);
        }
        x = newX;
        y = newY;
    }

    private void curve(char command, double[] c, int count) {
        data.append(command);
        for (int i = 0; i < count; i += 2) {
            if (i > 0) {
                data.append(' ');
            }
            x = Numbers.coordinate(c[i]);
            y = Numbers.coordinate(c[i + 1]);
            pair(x, y);
        }
    }

    private void pair(String first, String second) {
        data.append(first).append(second.startsWith("-") ? "" : " ").append(second);
    }
}
