package io.github.ensdiag.chart;

import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Accuracy by class of two predictors, and whether the ensemble gains or loses against the best member there. */
final class ClassChart {
    private static final int SIDE = 460;
    private static final int LEFT = 52;
    private static final int TOP = 30;
    private static final int GRID = 60;
    private static final int NAMED = 3;

    private ClassChart() {}

    /** Classes at (nearly) the same place whose ensemble fares alike. */
    private record Spot(double x, double y, int sign, int classes) {}

    static Optional<Chart> of(Results results, IntFunction<String> className) {
        List<ClassResult> present =
                results.classes().stream().filter(c -> c.size() > 0).toList();
        if (present.size() < 2) {
            return Optional.empty();
        }
        int members = results.members().size();
        int across = members == 2 ? 0 : results.ensemble().best();
        int up = members == 2 ? 1 : members;
        Plot plot = new Plot(SIDE, SIDE, new Scale(-0.02, 1.02), new Scale(-0.02, 1.02));
        axes(plot, results, across, up);
        List<Spot> spots = spots(present, across, up);
        // the many that neither gain nor lose lie below
        spots.stream().sorted(Comparator.comparingInt(s -> Math.abs(s.sign()))).forEach(s -> draw(plot, s));
        name(plot, present, across, up, className);
        Picture picture = new Picture("classes");
        picture.place(plot, LEFT, TOP);
        String best = results.best().predictor().name();
        long gain = present.stream().filter(c -> c.net() > 0).count();
        long loss = present.stream().filter(c -> c.net() < 0).count();
        legend(picture, best, gain, loss, present.size() - gain - loss);
        String title = "Accuracy by class: " + results.series(across).name() + " across, "
                + results.series(up).name() + " up";
        return Optional.of(picture.chart(
                title,
                "Against " + best + " the ensemble gains in " + Numbers.count(gain, "class", "classes") + ", loses in "
                        + Numbers.count(loss) + " and is even in " + Numbers.count(present.size() - gain - loss)
                        + ". On the diagonal both are equally accurate.",
                TOP + SIDE + 46));
    }

    private static void axes(Plot plot, Results results, int across, int up) {
        int members = results.members().size();
        for (int t = 0; t <= 4; t++) {
            double v = t / 4.0;
            plot.line(v, 0, v, 1, 1, Tone.LINE).line(0, v, 1, v, 1, Tone.LINE);
            plot.label(v, 0, 0, 22, Label.middle(25 * t + " %").small().in(Tone.SOFT));
            plot.label(0, v, -16, 0, Label.end(25 * t + " %").small().in(Tone.SOFT));
        }
        plot.dashes(0, 0, 1, 1, 1.5, Tone.SOFT);
        Label x = Label.end(results.series(across).name() + " →").heavy().in(Tone.series(across, members));
        Label y = Label.start("↑ " + results.series(up).name()).heavy().in(Tone.series(up, members));
        plot.label(1, 0, 0, 40, x.within(SIDE));
        plot.label(0, 1, -46, -24, y.within(SIDE));
    }

    private static List<Spot> spots(List<ClassResult> classes, int across, int up) {
        Map<Long, List<ClassResult>> cells = new TreeMap<>();
        for (ClassResult c : classes) {
            long column = Math.round(GRID * accuracy(c, across));
            long row = Math.round(GRID * accuracy(c, up));
            long key = (row * (GRID + 1) + column) * 3 + Integer.signum(c.net()) + 1;
            cells.computeIfAbsent(key, k -> new ArrayList<>()).add(c);
        }
        List<Spot> spots = new ArrayList<>();
        cells.forEach((key, list) -> spots.add(new Spot(
                list.stream().mapToDouble(c -> accuracy(c, across)).average().orElseThrow(),
                list.stream().mapToDouble(c -> accuracy(c, up)).average().orElseThrow(),
                (int) (key % 3) - 1,
                list.size())));
        return spots;
    }

    private static void draw(Plot plot, Spot spot) {
        // few sizes, so that discs of one size become one path
        double size = spot.sign() == 0 ? 5 : 7;
        double grown = size * Math.min(2.5, Math.sqrt(Math.min(spot.classes(), 8)));
        if (spot.sign() == 0) {
            plot.disc(spot.x(), spot.y(), grown, Tone.MIS);
        } else {
            plot.triangle(spot.x(), spot.y(), grown, spot.sign() > 0, spot.sign() > 0 ? Tone.GOOD : Tone.BAD);
        }
    }

    /** Names the classes with the largest gains and losses, where there is room. */
    private static void name(Plot plot, List<ClassResult> classes, int across, int up, IntFunction<String> className) {
        List<double[]> taken = new ArrayList<>();
        List<ClassResult> sorted =
                classes.stream().sorted(Comparator.comparingInt(ClassResult::net)).toList();
        int count = Math.min(NAMED, sorted.size() / 2);
        for (int i = 0; i < 2 * count; i++) {
            ClassResult c = i % 2 == 0 ? sorted.get(i / 2) : sorted.get(sorted.size() - 1 - i / 2);
            if (c.net() == 0) {
                continue;
            }
            double x = accuracy(c, across);
            double y = accuracy(c, up);
            boolean startsLeft = x < 0.6;
            Label label = (startsLeft ? Label.start(className.apply(c.index())) : Label.end(className.apply(c.index())))
                    .small()
                    .withHalo()
                    .within(150);
            double left = SIDE * x + (startsLeft ? 0 : -label.width() - 20);
            boolean free = taken.stream()
                    .noneMatch(t -> Math.abs(t[2] - SIDE * y) < 15 && left < t[1] && t[0] < left + label.width() + 20);
            if (free) {
                taken.add(new double[] {left, left + label.width() + 20, SIDE * y});
                plot.label(x, y, startsLeft ? 10 : -10, 0, label);
            }
        }
    }

    private static void legend(Picture picture, String best, long gain, long loss, long even) {
        int left = LEFT + SIDE + 24;
        Plot key = new Plot(20, 110, new Scale(0, 1), new Scale(0, 110));
        key.triangle(0.5, 100, 11, true, Tone.GOOD).triangle(0.5, 60, 11, false, Tone.BAD).disc(0.5, 20, 8, Tone.MIS);
        picture.label(left, TOP + 20, Label.start("Ensemble against").in(Tone.SOFT));
        picture.label(left, TOP + 38, Label.start(best).heavy().within(Picture.WIDTH - left));
        picture.place(key, left, TOP + 56);
        String[] texts = {"gains", "loses", "even"};
        long[] counts = {gain, loss, even};
        for (int i = 0; i < texts.length; i++) {
            picture.label(left + 26, TOP + 66 + 40 * i, Label.start(texts[i] + " in " + Numbers.count(counts[i], "class", "classes")));
        }
        picture.label(left, TOP + 188, Label.start("larger: several classes").small().in(Tone.SOFT));
        picture.label(left, TOP + 204, Label.start("at the same place").small().in(Tone.SOFT));
    }

    private static double accuracy(ClassResult c, int series) {
        return (double) c.right().get(series) / c.size();
    }
}
