package io.github.ensdiag.chart;

import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Members, their mean, the ensemble and the oracle on one scale of accuracy. */
final class AccuracyChart {
    private AccuracyChart() {}

    /** @param predictor false: nobody answers like that */
    private record Rung(String name, Figure figure, Tone tone, boolean predictor) {
        DoubleStream ends() {
            return figure.interval()
                    .map(i -> DoubleStream.of(i.low(), figure.get(), i.high()))
                    .orElseGet(() -> DoubleStream.of(figure.get()));
        }
    }

    static List<Chart> of(Results results) {
        return Picture.both("accuracies", picture -> chart(results, picture));
    }

    private static Chart chart(Results results, Picture picture) {
        List<Rung> rungs = rungs(results);
        Scale scale = Scale.around(rungs.stream().flatMapToDouble(Rung::ends), 0.04, -0.02, 1.02);
        int decimals = results.samples() < 1000 ? 1 : 2;
        int tickDecimals = Scale.decimals(100 * scale.step(8));
        Lanes lanes = Lanes.of(
                picture,
                rungs.stream()
                        .map(r ->
                                new Rows.Row(r.name(), Numbers.points(r.figure().get(), decimals)))
                        .toList(),
                scale,
                Rows.pitch(rungs.size()),
                t -> Numbers.points(t, tickDecimals));
        double best = results.best().predictor().accuracy();
        lanes.plot()
                .dashes(best, 0, best, rungs.size(), 1.5, Palette.of(results).best());
        for (int i = 0; i < rungs.size(); i++) {
            Rung rung = rungs.get(i);
            double y = lanes.y(i);
            lanes.plot().interval(rung.figure(), y, rung.tone());
            if (rung.predictor()) {
                lanes.plot().disc(rung.figure().get(), y, 9, rung.tone());
            } else {
                lanes.plot().triangle(rung.figure().get(), y, 10, true, rung.tone());
            }
        }
        lanes.paint(picture, 0);
        return picture.chart(
                "Accuracy of the members, of their mean, of the ensemble and of the oracle, in per cent",
                description(results, decimals),
                Legend.paint(
                        picture,
                        lanes.height() + 16,
                        Legend.notes(List.of("┆ the best member", "▲ not a way to combine"))));
    }

    private static List<Rung> rungs(Results results) {
        int count = results.members().size();
        List<Rung> rungs = new ArrayList<>();
        IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(m -> -results.series(m).accuracy()))
                .forEach(m -> rungs.add(new Rung(
                        Names.brief(results, m) + (m == results.ensemble().best() ? ", the best member" : ""),
                        results.series(m).figure(PredictorMeasure.ACCURACY),
                        Palette.of(results).tone(m),
                        true)));
        add(rungs, "mean of the members", results.ensemble().figure(EnsembleMeasure.MEAN_ACCURACY));
        results.ensemble()
                .given()
                .ifPresent(given -> rungs.add(new Rung(
                        "the members\u2019 own " + given.averageName(),
                        given.average().get(PredictorMeasure.ACCURACY),
                        Tone.SOFT,
                        true)));
        rungs.add(new Rung(
                results.given()
                        ? "ensemble, as given"
                        : "ensemble: " + results.ensemble().predictor().name(),
                results.ensemble().predictor().figure(PredictorMeasure.ACCURACY),
                Tone.E,
                true));
        add(
                rungs,
                count == 2 ? "oracle: one of them right" : "oracle: any of them right",
                results.ensemble().figure(EnsembleMeasure.ORACLE_ACCURACY));
        return rungs;
    }

    private static void add(List<Rung> rungs, String name, Figure figure) {
        if (figure.defined()) {
            rungs.add(new Rung(name, figure, Tone.SOFT, false));
        }
    }

    private static String description(Results results, int decimals) {
        double ensemble = results.ensemble().predictor().accuracy();
        double best = results.best().predictor().accuracy();
        String where = ensemble > best ? "to the right of" : ensemble < best ? "to the left of" : "at";
        return "The ensemble at " + Numbers.percent(ensemble, decimals) + " lies " + where + " the best member, "
                + results.best().predictor().name() + ", at " + Numbers.percent(best, decimals)
                + ", which a dashed line marks. Lines through the points are 95 % intervals; triangles are not ways to combine.";
    }
}
