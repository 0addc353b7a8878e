package io.github.ensdiag.report;

import io.github.ensdiag.report.ClassTable.Cell;
import java.util.List;

/**
 * What unfolds below a class's row.
 *
 * @param slug its place on the page
 * @param name no other class has it
 * @param facts its size and what became of its samples, in a line
 * @param ledger by number of right members: whether the ensemble is right; may be empty
 * @param accuracies by predictor, in per cent
 * @param takenFor by predictor: wrong answers to its samples
 * @param takenFrom by predictor: samples of other classes answered with it
 * @param samples on which the members differ most
 */
record ClassFold(
        String slug,
        String name,
        String title,
        String facts,
        List<Line> ledger,
        List<Cell> accuracies,
        List<Line> takenFor,
        List<Line> takenFrom,
        List<Sample> samples) {
    /** Markup of a cell. */
    private static final int CELL = 4;
    /** Markup of a cell's second part. */
    private static final int NOTE = 8;
    /** Markup of a line. */
    private static final int LINE = 9;
    /** Markup around it and its tables. */
    private static final int FRAME = 300;
    /** Markup of what more there is where samples are counted by right members. */
    private static final int LEDGER = 70;

    /** A row of one of its tables. */
    record Line(String heading, List<Cell> cells) {
        private int length() {
            return LINE
                    + heading.length()
                    + cells.stream()
                            .mapToInt(c -> CELL
                                    + c.text().length()
                                    + (c.title().isEmpty()
                                            ? 0
                                            : NOTE + c.title().length()))
                            .sum();
        }
    }

    /** A sample in one short row: its id, its sign and what each said. */
    record Sample(String id, Shown shown, String sign, List<String> said) {
        private int length() {
            return LINE
                    + id.length()
                    + shown.text().length()
                    + said.stream().mapToInt(s -> CELL + s.length()).sum();
        }
    }

    /** About how many characters it takes on the page, pictures aside. */
    int length() {
        int length = FRAME
                + (ledger.isEmpty() ? 0 : LEDGER)
                + 2 * slug.length()
                + name.length()
                + title.length()
                + facts.length();
        for (List<Line> lines : List.of(ledger, List.of(new Line("", accuracies)), takenFor, takenFrom)) {
            length += lines.stream().mapToInt(Line::length).sum();
        }
        return length + samples.stream().mapToInt(Sample::length).sum();
    }
}
