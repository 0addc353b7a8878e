package io.github.ensdiag.maven;

import io.github.ensdiag.report.Layout;
import io.github.ensdiag.report.ReportOptions;
import io.github.ensdiag.table.InputException;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * What a POM says about writing the report.
 *
 * @param encoding null or blank: UTF-8
 * @param version of this plugin
 * @param layout null or blank: a single file
 * @param templateDirectory null: there are only the packaged templates
 * @param outputTimestamp null or blank: the report is undated
 */
record ReportParameters(
        Path directory,
        String title,
        String encoding,
        String version,
        String layout,
        File templateDirectory,
        String outputTimestamp) {

    /** @throws InputException if the encoding, the layout or the time is unknown, or the directory of templates is none */
    ReportOptions toOptions() {
        return new ReportOptions(
                directory, title, charset(), version, parsedLayout(), templates(), Timestamp.parse(outputTimestamp));
    }

    private Charset charset() {
        if (encoding == null || encoding.isBlank()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(encoding.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new InputException(
                    "encoding (ensdiag.encoding) is \"" + encoding
                            + "\", which is unknown here. Use the name of a character encoding, for example UTF-8.",
                    e);
        }
    }

    private Layout parsedLayout() {
        String word =
                layout == null || layout.isBlank() ? "single" : layout.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "single" -> Layout.SINGLE;
            case "directory" -> Layout.DIRECTORY;
            default ->
                throw new InputException("layout (ensdiag.layout) is \"" + layout
                        + "\", but must be single for one page that holds everything, or directory for a page with its style"
                        + " sheet, script and pictures beside it.");
        };
    }

    private Optional<Path> templates() {
        if (templateDirectory != null && !templateDirectory.isDirectory()) {
            throw new InputException("templateDirectory (ensdiag.templateDirectory) is " + templateDirectory
                    + ", which is no directory. Name the directory that holds your templates, or leave it out.");
        }
        return Optional.ofNullable(templateDirectory).map(File::toPath);
    }
}
