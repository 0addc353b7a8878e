package io.github.ensdiag.chart;

import java.awt.Color;
import java.util.Locale;

/**
 * A colour of the page's theme. XChart is handed a stand-in that means nothing but the tone; what is written is the
 * page's CSS variable, so that one picture serves light, dark and print.
 */
enum Tone {
    INK("#1c1e21"),
    SOFT("#575d64"),
    LINE("#dfe2e6"),
    PAPER("#ffffff"),
    E("#5b3fa0"),
    GOOD("#2f7145"),
    BAD("#b3261e"),
    MIS("#a9afb6"),
    GAIN("#2d6e1f"),
    LOSS("#b0176b"),
    M0("#0b6e99"),
    M1("#b34d08"),
    M2("#7a6200"),
    M3("#a82d73"),
    M4("#3c7521"),
    M5("#8a4b32"),
    M6("#00766a"),
    M7("#566470"),
    /** One of many members. */
    MX("#454b52");

    private static final Tone[] VALUES = values();

    private final String id;
    private final String css;

    Tone(String light) {
        id = name().toLowerCase(Locale.ROOT);
        css = "var(--" + id + "," + light + ")";
    }

    /** Name of the variable, and of the CSS class that takes its colour. */
    String id() {
        return id;
    }

    /** What is written: the variable, and the light theme's colour where the page does not define it. */
    String css() {
        return css;
    }

    /** The stand-in that XChart is given; made on demand, as a page without charts has no AWT. */
    Color color() {
        return faded(1);
    }

    /** The stand-in for the tone laid on thinly: 0 is nothing, 1 is {@link #color()}. */
    Color faded(double opacity) {
        return new Color(0xE0, 0x0E, 0x10 + ordinal(), (int) Math.round(255 * opacity));
    }

    /** The accent of member m of a few; {@link Palette} says who has which. */
    static Tone member(int m) {
        return VALUES[M0.ordinal() + m];
    }

    /** The tone that a stand-in means. */
    static Tone of(Color color) {
        int ordinal = color.getBlue() - 0x10;
        if (color.getRed() != 0xE0 || color.getGreen() != 0x0E || ordinal < 0 || ordinal >= VALUES.length) {
            throw new IllegalStateException("a colour outside the theme: " + color);
        }
        return VALUES[ordinal];
    }
}
