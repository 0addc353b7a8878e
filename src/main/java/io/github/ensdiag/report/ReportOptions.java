package io.github.ensdiag.report;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where and how the report is written.
 *
 * @param directory holds {@code index.html} and what belongs to it afterwards
 * @param title of the page, usually the project's name
 * @param encoding of the HTML; the JSON is always UTF-8
 * @param version of ensdiag, for the provenance section
 * @param layout one file or several
 * @param templates where single templates of the user's own lie, which then stand in for the packaged ones
 * @param formats of what is written beside the page
 * @param date shown on the page; never the clock's, so that the same input gives the same bytes
 */
public record ReportOptions(
        Path directory,
        String title,
        Charset encoding,
        String version,
        Layout layout,
        Optional<Path> templates,
        Set<OutputFormat> formats,
        Optional<Instant> date) {
    public ReportOptions {
        formats = Collections.unmodifiableSet(
                formats.isEmpty() ? EnumSet.noneOf(OutputFormat.class) : EnumSet.copyOf(formats));
    }

    /** With all that can lie beside the page. */
    public ReportOptions(
            Path directory,
            String title,
            Charset encoding,
            String version,
            Layout layout,
            Optional<Path> templates,
            Optional<Instant> date) {
        this(directory, title, encoding, version, layout, templates, EnumSet.allOf(OutputFormat.class), date);
    }

    /** One file from the packaged templates, undated. */
    public ReportOptions(Path directory, String title, Charset encoding, String version) {
        this(directory, title, encoding, version, Layout.SINGLE, Optional.empty(), Optional.empty());
    }
}
