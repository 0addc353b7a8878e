package io.github.ensdiag.chart;

/**
 * A piece of text in a picture. The page's font is unknown when it is drawn, so widths are generous estimates and every
 * label hangs on the side that matters.
 *
 * @param text in full; shown as a tooltip where it had to be shortened
 * @param shown what there is room for
 * @param size in pixels
 * @param halo whether it is set off from what lies behind it
 */
record Label(String text, String shown, Anchor anchor, double size, boolean bold, Tone tone, boolean halo) {
    static final double SIZE = 13;
    private static final double SMALL = 11.5;
    private static final String ELLIPSIS = "…";

    /** The side of the text that lies at its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    static Label of(String text, Anchor anchor) {
        return new Label(text, text, anchor, SIZE, false, Tone.INK, false);
    }

    static Label start(String text) {
        return of(text, Anchor.START);
    }

    static Label middle(String text) {
        return of(text, Anchor.MIDDLE);
    }

    static Label end(String text) {
        return of(text, Anchor.END);
    }

    Label heavy() {
        return new Label(text, shown, anchor, size, true, tone, halo);
    }

    Label small() {
        return new Label(text, shown, anchor, SMALL, bold, tone, halo);
    }

    Label in(Tone newTone) {
        return new Label(text, shown, anchor, size, bold, newTone, halo);
    }

    Label withHalo() {
        return new Label(text, shown, anchor, size, bold, tone, true);
    }

    /** Shortened to fit a width in pixels. */
    Label within(double room) {
        int[] points = text.codePoints().toArray();
        if (width(text, size, bold) <= room || points.length < 2) {
            return new Label(text, text, anchor, size, bold, tone, halo);
        }
        // by halving, since a name may be longer than anybody would read
        int fits = 1;
        int more = points.length;
        while (more - fits > 1) {
            int middle = (fits + more) >>> 1;
            boolean small = width(cut(points, middle), size, bold) <= room;
            fits = small ? middle : fits;
            more = small ? more : middle;
        }
        return new Label(text, cut(points, fits), anchor, size, bold, tone, halo);
    }

    private static String cut(int[] points, int length) {
        return new String(points, 0, length).stripTrailing() + ELLIPSIS;
    }

    /** Width in pixels, as a wide system font would set it. */
    double width() {
        return width(shown, size, bold);
    }

    void writeAttributes(StringBuilder out) {
        if (anchor != Anchor.START) {
            out.append(" text-anchor=\"")
                    .append(anchor == Anchor.MIDDLE ? "middle" : "end")
                    .append('"');
        }
        if (size != SIZE) {
            out.append(" font-size=\"").append(Numbers.coordinate(size)).append('"');
        }
        if (bold) {
            out.append(" font-weight=\"600\"");
        }
        if (tone != Tone.INK) {
            out.append(" fill=\"").append(tone.css()).append('"');
        }
        if (halo) {
            out.append(" stroke=\"").append(Tone.PAPER.css()).append("\" stroke-width=\"3\" paint-order=\"stroke\"");
        }
    }

    private static double width(String text, double size, boolean bold) {
        return size
                * (bold ? 1.12 : 1)
                * text.codePoints().mapToDouble(Label::em).sum();
    }

    private static double em(int c) {
        if (c >= 0x1100) {
            return c == 0x2026 ? 0.9 : c >= 0x2000 && c < 0x2E80 ? 0.7 : 1;
        }
        if (" ijlI.,:;'|!()[]ftr-\u00a0".indexOf(c) >= 0) {
            return 0.37;
        }
        if ("mwMW%@+=<>~".indexOf(c) >= 0) {
            return 0.93;
        }
        return Character.isUpperCase(c) ? 0.71 : 0.64;
    }
}
