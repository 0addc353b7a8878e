package io.github.ensdiag.report;

/**
 * A chart with the one line that says what it shows; its data stand elsewhere on the page.
 *
 * @param slim whether there is a version for phones
 * @param narrow that version; empty markup where there is none
 * @param file where the chart lies as a file; empty: nowhere
 */
record Plate(Text takeaway, Markup svg, boolean slim, Markup narrow, String file) {}
