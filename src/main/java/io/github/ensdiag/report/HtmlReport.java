package io.github.ensdiag.report;

import io.github.ensdiag.chart.Chart;
import io.github.ensdiag.explain.Explanation;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.Results;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the report: one HTML file that needs nothing beside it. */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * Writes the page. The same input gives the same bytes, whatever the locale, the time and the machine.
     *
     * @param set what was evaluated; its files are read once more for their fingerprints
     * @param charts any of the known ids; where one is missing the page shows its data alone
     * @param file is overwritten
     */
    public static void write(
            EvaluationSet set,
            Results results,
            Explanation explanation,
            List<Chart> charts,
            ReportOptions options,
            Path file)
            throws IOException {
        Page page = Page.of(new Facts(set, results, explanation, charts, options));
        Charset charset = options.encoding();
        try (Writer out = new ReferencingWriter(
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), charset)), charset)) {
            new Templates().print(page, out);
        }
    }
}
