package io.github.ensdiag.format.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random tables, written in random dialects by the few lines here, come back exactly. */
class CsvPropertyTest {
    private static final int ROUNDS = Integer.getInteger("ensdiag.property.rounds", 250);
    private static final String[] PIECES = {
        "a", "Z", "0", " ", ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r\n", "#", "'", "[", "é", "漢", "🐟", "\\", "-"
    };

    @TempDir
    Path directory;

    private final Random random = new Random(20261125);

    /** One way to write a table. */
    private record Style(
            char separator, boolean header, boolean quoteAll, String end, boolean lastEnd, boolean mark, boolean gzip) {
        boolean mustQuote(String field) {
            return quoteAll
                    || field.indexOf(separator) >= 0
                    || field.matches("(?s).*[\"\r\n].*")
                    || field.startsWith("#");
        }

        String write(String field) {
            return mustQuote(field) ? '"' + field.replace("\"", "\"\"") + '"' : field;
        }

        String number(double value) {
            String text = Double.isNaN(value) ? "" : Double.toString(value);
            return separator == ';' ? text.replace('.', ',') : text;
        }
    }

    @Test
    void tablesComeBackExactly() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            Style style = style();
            int rows = 3 + random.nextInt(random.nextInt(10) == 0 ? 1500 : 20);
            int columns = 2 + random.nextInt(6);
            List<String> names = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                names.add("n" + j + text());
            }
            List<String> ids = new ArrayList<>();
            double[][] values = new double[rows][columns];
            for (int i = 0; i < rows; i++) {
                ids.add("s" + text());
                for (int j = 0; j < columns; j++) {
                    values[i][j] = number();
                }
            }
            check(round, style, names, ids, values);
        }
    }

    private void check(int round, Style style, List<String> names, List<String> ids, double[][] values)
            throws IOException {
        List<Integer> lines = new ArrayList<>();
        Path file = directory.resolve("table.csv");
        write(file, text(style, names, ids, values, lines), style);
        Table table = new CsvReader().read(file, Progress.NONE);
        String what = "round " + round + ", " + style;
        assertArrayEquals(values, Found.values(table, ""), what);
        assertEquals(ids, Found.column(table, style.header() ? "id" : ""), what);
        assertEquals(
                style.header() ? names : List.of(), Found.numbers(table, "").columns(), what);
        Places places = Found.numbers(table, "").matrix().places();
        for (int i = 0; i < ids.size(); i++) {
            assertEquals("line " + lines.get(i), places.row(i), what);
        }
    }

    private static String text(
            Style style, List<String> names, List<String> ids, double[][] values, List<Integer> lines) {
        List<String> rows = new ArrayList<>();
        int line = 1;
        if (style.header()) {
            StringBuilder row = new StringBuilder(style.write("id"));
            names.forEach(name -> row.append(style.separator()).append(style.write(name)));
            rows.add(row.toString());
            line += lineBreaks(rows.get(0));
        }
        for (int i = 0; i < values.length; i++) {
            StringBuilder row = new StringBuilder(style.write(ids.get(i)));
            for (double value : values[i]) {
                row.append(style.separator()).append(style.write(style.number(value)));
            }
            rows.add(row.toString());
            lines.add(line);
            line += lineBreaks(row.toString());
        }
        return String.join(style.end(), rows) + (style.lastEnd() ? style.end() : "");
    }

    /** With the one at the end of the row. */
    private static int lineBreaks(String row) {
        return 1 + (int) row.chars().filter(c -> c == '\n').count();
    }

    private static void write(Path file, String text, Style style) throws IOException {
        try (OutputStream plain = Files.newOutputStream(file);
                OutputStream out = style.gzip() ? new GZIPOutputStream(plain) : plain) {
            out.write(((style.mark() ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8));
        }
    }

    private Style style() {
        return new Style(
                ",;\t|".charAt(random.nextInt(4)),
                random.nextBoolean(),
                random.nextInt(4) == 0,
                random.nextBoolean() ? "\n" : "\r\n",
                random.nextBoolean(),
                random.nextInt(4) == 0,
                random.nextInt(4) == 0);
    }

    /** Ends in a letter, since blanks at the end of a text are dropped. */
    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text + "e";
    }

    private double number() {
        return switch (random.nextInt(8)) {
            case 0 -> Double.NaN;
            case 1 -> Double.POSITIVE_INFINITY;
            case 2 -> random.nextInt(1000);
            case 3 -> Double.longBitsToDouble(random.nextLong());
            case 4 -> Double.MIN_VALUE * random.nextInt(1000);
            default -> random.nextDouble();
        };
    }
}
