package io.github.ensdiag.report;

import io.github.ensdiag.chart.Charts;
import java.util.Optional;

/**
 * A chart with the one line that says what it shows; its data stand elsewhere on the page.
 *
 * @param slim whether there is a version for phones
 * @param narrow that version; empty markup where there is none
 * @param file where the chart lies as a file; empty: nowhere
 */
record Plate(Text takeaway, Markup svg, boolean slim, Markup narrow, String file) {
    /** Of the chart with this id and its version for phones; empty where there is no such chart. */
    static Optional<Plate> of(Charts charts, String id, Layout layout, Text takeaway) {
        String narrow = id + "-narrow";
        return charts.find(id)
                .map(chart -> new Plate(
                        takeaway,
                        Picture.svg(charts, id),
                        charts.find(narrow).isPresent(),
                        Picture.svg(charts, narrow),
                        Picture.file(charts, id, layout)));
    }
}
