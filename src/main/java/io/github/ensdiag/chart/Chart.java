package io.github.ensdiag.chart;

/**
 * A finished picture.
 *
 * @param id unique in the page
 * @param title what it shows, for those who cannot see it
 * @param description what can be seen in it, in a sentence or two
 * @param svg one {@code <svg>} element that needs nothing beside it and takes its colours from the page's CSS variables
 */
public record Chart(String id, String title, String description, String svg) {
    private static final String NARROW = "-narrow";

    /** Whether it is the version of another chart for phones. */
    public boolean narrow() {
        return id.endsWith(NARROW);
    }

    /** The picture as an SVG file of its own, to be written as UTF-8. */
    public String file() {
        return StandaloneSvg.of(svg);
    }
}
