package io.github.ensdiag.report;

/**
 * A chart with the one line that says what it shows, and its data. Where the chart is missing, the data stand alone.
 *
 * @param drawn whether there is a chart
 * @param svg the chart; empty markup where there is none
 * @param slim whether there is a version for phones
 * @param narrow that version; empty markup where there is none
 * @param file where the chart lies as a file; empty: nowhere
 * @param data what the chart draws, as a table
 */
record Picture(Text takeaway, boolean drawn, Markup svg, boolean slim, Markup narrow, String file, Table data) {
    /** A picture without a version for phones and without a file. */
    Picture(Text takeaway, boolean drawn, Markup svg, Table data) {
        this(takeaway, drawn, svg, false, new Markup(""), "", data);
    }
}
