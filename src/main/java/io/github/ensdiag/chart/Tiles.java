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

    private String path(Shape shape, double x, double y) {
        if (shape == Shape.DISC) {
            return "M" + Numbers.coordinate(x + size / 2.0) + ' ' + Numbers.coordinate(y + size / 2.0) + "h0";
        }
        return "M" + Numbers.coordinate(x) + ' ' + Numbers.coordinate(y) + 'h' + size + 'v' + size + "h-" + size + 'z';
    }

    private String attributes(Look look) {
        String opacity = look.opacity() == 1 ? "" : "-opacity=\"" + Numbers.plain(look.opacity(), 2) + '"';
        if (look.shape() == Shape.SQUARE) {
            return " fill=\"" + look.tone().css() + '"' + (opacity.isEmpty() ? "" : " fill" + opacity);
        }
        String stroke =
                " fill=\"none\" stroke=\"" + look.tone().css() + '"' + (opacity.isEmpty() ? "" : " stroke" + opacity);
        return look.shape() == Shape.DISC
                ? stroke + " stroke-linecap=\"round\" stroke-width=\"" + size + '"'
                // so that it can be pointed through
                : stroke + " stroke-width=\"1.5\" pointer-events=\"none\"";
    }
}
