package io.github.ensdiag.report;

import io.github.ensdiag.chart.Charts;
import io.github.ensdiag.explain.Explanation;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.Results;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;

/** Writes the report: one HTML file that needs nothing beside it. */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * Writes the page. The same input gives the same bytes, whatever the locale, the time and the machine.
     *
     * @param set what was evaluated; its files are read once more for their fingerprints
     * @param charts where one is missing the page shows its data alone
     * @param out is flushed and left open
     */
    public static void write(
            EvaluationSet set,
            Results results,
            Explanation explanation,
            Charts charts,
            ReportOptions options,
            OutputStream out)
            throws IOException {
        Page page = Page.of(new Facts(set, results, explanation, charts, options));
        Charset charset = options.encoding();
        Writer writer = new ReferencingWriter(new BufferedWriter(new OutputStreamWriter(out, charset)), charset);
        new Templates().print(page, writer);
        writer.flush();
    }
}
