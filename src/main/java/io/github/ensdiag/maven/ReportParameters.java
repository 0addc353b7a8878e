package io.github.ensdiag.maven;

import io.github.ensdiag.report.Layout;
import io.github.ensdiag.report.OutputFormat;
import io.github.ensdiag.report.ReportOptions;
import io.github.ensdiag.table.InputException;
import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a POM says about writing the report.
 *
 * @param encoding null or blank: UTF-8
 * @param version of this plugin
 * @param layout null or blank: a single file
 * @param templateDirectory null: there are only the packaged templates
 * @param formats what is written beside the page; null: everything
 * @param outputTimestamp null or blank: the report is undated
 */
record ReportParameters(
        Path directory,
        String title,
        String encoding,
        String version,
        String layout,
        File templateDirectory,
        List<String> formats,
        String outputTimestamp) {

    /** @throws InputException if the encoding, the layout or the time is unknown, or the directory of templates is none */
    ReportOptions toOptions() {
        return new ReportOptions(
                directory,
                title,
                charset(),
                version,
                parsedLayout(),
                templates(),
                parsedFormats(),
                Timestamp.parse(outputTimestamp));
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

    private Set<OutputFormat> parsedFormats() {
        Set<OutputFormat> parsed = EnumSet.noneOf(OutputFormat.class);
        for (String format : formats == null ? List.of("json", "markdown", "csv", "junit") : formats) {
            String word = format == null ? "" : format.strip().toUpperCase(Locale.ROOT);
            if (word.equals("NONE") && formats.size() == 1) {
                return parsed;
            }
            parsed.add(Arrays.stream(OutputFormat.values())
                    .filter(f -> f.name().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new InputException("formats (ensdiag.formats) holds \"" + format
                            + "\", but may hold json, markdown, csv and junit, or be none alone.")));
        }
        return parsed;
    }

    private Optional<Path> templates() {
        if (templateDirectory != null && !templateDirectory.isDirectory()) {
            throw new InputException("templateDirectory (ensdiag.templateDirectory) is " + templateDirectory
                    + ", which is no directory. Name the directory that holds your templates, or leave it out.");
        }
        return Optional.ofNullable(templateDirectory).map(File::toPath);
    }
}
