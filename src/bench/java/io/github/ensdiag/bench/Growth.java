package io.github.ensdiag.bench;

import io.github.ensdiag.chart.GrowthChart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the time of the engine grows with samples, classes and models: a chart and the powers behind it. All in one JVM that
 * is warm, since at small sizes its start would hide the growth.
 */
final class Growth {
    private static final int RUNS = 3;
    /** Times the main case. */
    private static final int LARGEST = 4;

    private static final double WARM_UP = 10;
    /** Seconds after which a size is not run again. */
    private static final double LONG = 6;

    private static final String PICTURE =
            "![Seconds against samples, classes and models, a panel each, both axes logarithmic]"
                    + "(images/growth.svg)\n\n";
    private static final int[] MODELS = {2, 4, 8, 16, 32};

    private static final List<Kind> KINDS = List.of(
            new Kind("samples", "1000 classes, 2 models", "", n -> Shape.dense(n, 1000, 2), new int[] {
                5_000, 10_000, 20_000, 50_000, 100_000, 200_000
            }),
            new Kind("classes", "10 000 samples, 2 models", "", c -> Shape.dense(10_000, c, 2), new int[] {
                10, 100, 1000, 5000, 20_000
            }),
            new Kind("models", "5000 samples, 100 classes", "scores", m -> Shape.dense(5000, 100, m), MODELS),
            new Kind("models", "5000 samples, 100 classes", "lists of 5", m -> Shape.lists(5000, 100, m), MODELS));

    /**
     * A way to grow.
     *
     * @param what grows
     * @param beside what stays
     * @param name tells it from another way of the same
     */
    private record Kind(String what, String beside, String name, IntFunction<Shape> shape, int[] sizes) {}

    private final Engine engine = new Engine();

    private Growth() {}

    static void make(Arguments arguments) throws Exception {
        Growth growth = new Growth();
        growth.warmUp();
        List<GrowthChart.Series> all = new ArrayList<>();
        StringBuilder csv = new StringBuilder("what,kind,size,seconds\n");
        StringBuilder text = new StringBuilder(PICTURE);
        text.append("| what grows | what stays | power | between the two largest |\n|---|---|---:|---:|\n");
        long most = LARGEST * Shape.dense(arguments.samples(), 1000, 2).bytes();
        for (Kind kind : KINDS) {
            GrowthChart.Series series = growth.measured(kind, most);
            all.add(series);
            csv.append(lines(series));
            text.append(row(series));
        }
        Place.keep(arguments, "growth.csv", csv.toString());
        Place.keep(arguments, "growth.md", text.toString());
        Files.writeString(Place.TARGET.resolve("growth.svg"), GrowthChart.of(all));
    }

    private static String lines(GrowthChart.Series series) {
        return IntStream.range(0, series.sizes().length)
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "%s,%s,%.0f,%.4f\n",
                        series.what(),
                        series.name(),
                        series.sizes()[i],
                        series.seconds()[i]))
                .collect(Collectors.joining());
    }

    private static String row(GrowthChart.Series series) {
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        series.what(),
                        series.beside() + (series.name().isEmpty() ? "" : ", " + series.name()),
                        Numbers.fixed(Numbers.power(series.sizes(), series.seconds()), 2),
                        Numbers.fixed(Numbers.lastPower(series.sizes(), series.seconds()), 2));
    }

    private void warmUp() throws Exception {
        Path dense = MadeCase.in(Place.TARGET, Shape.dense(2000, 100, 3)).resolve("predictions");
        Path lists = MadeCase.in(Place.TARGET, Shape.lists(2000, 100, 3)).resolve("predictions");
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_UP * 1e9) {
            run(dense);
            run(lists);
        }
    }

    /** @param most bytes of a case; larger ones are left out, but never the two smallest */
    private GrowthChart.Series measured(Kind kind, long most) throws Exception {
        int[] sizes = IntStream.range(0, kind.sizes.length)
                .filter(i -> i < 2 || kind.shape.apply(kind.sizes[i]).bytes() <= most)
                .map(i -> kind.sizes[i])
                .toArray();
        double[] seconds = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            seconds[i] = seconds(kind.shape.apply(sizes[i]));
        }
        return new GrowthChart.Series(
                kind.what,
                kind.beside,
                kind.name,
                Arrays.stream(sizes).asDoubleStream().toArray(),
                seconds);
    }

    private double seconds(Shape shape) throws Exception {
        boolean kept = Files.exists(Place.TARGET.resolve(shape.name()));
        Path directory = MadeCase.in(Place.TARGET, shape);
        List<Double> runs = new ArrayList<>();
        long start = System.nanoTime();
        do {
            runs.add(run(directory.resolve("predictions")));
        } while (runs.size() < RUNS && System.nanoTime() - start < LONG * 1e9);
        double seconds = Numbers.median(runs);
        System.err.printf(Locale.ROOT, "%s %.3f s%n", shape.name(), seconds);
        if (!kept) {
            Place.delete(directory);
        }
        return seconds;
    }

    private double run(Path predictions) {
        return engine.run(predictions, Runtime.getRuntime().availableProcessors());
    }
}
