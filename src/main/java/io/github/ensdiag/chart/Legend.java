package io.github.ensdiag.chart;

import java.util.List;

/** What marks and colours mean, in as many lines as it takes. */
final class Legend {
    /** Height of a line. */
    static final int LINE = 18;

    private static final int GAP = 16;

    private Legend() {}

    /**
     * Paints it.
     *
     * @param top where its first line lies
     * @return where the picture ends
     */
    static int paint(Picture picture, int top, List<Label> entries) {
        double x = 2;
        int y = top;
        for (Label entry : entries) {
            Label label = entry.within(picture.width() - 4);
            if (x > 2 && x + label.width() > picture.width()) {
                x = 2;
                y += LINE;
            }
            picture.label(x, y, label);
            x += label.width() + GAP;
        }
        return y + LINE;
    }

    /** Small and soft, as below a chart. */
    static List<Label> notes(List<String> texts) {
        return texts.stream().map(t -> Label.start(t).small().in(Tone.SOFT)).toList();
    }
}
