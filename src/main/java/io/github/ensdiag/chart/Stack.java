package io.github.ensdiag.chart;

import java.util.List;

/** Things one below the other, each with room enough for its label, spread over a height. */
final class Stack {
    private Stack() {}

    /**
     * One of them.
     *
     * @param thickness of the thing, in pixels
     * @param room that its label needs at least
     */
    record Item(double thickness, double room) {
        double height() {
            return Math.max(thickness, room);
        }
    }

    /** Height of all, with a gap below each. */
    static double height(List<Item> items, double gap) {
        return items.stream().mapToDouble(i -> i.height() + gap).sum();
    }

    /** Where the middle of each lies, from {@code top} on, when they fill a height. */
    static double[] middles(List<Item> items, double gap, double top, double height) {
        double extra = (height - height(items, gap)) / items.size();
        double[] middles = new double[items.size()];
        double y = top;
        for (int i = 0; i < middles.length; i++) {
            double slot = items.get(i).height() + gap + extra;
            middles[i] = y + slot / 2;
            y += slot;
        }
        return middles;
    }
}
