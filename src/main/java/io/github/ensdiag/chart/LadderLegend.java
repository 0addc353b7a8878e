package io.github.ensdiag.chart;

import java.util.ArrayList;
import java.util.List;

/** What the marks of the ladder mean, in as many lines as it takes. */
final class LadderLegend {
    private static final int LINE = 18;
    private static final int GAP = 16;

    private LadderLegend() {}

    /**
     * Paints it.
     *
     * @param top where its first line lies
     * @param fitted whether a rung is marked as fitted
     * @return where the picture ends
     */
    static int paint(Picture picture, int top, boolean fitted) {
        List<String> entries = new ArrayList<>(List.of(
                "┆ today's", "● surely above or below", "○ cannot be told from today's", "▲ not a way to combine"));
        if (fitted) {
            entries.add("† fitted on one half, scored on the other");
        }
        double x = 2;
        int y = top;
        for (String entry : entries) {
            Label label = Label.start(entry).small().in(Tone.SOFT);
            if (x > 2 && x + label.width() > picture.width()) {
                x = 2;
                y += LINE;
            }
            picture.label(x, y, label);
            x += label.width() + GAP;
        }
        return y + LINE;
    }
}
