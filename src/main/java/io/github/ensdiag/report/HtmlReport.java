package io.github.ensdiag.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;

/** Writes the report: one HTML file that needs nothing beside it. */
public final class HtmlReport {
    private static final int LONG_NAME = 120;

    private HtmlReport() {}

    /**
     * Writes the page. The same input gives the same bytes, whatever the locale, the time and the machine.
     *
     * @param out is flushed and left open
     */
    public static void write(ReportContent content, ReportOptions options, OutputStream out) throws IOException {
        Page page = Page.of(new Facts(content, options));
        Charset charset = options.encoding();
        Writer writer = new ReferencingWriter(new BufferedWriter(new OutputStreamWriter(out, charset)), charset);
        new Templates().print(page, writer);
        writer.flush();
    }

    /** A class's name as it can stand in a picture: cut where it is very long, and turning nothing around it. */
    public static String pictured(String name) {
        return Words.apart(Words.cut(name, LONG_NAME, LONG_NAME));
    }
}
