package io.github.ensdiag.chart;

import io.github.ensdiag.explain.BlockNames;
import io.github.ensdiag.measure.Block;
import io.github.ensdiag.measure.Blocks;
import io.github.ensdiag.measure.Confusion;
import io.github.ensdiag.measure.Results;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** One square of true blocks by answered blocks, each cell a share of the true block's samples. */
final class BlockMap {
    /** Room for the numbers on the left and above. */
    static final int NUMBERS = 20;

    private static final int EVERY_ROW = 11;
    private static final int EVERY_COLUMN = 17;
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
    private final int titled;
    /** Whether there is room for names in place of numbers. */
    private final boolean named;

    /**
     * @param cell width of a cell in pixels
     * @param titled how many cells say what they are when pointed at: those with the most samples
     */
    BlockMap(Results results, BlockNames names, BlockSteps steps, int cell, int titled) {
        this.results = results;
        this.blocks = results.blocks().list();
        this.names = names;
        this.steps = steps;
        this.cell = cell;
        this.titled = titled;
        named = named(results, names, cell);
    }

    /** Whether each block is a class whose name is no wider than a cell. */
    static boolean named(Results results, BlockNames names, int cell) {
        return results.blocks().origin() == Blocks.Origin.CLASSES
                && IntStream.range(0, results.blocks().list().size())
                        .allMatch(b -> Label.end(names.of(b)).small().width() <= Math.min(cell, NUMBERS));
    }

    int side() {
        return blocks.size() * cell;
    }

    /** Errors of a series, its upper left cell at a point. */
    void errors(Picture picture, int series, double left, double top) {
        Tone tone = Palette.of(results).tone(series);
        draw(
                picture,
                left,
                top,
                c -> c.counts().get(series),
                c -> tone,
                c -> "" + c.counts().get(series),
                c -> false);
    }

    /** Errors of one series less those of another: squares where the first has more, discs where the other has. */
    void difference(Picture picture, int first, int second, double left, double top) {
        int members = results.members().size();
        ToIntFunction<Confusion> less = c -> c.counts().get(first) - c.counts().get(second);
        draw(
                picture,
                left,
                top,
                less,
                c -> Palette.of(results).tone(less.applyAsInt(c) > 0 ? first : second),
                c -> c.counts().get(first) + " against " + c.counts().get(second),
                c -> members == 2 && c.differenceFound());
    }

    /** @param framed never too small to show */
    private void draw(
            Picture picture,
            double left,
            double top,
            ToIntFunction<Confusion> count,
            Function<Confusion, Tone> tone,
            Function<Confusion, String> counts,
            Predicate<Confusion> framed) {
        Tiles tiles = new Tiles(Math.max(1, cell < 5 ? cell : cell - 1));
        List<Confusion> ranked = results.blocks().confusions().stream()
                .filter(c -> framed.test(c) || step(count.applyAsInt(c), c.truth()) >= 0)
                .sorted(Comparator.comparingInt(c -> -Math.abs(count.applyAsInt(c))))
                .toList();
        for (int i = 0; i < ranked.size(); i++) {
            Confusion c = ranked.get(i);
            int x = c.predicted() * cell;
            int y = c.truth() * cell;
            int step = step(count.applyAsInt(c), c.truth());
            Tiles.Shape shape = count.applyAsInt(c) > 0 ? Tiles.Shape.SQUARE : Tiles.Shape.DISC;
            String title = i < titled ? title(c, counts.apply(c)) : "";
            tiles.add(shape, x, y, tone.apply(c), opacity(step), title);
            if (framed.test(c)) {
                tiles.add(Tiles.Shape.FRAME, x, y, Tone.INK, 1, "");
            }
        }
        paint(picture, left, top, tiles);
        if (cell >= CELL_WITH_VALUE) {
            ranked.stream()
                    .filter(c -> step(count.applyAsInt(c), c.truth()) >= 0)
                    .forEach(c -> value(picture, left, top, c, count.applyAsInt(c)));
        }
    }

    private int step(int count, int truth) {
        return count == 0
                ? -1
                : steps.of((double) Math.abs(count) / blocks.get(truth).size());
    }

    private void paint(Picture picture, double left, double top, Tiles tiles) {
        Plot frame = new Plot(side(), side(), new Scale(0, 1), new Scale(0, 1));
        frame.line(new double[] {0, 1, 1, 0, 0}, new double[] {0, 0, 1, 1, 0}, 1, Tone.LINE);
        picture.place(frame, left, top);
        picture.tiles(left, top, tiles);
        for (int i = 0; i < blocks.size(); i++) {
            String label = named ? names.of(i) : Integer.toString(i + 1);
            double at = (i + 0.5) * cell;
            boolean always = i == 0 || (i + 1) % FIFTH == 0;
            if (always || cell >= EVERY_COLUMN) {
                picture.label(left + at, top - 9, Label.middle(label).small().in(Tone.SOFT));
            }
            if (always || cell >= EVERY_ROW) {
                picture.label(left - 5, top + at, Label.end(label).small().in(Tone.SOFT));
            }
        }
    }

    private void value(Picture picture, double left, double top, Confusion c, int count) {
        double share = (double) count / blocks.get(c.truth()).size();
        double x = left + (c.predicted() + 0.5) * cell;
        double y = top + (c.truth() + 0.5) * cell;
        picture.label(x, y, Label.middle(Numbers.points(share, 1)).small());
    }

    BlockSteps steps() {
        return steps;
    }

    double opacity(int step) {
        return steps.opacity(step, cell < CELL_WITH_VALUE ? STRONG : PALE);
    }

    private String title(Confusion c, String counts) {
        Block truth = blocks.get(c.truth());
        String of = counts + " of " + truth.size();
        if (c.truth() != c.predicted()) {
            return brief(c.truth()) + " → " + brief(c.predicted()) + ": " + of;
        }
        return names.numbered(c.truth()) + ", wrong within: " + of
                + (truth.classes().size() > 1 ? ". " + names.classes(c.truth(), CLASSES) : "");
    }

    private String brief(int block) {
        return named ? names.of(block) : names.brief(block);
    }
}
