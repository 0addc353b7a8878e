package io.github.ensdiag.report;

import io.github.ensdiag.aggregate.Aggregate;
import io.github.ensdiag.chart.Charts;
import io.github.ensdiag.samples.SampleMedia;
import io.github.ensdiag.table.InputException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;

/** Writes the page, and what lies beside it where it is not to hold everything itself. */
public final class HtmlReport {
    private static final int LONG_NAME = 120;

    private final ReportOptions options;
    private final Templates templates;

    private HtmlReport(ReportOptions options, Templates templates) {
        this.options = options;
        this.templates = templates;
    }

    /**
     * Reads the templates.
     *
     * @throws io.github.ensdiag.table.InputException if one of the user's own is at fault, or this Java cannot write a page
     * @throws IOException if one cannot be read
     */
    public static HtmlReport of(ReportOptions options) throws IOException {
        requireJava();
        Templates templates = Templates.of(options.templates());
        if (options.layout() == Layout.SINGLE) {
            requireEncodable(UserTemplates.STYLE, templates, options.encoding());
            requireEncodable(UserTemplates.SCRIPT, templates, options.encoding());
        }
        return new HtmlReport(options, templates);
    }

    /** A Java that was cut down fails before long work, not after it. */
    private static void requireJava() {
        if (ModuleLayer.boot().findModule("java.desktop").isEmpty()) {
            throw new InputException("This Java has no module java.desktop, which the templates and the charts of the "
                    + "report need. Run Maven with a whole JDK or JRE, or add java.desktop to the modules that jlink "
                    + "puts into yours. A display or fonts are not needed.");
        }
    }

    /** Within a style sheet or a script no reference can stand for a character. */
    private static void requireEncodable(String name, Templates templates, Charset charset) {
        if (!charset.newEncoder().canEncode(templates.file(name))) {
            throw new InputException("The template " + name + " holds characters that " + charset.name()
                    + ", the encoding of the report, does not have. Escape them, or set encoding (ensdiag.encoding) to"
                    + " UTF-8.");
        }
    }

    /**
     * Writes the page and all that it refers to. The same input gives the same bytes, whatever the locale, the time and the
     * machine.
     *
     * @param files throw it when they are published if a template of the user's own cannot be printed
     */
    public void write(ReportContent content, ReportFiles files) {
        write(content.charts(), content.media(), files);
        files.add(ReportFiles.PAGE, out -> write(content, out));
    }

    /**
     * Writes the page that compares the modules of a build, and all that it refers to.
     *
     * @param charts {@link Charts#ofModules} of the same modules
     * @param files throw it when they are published if a template of the user's own cannot be printed
     */
    public void write(Aggregate aggregate, Charts charts, ReportFiles files) {
        write(charts, SampleMedia.NONE, files);
        AggregatePage page = AggregatePage.of(aggregate, charts, options, templates);
        files.add(ReportFiles.PAGE, out -> print(AggregatePage.TEMPLATE, page, out));
    }

    private void write(Charts charts, SampleMedia media, ReportFiles files) {
        if (options.layout() == Layout.DIRECTORY) {
            new Beside(options.encoding(), templates).write(charts, media, files);
        }
    }

    /**
     * Writes the page alone.
     *
     * @param out is flushed and left open
     */
    public void write(ReportContent content, OutputStream out) throws IOException {
        print(Page.TEMPLATE, Page.of(new Facts(content, options), templates), out);
    }

    private void print(String template, Record page, OutputStream out) throws IOException {
        Charset charset = options.encoding();
        Writer writer = new ReferencingWriter(new BufferedWriter(new OutputStreamWriter(out, charset)), charset);
        templates.print(template, page, writer);
        writer.flush();
    }

    /** A name as it can stand in a picture: cut where it is very long, and turning nothing around it. */
    public static String pictured(String name) {
        return Words.apart(Words.cut(name, LONG_NAME, LONG_NAME));
    }
}
