package io.github.ensdiag.chart;

import io.github.ensdiag.explain.BlockNames;
import io.github.ensdiag.measure.Block;
import io.github.ensdiag.measure.Results;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** One square of true blocks by answered blocks, each cell a share of the true block's samples. */
final class BlockMap {
    /** Room for the numbers on the left and above. */
    static final int NUMBERS = 20;

    private static final int EVERY_NUMBER = 12;
    private static final int FIFTH = 5;
    private static final int CELL_WITH_VALUE = 34;
    private static final int CLASSES = 12;
    /** Never so dark that a figure could not be read upon it. */
    private static final double PALE = 0.55;

    private static final double STRONG = 0.95;

    private final Results results;
    private final List<Block> blocks;
    private final BlockNames names;
    private final BlockSteps steps;
    private final int cell;
    private final boolean titled;

    /**
     * @param cell width of a cell in pixels
     * @param titled whether cells say what they are when pointed at
     */
    BlockMap(Results results, BlockNames names, BlockSteps steps, int cell, boolean titled) {
        this.results = results;
        this.blocks = results.blocks().list();
        this.names = names;
        this.steps = steps;
        this.cell = cell;
        this.titled = titled;
    }

    int side() {
        return blocks.size() * cell;
    }

    /** Errors of a series, its upper left cell at a point. */
    void errors(Picture picture, int series, double left, double top) {
        int[][] wrong = results.blocks().wrong(series);
        Tone tone = Palette.of(results).tone(series);
        Tiles tiles = tiles();
        cells(
                (t, a) -> wrong[t][a],
                (t, a, step) -> tiles.add(
                        Tiles.Shape.SQUARE,
                        a * cell,
                        t * cell,
                        tone,
                        opacity(step),
                        title(t, a, count(wrong[t][a], t))));
        paint(picture, left, top, tiles);
        values(picture, left, top, (t, a) -> wrong[t][a]);
    }

    /** Errors of one series less those of another: squares where the first has more, discs where the other has. */
    void difference(Picture picture, int first, int second, double left, double top) {
        int[][] a = results.blocks().wrong(first);
        int[][] b = results.blocks().wrong(second);
        int members = results.members().size();
        Tiles tiles = tiles();
        cells((t, p) -> a[t][p] - b[t][p], (t, p, step) -> {
            boolean more = a[t][p] > b[t][p];
            String counts = Names.of(results, first) + " " + a[t][p] + ", " + Names.of(results, second) + " "
                    + count(b[t][p], t);
            tiles.add(
                    more ? Tiles.Shape.SQUARE : Tiles.Shape.DISC,
                    p * cell,
                    t * cell,
                    Palette.of(results).tone(more ? first : second),
                    opacity(step),
                    title(t, p, counts));
        });
        if (members == 2) {
            results.blocks().confusions().stream()
                    .filter(c -> c.differenceFound())
                    .forEach(
                            c -> tiles.add(Tiles.Shape.FRAME, c.predicted() * cell, c.truth() * cell, Tone.INK, 1, ""));
        }
        paint(picture, left, top, tiles);
        values(picture, left, top, (t, p) -> a[t][p] - b[t][p]);
    }

    private interface Painter {
        void paint(int truth, int answer, int step);
    }

    private void cells(IntBinaryOperator counts, Painter painter) {
        for (int t = 0; t < blocks.size(); t++) {
            for (int a = 0; a < blocks.size(); a++) {
                int step = step(counts.applyAsInt(t, a), t);
                if (step >= 0) {
                    painter.paint(t, a, step);
                }
            }
        }
    }

    private int step(int count, int truth) {
        return count == 0
                ? -1
                : steps.of((double) Math.abs(count) / blocks.get(truth).size());
    }

    private Tiles tiles() {
        return new Tiles(Math.max(1, cell < 5 ? cell : cell - 1));
    }

    private void paint(Picture picture, double left, double top, Tiles tiles) {
        Plot frame = new Plot(side(), side(), new Scale(0, 1), new Scale(0, 1));
        frame.line(new double[] {0, 1, 1, 0, 0}, new double[] {0, 0, 1, 1, 0}, 1, Tone.LINE);
        picture.place(frame, left, top);
        picture.tiles(left, top, tiles);
        for (int i = 0; i < blocks.size(); i++) {
            if (cell >= EVERY_NUMBER || i == 0 || (i + 1) % FIFTH == 0) {
                String number = Integer.toString(i + 1);
                double at = (i + 0.5) * cell;
                picture.label(left + at, top - 9, Label.middle(number).small().in(Tone.SOFT));
                picture.label(left - 5, top + at, Label.end(number).small().in(Tone.SOFT));
            }
        }
    }

    private void values(Picture picture, double left, double top, IntBinaryOperator counts) {
        if (cell < CELL_WITH_VALUE) {
            return;
        }
        cells(
                counts,
                (t, a, step) -> picture.label(
                        left + (a + 0.5) * cell,
                        top + (t + 0.5) * cell,
                        Label.middle(Numbers.points(
                                        (double) counts.applyAsInt(t, a)
                                                / blocks.get(t).size(),
                                        1))
                                .small()));
    }

    private double opacity(int step) {
        return BlockSteps.opacity(step, strongest());
    }

    double strongest() {
        return cell < CELL_WITH_VALUE ? STRONG : PALE;
    }

    private String count(int count, int truth) {
        return count + " of " + blocks.get(truth).size() + " samples";
    }

    private String title(int truth, int answer, String counts) {
        if (!titled) {
            return "";
        }
        boolean several = blocks.get(truth).classes().size() > 1;
        return truth == answer
                ? names.numbered(truth) + ", wrong within: " + counts
                        + (several ? ". " + names.classes(truth, CLASSES) : "")
                : names.numbered(truth) + " → " + names.numbered(answer) + ": " + counts;
    }
}
