package io.github.ensdiag.report;

import io.github.ensdiag.table.InputException;
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
     * To be called before long work: a Java that was cut down may not be able to write the page.
     *
     * @throws InputException if the module java.desktop is missing
     */
    public static void requireJava() {
        if (ModuleLayer.boot().findModule("java.desktop").isEmpty()) {
            throw new InputException("This Java has no module java.desktop, which the templates and the charts of the "
                    + "report need. Run Maven with a whole JDK or JRE, or add java.desktop to the modules that jlink "
                    + "puts into yours. A display or fonts are not needed.");
        }
    }

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
}
