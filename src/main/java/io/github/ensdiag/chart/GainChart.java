package io.github.ensdiag.chart;

import io.github.ensdiag.aggregate.Aggregate.Diagnosed;
import io.github.ensdiag.input.Prose;
import io.github.ensdiag.statistics.Figure;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What the ensembles of several modules gain over their best members, the largest gain first. */
final class GainChart {
    private static final double MARGIN = 0.06;

    private final List<Diagnosed> modules;
    private final List<String> names;

    private GainChart(List<Diagnosed> modules, UnaryOperator<String> name) {
        this.modules = modules;
        names = modules.stream().map(d -> name.apply(d.module().name())).toList();
    }

    /** None where there is nothing to compare. */
    static List<Chart> of(List<Diagnosed> modules, UnaryOperator<String> name) {
        return modules.size() < 2 ? List.of() : Picture.both("gains", new GainChart(modules, name)::chart);
    }

    private Chart chart(Picture picture) {
        Scale scale = Scale.around(
                DoubleStream.concat(DoubleStream.of(0), modules.stream().flatMapToDouble(d -> ends(gain(d)))),
                MARGIN,
                -1,
                1);
        int decimals = Scale.decimals(100 * scale.step(8));
        List<Rows.Row> rows = IntStream.range(0, modules.size())
                .mapToObj(i -> new Rows.Row(Names.brief(names, i), points(modules.get(i))))
                .toList();
        Lanes lanes = Lanes.of(picture, rows, scale, Rows.pitch(rows.size()), t -> Numbers.points(t, decimals));
        lanes.plot().dashes(0, 0, 0, rows.size(), 1.5, Tone.SOFT);
        for (int i = 0; i < rows.size(); i++) {
            mark(lanes, modules.get(i), lanes.y(i));
        }
        lanes.paint(picture, 0);
        return picture.chart("What each ensemble gains over its best member, in points", description(), lanes.height());
    }

    /** Where the samples cannot tell, the mark is hollow. */
    private static void mark(Lanes lanes, Diagnosed module, double y) {
        double gain = gain(module).get();
        switch (module.digest().effect()) {
            case GAIN -> lanes.plot().interval(gain(module), y, Tone.GOOD).disc(gain, y, 9, Tone.GOOD);
            case LOSS -> lanes.plot().interval(gain(module), y, Tone.BAD).disc(gain, y, 9, Tone.BAD);
            case CANNOT_TELL, UNCHANGED ->
                lanes.plot().interval(gain(module), y, Tone.SOFT).ring(gain, y, 10, Tone.SOFT);
        }
    }

    private static Figure gain(Diagnosed module) {
        return module.digest().gain();
    }

    private static String points(Diagnosed module) {
        return Prose.signedPoints(gain(module).get());
    }

    private static DoubleStream ends(Figure figure) {
        return figure.interval()
                .map(i -> DoubleStream.of(i.low(), figure.get(), i.high()))
                .orElseGet(() -> DoubleStream.of(figure.get()));
    }

    private String description() {
        int last = modules.size() - 1;
        return "From " + points(modules.get(0)) + " points in " + names.get(0) + " to " + points(modules.get(last))
                + " points in " + names.get(last)
                + ". A dashed line marks 0. Lines through the points are 95 % intervals; rings "
                + "cannot be told from 0.";
    }
}
