package io.github.ensdiag.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Figure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A CSV file as RFC 4180 has it, in UTF-8, of which no spreadsheet makes formulas. */
final class CsvFile {
    /** More digits than any figure is known to, and the same on every Java. */
    private static final MathContext DIGITS = new MathContext(12);

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final Writer writer;
    private final CsvWriter csv;

    /** @param out is left open */
    CsvFile(OutputStream out) {
        writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv = CsvWriter.builder().build(writer);
    }

    void row(List<String> cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    void flush() throws IOException {
        csv.flush();
        writer.flush();
    }

    /**
     * The user's words; before what a spreadsheet would take for a formula stands an apostrophe (OWASP, CSV Injection).
     */
    static String words(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** A number with a point; empty where there is none. */
    static String number(Figure figure) {
        return figure.defined() ? number(figure.get()) : "";
    }

    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.toPlainString() : rounded.toString();
    }

    /** What the series are called in headings; the ensemble by that word, unless a member has it. */
    static List<String> series(Results results) {
        List<String> names = new ArrayList<>();
        results.members().forEach(m -> names.add(m.predictor().name()));
        Set<String> taken = new HashSet<>(names);
        String ensemble = "ensemble";
        while (taken.contains(ensemble)) {
            ensemble += "_";
        }
        names.add(ensemble);
        return names;
    }
}
