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
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A CSV file as RFC 4180 has it, in UTF-8, of which no spreadsheet makes formulas. */
final class CsvFile {
    /** More digits than any figure is known to, and the same on every Java. */
    private static final MathContext DIGITS = new MathContext(12);

    private static final String FORMULA_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20";
    private static final String BREAKS = "\t\r\n";
    /** Where commas stand in numbers, spreadsheets split at semicolons, and know no quotation marks from within a cell. */
    private static final String SEPARATORS = BREAKS + ";";

    private final Writer writer;
    private final CsvWriter csv;

    private CsvFile(OutputStream out) {
        writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv = CsvWriter.builder().build(writer);
    }

    /** @param out is flushed and left open */
    static void write(List<String> heads, Stream<List<String>> rows, OutputStream out) throws IOException {
        CsvFile file = new CsvFile(out);
        file.row(heads);
        for (Iterator<List<String>> row = rows.iterator(); row.hasNext(); ) {
            file.row(row.next());
        }
        file.flush();
    }

    private void row(List<String> cells) throws IOException {
        try {
            csv.writeRecord(cells.stream().map(CsvFile::within).toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void flush() throws IOException {
        csv.flush();
        writer.flush();
    }

    /**
     * The user's words; before what a spreadsheet would take for a formula stands an apostrophe (OWASP, CSV Injection).
     */
    static String words(String text) {
        int at = 0;
        while (at < text.length() && isDropped(text.charAt(at))) {
            at++;
        }
        boolean formula = at < text.length() && isOneOf(FORMULA_SIGNS, text.charAt(at));
        return formula || (!text.isEmpty() && isOneOf(BREAKS, text.charAt(0))) ? "'" + text : text;
    }

    /** The same where a cell would be torn apart. */
    private static String within(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        boolean first = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (first && isOneOf(FORMULA_SIGNS, c)) {
                safe.append('\'');
            }
            first = isOneOf(SEPARATORS, c) || (first && isDropped(c));
            safe.append(c);
        }
        return safe.toString();
    }

    /** Before a formula some spreadsheets drop white space, quotation marks and what is not seen. */
    private static boolean isDropped(char c) {
        return c == '"' || Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isIdentifierIgnorable(c);
    }

    private static boolean isOneOf(String signs, char c) {
        return signs.indexOf(c) >= 0;
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
