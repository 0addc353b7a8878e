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

/** Accuracy by class of two predictors, and whether the ensemble gains or loses against the best member there beyond chance. */
final class ClassChart {
    private static final int SIDE = 460;
    private static final int LEFT = 60;
    private static final int TOP = 30;
    private static final int GRID = 60;
    private static final int NAMED = 3;
    private static final int FEW = 12;
    private static final int MANY = 100;

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
        double low = lowest(present, across, up);
        Scale scale = new Scale(low - 0.02 * (1 - low), 1 + 0.02 * (1 - low));
        Plot plot = new Plot(SIDE, SIDE, scale, scale);
        axes(plot, results, across, up, low);
        List<Spot> spots = spots(present, across, up, low);
        // the many that neither gain nor lose lie below
        spots.stream()
                .sorted(Comparator.comparingInt(s -> Math.abs(s.sign())))
                .forEach(s -> draw(plot, s, present.size() < MANY ? 9 : 6.5));
        name(plot, scale, present, across, up, className);
        Picture picture = new Picture("classes");
        picture.place(plot, LEFT, TOP);
        String best = results.best().predictor().name();
        long gain = present.stream().filter(c -> sign(c) > 0).count();
        long loss = present.stream().filter(c -> sign(c) < 0).count();
        legend(picture, best, gain, loss, present.size() - gain - loss);
        String title = "Accuracy by class: " + Names.of(results, across) + " across, " + Names.of(results, up) + " up";
        return Optional.of(picture.chart(
                title,
                "Against " + best + " the ensemble gains in " + Numbers.count(gain, "class", "classes")
                        + " and loses in "
                        + Numbers.count(loss) + " by more than chance gives among so many; in "
                        + Numbers.count(present.size() - gain - loss)
                        + " it cannot be told. On the diagonal both are equally accurate.",
                TOP + SIDE + 46));
    }

    /** Where the scale begins: at a round value below all classes. */
    private static double lowest(List<ClassResult> classes, int across, int up) {
        double lowest = classes.stream()
                .mapToDouble(c -> Math.min(accuracy(c, across), accuracy(c, up)))
                .min()
                .orElse(0);
        double step = lowest > 0.96 ? 0.01 : lowest > 0.8 ? 0.05 : 0.2;
        return Math.min(1 - step, Math.max(0, Math.floor(lowest / step - 0.1) * step));
    }

    private static void axes(Plot plot, Results results, int across, int up, double low) {
        Scale scale = new Scale(low, 1);
        int decimals = Scale.decimals(100 * scale.step(5));
        for (double v : scale.ticks(5)) {
            plot.line(v, low, v, 1, 1, Tone.LINE).line(low, v, 1, v, 1, Tone.LINE);
            plot.label(
                    v,
                    low,
                    0,
                    22,
                    Label.middle(Numbers.percent(v, decimals)).small().in(Tone.SOFT));
            plot.label(
                    low,
                    v,
                    -16,
                    0,
                    Label.end(Numbers.percent(v, decimals)).small().in(Tone.SOFT));
        }
        plot.dashes(low, low, 1, 1, 1.5, Tone.SOFT);
        Label x = Label.end(Names.brief(results, across) + " →")
                .heavy()
                .in(Palette.of(results).tone(across));
        Label y = Label.start("↑ " + Names.brief(results, up))
                .heavy()
                .in(Palette.of(results).tone(up));
        plot.label(1, low, 0, 40, x.within(SIDE));
        plot.label(low, 1, -52, -24, y.within(SIDE));
    }

    private static List<Spot> spots(List<ClassResult> classes, int across, int up, double low) {
        Map<Long, List<ClassResult>> cells = new TreeMap<>();
        for (ClassResult c : classes) {
            long column = Math.round(GRID * (accuracy(c, across) - low) / (1 - low));
            long row = Math.round(GRID * (accuracy(c, up) - low) / (1 - low));
            long key = (row * (GRID + 1) + column) * 3 + sign(c) + 1;
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

    /** 1 gains, −1 loses, 0: no more than chance gives among so many classes. */
    private static int sign(ClassResult c) {
        return c.changeFound() ? Integer.signum(c.net()) : 0;
    }

    private static void draw(Plot plot, Spot spot, double size) {
        // few sizes, so that discs of one size become one path
        double grown = (spot.sign() == 0 ? size - 1.5 : size) * Math.sqrt(Math.min(spot.classes(), 5));
        if (spot.sign() == 0) {
            plot.disc(spot.x(), spot.y(), grown, Tone.MIS);
        } else {
            plot.triangle(spot.x(), spot.y(), grown, spot.sign() > 0, spot.sign() > 0 ? Tone.GOOD : Tone.BAD);
        }
    }

    /** Names the classes with the largest gains and losses, where there is room. */
    private static void name(
            Plot plot, Scale scale, List<ClassResult> classes, int across, int up, IntFunction<String> className) {
        List<double[]> taken = new ArrayList<>();
        List<ClassResult> sorted = classes.stream()
                .sorted(Comparator.comparingInt(ClassResult::net))
                .toList();
        boolean few = sorted.size() <= FEW;
        int named = few ? sorted.size() : 2 * NAMED;
        for (int i = 0; i < named; i++) {
            ClassResult c = i % 2 == 0 ? sorted.get(i / 2) : sorted.get(sorted.size() - 1 - i / 2);
            if (c.net() == 0 && !few) {
                continue;
            }
            double x = accuracy(c, across);
            double y = accuracy(c, up);
            boolean startsLeft = x - scale.low() < 0.6 * scale.span();
            Label label = (startsLeft ? Label.start(className.apply(c.index())) : Label.end(className.apply(c.index())))
                    .small()
                    .withHalo()
                    .within(150);
            double left = SIDE * (x - scale.low()) / scale.span() + (startsLeft ? 0 : -label.width() - 20);
            double height = SIDE * (y - scale.low()) / scale.span();
            boolean free = taken.stream()
                    .noneMatch(t -> Math.abs(t[2] - height) < 15 && left < t[1] && t[0] < left + label.width() + 20);
            if (free) {
                taken.add(new double[] {left, left + label.width() + 20, height});
                plot.label(x, y, startsLeft ? 10 : -10, 0, label);
            }
        }
    }

    private static void legend(Picture picture, String best, long gain, long loss, long even) {
        int left = LEFT + SIDE + 24;
        Plot key = new Plot(40, 110, new Scale(0, 1), new Scale(0, 110));
        key.triangle(0.5, 100, 11, true, Tone.GOOD)
                .triangle(0.5, 60, 11, false, Tone.BAD)
                .disc(0.5, 20, 8, Tone.MIS);
        picture.label(left, TOP + 20, Label.start("Ensemble against").in(Tone.SOFT));
        picture.label(left, TOP + 38, Label.start(best).heavy().within(Picture.WIDTH - left));
        picture.place(key, left - 14, TOP + 56);
        String[] texts = {"gains", "loses", "cannot be told"};
        long[] counts = {gain, loss, even};
        for (int i = 0; i < texts.length; i++) {
            picture.label(
                    left + 26,
                    TOP + 66 + 40 * i,
                    Label.start(texts[i] + " in " + Numbers.count(counts[i], "class", "classes")));
        }
        picture.label(
                left, TOP + 188, Label.start("larger: several classes").small().in(Tone.SOFT));
        picture.label(left, TOP + 204, Label.start("at the same place").small().in(Tone.SOFT));
    }

    private static double accuracy(ClassResult c, int series) {
        return (double) c.right().get(series) / c.size();
    }
}
