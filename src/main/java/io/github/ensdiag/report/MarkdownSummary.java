package io.github.ensdiag.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the answer in short as Markdown, in UTF-8, for a comment on a pull request or the summary of a CI job. */
public final class MarkdownSummary {
    /** Its name beside the page. */
    public static final String FILE = "summary.md";

    private MarkdownSummary() {}

    /** @param out is flushed and left open */
    public static void write(ReportContent content, ReportOptions options, OutputStream out) throws IOException {
        String text = "# " + content.explanation().verdict().headline() + "\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
