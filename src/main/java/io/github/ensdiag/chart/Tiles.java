package io.github.ensdiag.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Small squares and discs of a few looks, by the thousand: what looks alike is written together, and a tile says what it is
 * when it is pointed at.
 */
final class Tiles {
    private final int size;
    private final Map<Look, List<Tile>> tiles = new TreeMap<>();

    /** Discs lie upon squares, frames upon both. */
    enum Shape {
        SQUARE,
        DISC,
        FRAME
    }

    private record Look(Shape shape, Tone tone, double opacity) implements Comparable<Look> {
        @Override
        public int compareTo(Look other) {
            int order = shape.compareTo(other.shape);
            order = order != 0 ? order : tone.compareTo(other.tone);
            return order != 0 ? order : Double.compare(opacity, other.opacity);
        }
    }

    private record Tile(int x, int y, String title) {}

    /** @param size of a tile, in pixels */
    Tiles(int size) {
        this.size = size;
    }

    /**
     * A tile.
     *
     * @param x of its left side
     * @param y of its upper side
     * @param title what it is; empty: it does not say
     */
    Tiles add(Shape shape, int x, int y, Tone tone, double opacity, String title) {
        tiles.computeIfAbsent(new Look(shape, tone, opacity), l -> new ArrayList<>())
                .add(new Tile(x, y, title));
        return this;
    }

    void write(StringBuilder out, double left, double top) {
        for (var group : tiles.entrySet()) {
            out.append("<g").append(attributes(group.getKey())).append('>');
            StringBuilder untitled = new StringBuilder();
            for (Tile tile : group.getValue()) {
                String path = path(group.getKey().shape(), tile.x() + left, tile.y() + top);
                if (tile.title().isEmpty()) {
                    untitled.append(path);
                } else {
                    out.append("<path d=\"").append(path).append("\"><title>");
                    out.append(Xml.escape(tile.title())).append("</title></path>");
                }
            }
            if (!untitled.isEmpty()) {
                out.append("<path d=\"").append(untitled).append("\"/>");
            }
            out.append("</g>");
        }
    }

    /** A line as thick as it is long: shorter than a rectangle. */
    private String path(Shape shape, double x, double y) {
        String middle = Numbers.coordinate(y + size / 2.0);
        return switch (shape) {
            case SQUARE -> "M" + Numbers.coordinate(x) + ' ' + middle + 'h' + size;
            case DISC -> "M" + Numbers.coordinate(x + size / 2.0) + ' ' + middle + "h0";
            case FRAME ->
                "M" + Numbers.coordinate(x) + ' ' + Numbers.coordinate(y) + 'h' + size + 'v' + size + "h-" + size + 'z';
        };
    }

    private String attributes(Look look) {
        String colour = " fill=\"none\" stroke=\"" + look.tone().css() + '"'
                + (look.opacity() == 1 ? "" : " stroke-opacity=\"" + Numbers.plain(look.opacity(), 2) + '"');
        return switch (look.shape()) {
            case SQUARE -> colour + " stroke-width=\"" + size + '"';
            case DISC -> colour + " stroke-width=\"" + size + "\" stroke-linecap=\"round\"";
            // so that what it frames can be pointed at
            case FRAME -> colour + " stroke-width=\"1.5\" pointer-events=\"none\"";
        };
    }
}
