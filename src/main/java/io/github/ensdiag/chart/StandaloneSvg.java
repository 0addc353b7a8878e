package io.github.ensdiag.chart;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture of a page as a file of its own, for a slide or a paper: with a size, a font and a ground that it would take
 * from the page otherwise, and in the colours of the light theme, as few programs but browsers know CSS variables.
 */
final class StandaloneSvg {
    /** In attributes only: within text every quotation mark is escaped. */
    private static final Pattern COLOUR = Pattern.compile("=\"var\\(--[a-z0-9]+,(#[0-9a-f]{6})\\)\"");

    private static final Pattern START = Pattern.compile("<svg [^>]*viewBox=\"0 0 (\\d+) (\\d+)\"[^>]*>");

    private StandaloneSvg() {}

    /** The whole file, to be written as UTF-8. */
    static String of(String svg) {
        Matcher start = START.matcher(svg);
        if (!start.lookingAt()) {
            throw new IllegalArgumentException("no picture of a page");
        }
        String attributes = " width=\"" + start.group(1) + "\" height=\"" + start.group(2)
                + "\" font-family=\"system-ui,'Segoe UI',Roboto,Helvetica,Arial,sans-serif\">";
        String ground = "<rect width=\"" + start.group(1) + "\" height=\"" + start.group(2) + "\" fill=\""
                + Tone.PAPER.css() + "\"/>";
        // behind title and description, which come first
        int content = svg.indexOf("</desc>") + "</desc>".length();
        String whole = svg.substring(0, start.end() - 1)
                + attributes
                + svg.substring(start.end(), content)
                + ground
                + svg.substring(content);
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + COLOUR.matcher(whole).replaceAll("=\"$1\"") + "\n";
    }
}
