package io.github.ensdiag.maven;

import io.github.ensdiag.report.ReportOptions;
import io.github.ensdiag.table.InputException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;

/**
 * What a POM says about writing the report.
 *
 * @param encoding null or blank: UTF-8
 * @param version of this plugin
 */
record ReportParameters(Path directory, String title, String encoding, String version) {

    /** @throws InputException if the encoding is unknown */
    ReportOptions toOptions() {
        return new ReportOptions(directory, title, charset(), version);
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
}
