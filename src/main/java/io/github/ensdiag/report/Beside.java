package io.github.ensdiag.report;

import io.github.ensdiag.chart.Chart;
import io.github.ensdiag.chart.Charts;
import io.github.ensdiag.samples.SampleMedia;
import io.github.ensdiag.samples.Thumbnail;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** What lies beside the page in the layout of several files: style sheet, script, charts and the samples' pictures. */
final class Beside {
    private static final String CHARTS = "charts";

    private final Charset page;
    private final Templates templates;

    Beside(Charset page, Templates templates) {
        this.page = page;
        this.templates = templates;
    }

    /** Where a chart lies. */
    static String chart(String id) {
        return CHARTS + "/" + id + ".svg";
    }

    /** Where a sample's picture lies. */
    static String sample(Thumbnail picture) {
        return Shown.DIRECTORY + "/" + picture.file();
    }

    void write(Charts charts, SampleMedia media, ReportFiles files) {
        text(files, UserTemplates.STYLE);
        text(files, UserTemplates.SCRIPT);
        for (Chart chart : charts.all()) {
            if (!chart.narrow()) {
                files.add(chart(chart.id()), out -> out.write(chart.file().getBytes(StandardCharsets.UTF_8)));
            }
        }
        for (Thumbnail picture : new TreeMap<>(media.thumbnails()).values()) {
            files.add(sample(picture), out -> out.write(picture.bytes()));
        }
    }

    /** A style sheet or script is read in the page's encoding unless it begins with a byte order mark. */
    private void text(ReportFiles files, String name) {
        String mark = page.equals(StandardCharsets.UTF_8) ? "" : "\ufeff";
        files.add(name, out -> out.write((mark + templates.file(name)).getBytes(StandardCharsets.UTF_8)));
    }
}
