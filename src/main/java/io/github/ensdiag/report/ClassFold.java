package io.github.ensdiag.report;

import io.github.ensdiag.report.ClassTable.Cell;
import java.util.List;

/**
 * What unfolds below a class's row.
 *
 * @param slug its place on the page
 * @param facts its size and what became of its samples, in a line
 * @param ledgerHeads how many members are right
 * @param ledger by that: what the ensemble makes of it
 * @param series by predictor: accuracy and answers
 * @param takenFor by predictor: wrong answers to its samples
 * @param takenFrom by predictor: samples of other classes answered with it
 * @param samples on which the members differ most
 */
record ClassFold(
        String slug,
        String name,
        String title,
        String id,
        Text facts,
        List<String> ledgerHeads,
        List<Line> ledger,
        List<Line> series,
        List<Line> takenFor,
        List<Line> takenFrom,
        List<Sample> samples) {
    /** Markup of a cell. */
    private static final int CELL = 5;
    /** Markup of a line, a table or a sample. */
    private static final int LINE = 20;

    /** A row of one of its tables. */
    record Line(String heading, List<Cell> cells) {
        private int length() {
            return LINE
                    + heading.length()
                    + cells.stream()
                            .mapToInt(c -> CELL + c.text().length() + c.title().length())
                            .sum();
        }
    }

    /** A sample in one short row: its id, its sign and what each said. */
    record Sample(String id, Shown shown, String sign, List<String> said) {
        private int length() {
            return LINE
                    + id.length()
                    + said.stream().mapToInt(s -> CELL + s.length()).sum();
        }
    }

    /** About how many characters it takes on the page, pictures aside. */
    int length() {
        int length = 20 * LINE
                + 2 * slug.length()
                + name.length()
                + title.length()
                + facts.plain().length();
        for (List<Line> lines : List.of(ledger, series, takenFor, takenFrom)) {
            length += lines.stream().mapToInt(Line::length).sum();
        }
        return length + samples.stream().mapToInt(Sample::length).sum();
    }
}
