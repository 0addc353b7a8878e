package io.github.ensdiag.chart;

import io.github.ensdiag.explain.BlockNames;
import io.github.ensdiag.explain.BlockView;
import io.github.ensdiag.measure.Blocks;
import io.github.ensdiag.measure.Confusion;
import io.github.ensdiag.measure.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;

/**
 * What is taken for what, by blocks of classes: a heat map of each of a few series, {@code blocks}, and one of the difference
 * between two, {@code blocks-difference}. Right answers are left out: they would outshine all errors.
 */
final class BlockChart {
    /** Fewer blocks say no more than a table does. */
    private static final int FEWEST = 3;

    /** What is rarer is left out of several maps, to keep them small, and of differences, as it is mostly noise. */
    private static final int STEPS_OF_MANY = 4;

    private static final int STEPS_OF_DIFFERENCE = 3;

    /** Cells of one picture that say what they are when pointed at. */
    private static final int TITLES = 300;

    private static final int NAMED_BESIDE_TWO = 16;
    private static final int LARGEST_CELL = 40;
    private static final int NAMES = 216;
    private static final int HEAD = 44;
    private static final int LEGEND = 40;
    private static final int GAP = 26;

    private final Results results;
    private final Blocks blocks;
    private final BlockNames names;
    private final BlockView view;
    private final int count;

    private BlockChart(Results results, IntFunction<String> className) {
        this.results = results;
        blocks = results.blocks();
        names = new BlockNames(results, className);
        view = BlockView.of(results);
        count = blocks.list().size();
    }

    /** Both, wide and narrow; none where there are fewer than three blocks, or no errors. */
    static List<Chart> of(Results results, IntFunction<String> className) {
        if (results.blocks().list().size() < FEWEST
                || results.blocks().confusions().isEmpty()) {
            return List.of();
        }
        BlockChart chart = new BlockChart(results, className);
        List<Chart> charts = new ArrayList<>();
        charts.add(chart.maps("blocks", Picture.WIDTH));
        charts.add(chart.maps("blocks-narrow", Picture.NARROW));
        charts.add(chart.difference("blocks-difference", Picture.WIDTH));
        charts.add(chart.difference("blocks-difference-narrow", Picture.NARROW));
        return charts;
    }

    private Chart maps(String id, int width) {
        List<Integer> series = view.shown();
        boolean wide = width == Picture.WIDTH;
        int columns = wide ? 2 : 1;
        int beside = wide && count <= NAMED_BESIDE_TWO ? besides() : 0;
        int pitch = (width - beside) / columns;
        int cell = cell(pitch - BlockMap.NUMBERS - (columns - 1) * GAP / 2 - 2);
        BlockMap map = new BlockMap(
                results,
                names,
                steps(series, this::wrong, series.size() > 2 ? STEPS_OF_MANY : BlockSteps.COUNT),
                cell,
                wide ? TITLES / series.size() : 0);
        Picture picture = new Picture(id, width);
        int rowHeight = HEAD + map.side() + GAP;
        for (int i = 0; i < series.size(); i++) {
            double left = beside + BlockMap.NUMBERS + (double) (i % columns) * pitch;
            double top = HEAD + (double) (i / columns) * rowHeight;
            picture.label(left, top - 30, head(series.get(i), pitch - BlockMap.NUMBERS - 4));
            map.errors(picture, series.get(i), left, top);
            if (i % columns == 0) {
                rowNames(picture, beside, top, cell);
            }
        }
        int rows = (series.size() + columns - 1) / columns;
        int height = legend(picture, rows * rowHeight, map, List.of(Tone.SOFT));
        return picture.chart("Wrong answers" + axes(), description(series), height);
    }

    private Label head(int series, int room) {
        String wrong = Numbers.percent(1 - results.series(series).accuracy(), 1) + " wrong";
        return Label.start(Names.brief(results, series) + ", " + wrong)
                .heavy()
                .in(Palette.of(results).tone(series))
                .within(room);
    }

    private Chart difference(String id, int width) {
        int first = view.first();
        int second = view.second();
        boolean wide = width == Picture.WIDTH;
        int beside = wide ? besides() : 0;
        int cell = cell(width - beside - BlockMap.NUMBERS - 2);
        BlockSteps steps =
                steps(List.of(first), (c, s) -> Math.abs(wrong(c, first) - wrong(c, second)), STEPS_OF_DIFFERENCE);
        BlockMap map = new BlockMap(results, names, steps, cell, wide ? TITLES : 0);
        Picture picture = new Picture(id, width);
        double left = beside + BlockMap.NUMBERS;
        Label square = Label.start("\u25a0 " + Names.brief(results, first) + " more often");
        Label disc = Label.start("\u25cf " + Names.brief(results, second) + " more often");
        picture.label(2, 10, square.heavy().in(Palette.of(results).tone(first)).within(width / 2.0 - 8));
        picture.label(
                width / 2.0,
                10,
                disc.heavy().in(Palette.of(results).tone(second)).within(width / 2.0 - 4));
        map.difference(picture, first, second, left, HEAD);
        rowNames(picture, beside, HEAD, cell);
        List<Tone> tones =
                List.of(Palette.of(results).tone(first), Palette.of(results).tone(second));
        int height = legend(picture, HEAD + map.side() + GAP, map, tones);
        return picture.chart(
                "Wrong answers of " + Names.of(results, first) + " less those of " + Names.of(results, second) + axes(),
                "A square: the first gives them more often; a disc: the second does.",
                height);
    }

    private int cell(int room) {
        return Math.max(2, Math.min(LARGEST_CELL, room / count));
    }

    /** Room for the names of rows; none where they stand in place of the numbers. */
    private int besides() {
        if (BlockMap.named(results, names, LARGEST_CELL)) {
            return 0;
        }
        double widest = IntStream.range(0, count)
                .mapToDouble(b -> Label.end(names.of(b)).small().width())
                .max()
                .orElse(0);
        return (int) Math.min(NAMES, widest + 12);
    }

    private void rowNames(Picture picture, int room, double top, int cell) {
        for (int b = 0; b < count && room > 0; b++) {
            Label name = Label.end(names.of(b)).small();
            picture.label(room - 6, top + (b + 0.5) * cell, name.within(room - 8));
        }
    }

    private int wrong(Confusion c, int series) {
        return c.counts().get(series);
    }

    private BlockSteps steps(List<Integer> series, ToIntBiFunction<Confusion, Integer> counts, int most) {
        DoubleSummaryStatistics shares = series.stream()
                .flatMapToDouble(s -> blocks.confusions().stream()
                        .mapToDouble(c -> (double) counts.applyAsInt(c, s)
                                / blocks.list().get(c.truth()).size()))
                .filter(share -> share > 0)
                .summaryStatistics();
        return BlockSteps.between(shares.getMin(), Math.max(0, shares.getMax()), most);
    }

    /** Returns the height taken. */
    private int legend(Picture picture, int top, BlockMap map, List<Tone> tones) {
        BlockSteps steps = map.steps();
        int swatch = 12;
        int each = Math.min(86, (picture.width() - 4) / BlockSteps.COUNT);
        for (int step = 0; step < steps.from().size(); step++) {
            Tiles tiles = new Tiles(swatch);
            for (int i = 0; i < tones.size(); i++) {
                Tiles.Shape shape = i == 0 ? Tiles.Shape.SQUARE : Tiles.Shape.DISC;
                tiles.add(shape, i * (swatch + 2), 0, tones.get(i), map.opacity(step), "");
            }
            picture.tiles(2 + (double) step * each, top, tiles);
            double after = 2 + (double) step * each + tones.size() * (swatch + 2.0) + 2;
            Label from = Label.start("\u2265 " + steps.words(step)).small();
            picture.label(after, top + swatch / 2.0, from.in(Tone.SOFT));
        }
        String unit = "% of the true " + noun() + "\u2019s samples.";
        String axes = "Down: true " + noun() + "; across: answered " + noun() + ".";
        List<String> lines = picture.width() == Picture.WIDTH ? List.of(unit + " " + axes) : List.of(unit, axes);
        for (int i = 0; i < lines.size(); i++) {
            picture.label(
                    2, top + 28.0 + 16 * i, Label.start(lines.get(i)).small().in(Tone.SOFT));
        }
        return top + LEGEND + 16 * (lines.size() - 1);
    }

    private String axes() {
        return " by true " + noun() + " and answered " + noun() + ", as a share of the true " + noun()
                + "\u2019s samples";
    }

    /** Where there are few classes each is its own block, and the word would puzzle. */
    private String noun() {
        return blocks.origin() == Blocks.Origin.CLASSES ? "class" : "block";
    }

    private String description(List<Integer> series) {
        StringBuilder text = new StringBuilder();
        for (int s : series) {
            blocks.confusions().stream()
                    .max(Comparator.comparingInt((Confusion c) -> c.counts().get(s)))
                    .ifPresent(c -> text.append(Names.of(results, s))
                            .append(" errs most often in taking ")
                            .append(names.of(c.truth()))
                            .append(" for ")
                            .append(
                                    c.truth() == c.predicted()
                                            ? "another class of that block"
                                            : names.of(c.predicted()))
                            .append(": ")
                            .append(c.counts().get(s))
                            .append(". "));
        }
        return text.toString().strip();
    }
}
