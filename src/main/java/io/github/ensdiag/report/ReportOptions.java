package io.github.ensdiag.report;

import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * Where and how the report is written.
 *
 * @param directory holds {@code index.html} and {@code ensdiag.json} afterwards
 * @param title of the page, usually the project's name
 * @param encoding of the HTML; the JSON is always UTF-8
 * @param version of ensdiag, for the provenance section
 */
public record ReportOptions(Path directory, String title, Charset encoding, String version) {}
