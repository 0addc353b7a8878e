package io.github.ensdiag.report;

/**
 * A chart with the one line that says what it shows; its data stand elsewhere on the page.
 *
 * @param file where the chart lies as a file; empty: nowhere
 */
record Plate(Text takeaway, Markup svg, String file) {}
