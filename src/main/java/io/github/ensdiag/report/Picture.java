package io.github.ensdiag.report;

import io.github.ensdiag.chart.Chart;
import io.github.ensdiag.chart.Charts;

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

    /** Of the chart with this id, if there is one, and its version for phones. */
    static Picture of(Charts charts, String id, Layout layout, Text takeaway, Table data) {
        String narrow = id + "-narrow";
        return new Picture(
                takeaway,
                charts.find(id).isPresent(),
                svg(charts, id),
                charts.find(narrow).isPresent(),
                svg(charts, narrow),
                file(charts, id, layout),
                data);
    }

    /** A chart's markup; empty where there is no such chart. */
    static Markup svg(Charts charts, String id) {
        return new Markup(charts.find(id).map(Chart::svg).orElse(""));
    }

    /** Where a chart lies as a file; empty: nowhere. */
    static String file(Charts charts, String id, Layout layout) {
        return layout == Layout.DIRECTORY
                ? charts.find(id).map(c -> Beside.chart(id)).orElse("")
                : "";
    }
}
