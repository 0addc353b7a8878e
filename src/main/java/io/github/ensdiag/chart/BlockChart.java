package io.github.ensdiag.chart;

import io.github.ensdiag.explain.BlockNames;
import io.github.ensdiag.explain.BlockView;
import io.github.ensdiag.measure.Blocks;
import io.github.ensdiag.measure.Confusion;
import io.github.ensdiag.measure.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * What is taken for what, by blocks of classes: a heat map of each of a few series, {@code blocks}, and one of the difference
 * between two, {@code blocks-difference}. Right answers are left out: they would outshine all errors.
 */
final class BlockChart {
    /** Fewer blocks say no more than a table does. */
    private static final int FEWEST = 3;

    private static final int NAMED_BESIDE_TWO = 16;
    private static final int LARGEST_CELL = 40;
    private static final int NAMES = 190;
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
        int named = wide && count <= NAMED_BESIDE_TWO ? NAMES : 0;
        int cell = cell((width - named - columns * BlockMap.NUMBERS - (columns - 1) * GAP - 2) / columns);
        BlockSteps steps = BlockSteps.upTo(largest(series, s -> c -> c.counts().get(s)));
        BlockMap map = new BlockMap(results, names, steps, cell, wide);
        Picture picture = new Picture(id, width);
        int rowHeight = HEAD + map.side() + GAP;
        for (int i = 0; i < series.size(); i++) {
            int s = series.get(i);
            double left = named + BlockMap.NUMBERS + (double) (i % columns) * (map.side() + BlockMap.NUMBERS + GAP);
            double top = HEAD + (double) (i / columns) * rowHeight;
            picture.label(left, top - 30, head(s, map.side()));
            map.errors(picture, s, left, top);
            if (named > 0 && i % columns == 0) {
                rowNames(picture, named, top, cell);
            }
        }
        int rows = (series.size() + columns - 1) / columns;
        int height = legend(picture, rows * rowHeight, steps, map.strongest(), List.of(Tone.SOFT));
        return picture.chart(
                "Wrong answers by true block and answered block, as a share of the true block\u2019s samples",
                description(series),
                height);
    }

    private Label head(int series, int room) {
        String wrong = Numbers.percent(1 - results.series(series).accuracy(), 1) + " wrong";
        return Label.start(Names.of(results, series) + ", " + wrong)
                .heavy()
                .in(Palette.of(results).tone(series))
                .within(Math.max(room, 150));
    }

    private Chart difference(String id, int width) {
        int first = view.first();
        int second = view.second();
        boolean wide = width == Picture.WIDTH;
        int named = wide ? NAMES : 0;
        int cell = cell(width - named - BlockMap.NUMBERS - 2);
        BlockSteps steps = BlockSteps.upTo(largest(
                List.of(0),
                s -> c -> Math.abs(c.counts().get(first) - c.counts().get(second))));
        BlockMap map = new BlockMap(results, names, steps, cell, wide);
        Picture picture = new Picture(id, width);
        double left = named + BlockMap.NUMBERS;
        Label square = Label.start("\u25a0 " + Names.of(results, first) + " more often");
        Label disc = Label.start("\u25cf " + Names.of(results, second) + " more often");
        picture.label(2, 10, square.heavy().in(Palette.of(results).tone(first)).within(width / 2.0 - 8));
        picture.label(
                width / 2.0,
                10,
                disc.heavy().in(Palette.of(results).tone(second)).within(width / 2.0 - 4));
        map.difference(picture, first, second, left, HEAD);
        if (named > 0) {
            rowNames(picture, named, HEAD, cell);
        }
        List<Tone> tones =
                List.of(Palette.of(results).tone(first), Palette.of(results).tone(second));
        int height = legend(picture, HEAD + map.side() + GAP, steps, map.strongest(), tones);
        return picture.chart(
                "Wrong answers of " + Names.of(results, first) + " less those of " + Names.of(results, second)
                        + " by true block and answered block, as a share of the true block\u2019s samples",
                "A square: the first gives them more often; a disc: the second does.",
                height);
    }

    private int cell(int room) {
        return Math.max(2, Math.min(LARGEST_CELL, room / count));
    }

    private void rowNames(Picture picture, int room, double top, int cell) {
        for (int b = 0; b < count; b++) {
            Label name = Label.end(names.of(b)).small();
            picture.label(room - 6, top + (b + 0.5) * cell, name.within(room - 8));
        }
    }

    private double largest(List<Integer> series, IntFunction<ToDoubleFunction<Confusion>> counts) {
        return series.stream()
                .flatMapToDouble(s -> blocks.confusions().stream()
                        .mapToDouble(c -> counts.apply(s).applyAsDouble(c)
                                / blocks.list().get(c.truth()).size()))
                .max()
                .orElse(0);
    }

    /** Returns the height taken. */
    private int legend(Picture picture, int top, BlockSteps steps, double strongest, List<Tone> tones) {
        int swatch = 12;
        int room = (picture.width() - 4) / BlockSteps.COUNT;
        int each = Math.min(86, room);
        for (int step = 0; step < BlockSteps.COUNT; step++) {
            Tiles tiles = new Tiles(swatch);
            for (int i = 0; i < tones.size(); i++) {
                Tiles.Shape shape = i == 0 ? Tiles.Shape.SQUARE : Tiles.Shape.DISC;
                tiles.add(shape, i * (swatch + 2), 0, tones.get(i), BlockSteps.opacity(step, strongest), "");
            }
            picture.tiles(2 + (double) step * each, top, tiles);
            double after = 2 + (double) step * each + tones.size() * (swatch + 2.0) + 2;
            Label from = Label.start("\u2265 " + steps.words(step)).small();
            picture.label(after, top + swatch / 2.0, from.in(Tone.SOFT));
        }
        String unit = "% of the true block\u2019s samples. Down: true block; across: answered block.";
        Label words = Label.start(unit).small().in(Tone.SOFT);
        picture.label(2, top + 28.0, words.within(picture.width() - 4));
        return top + LEGEND;
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
