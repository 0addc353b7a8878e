package io.github.ensdiag.chart;

import io.github.ensdiag.measure.ClassResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Classes at one place of a plot.
 *
 * @param x their mean
 * @param y their mean
 * @param classes at least one
 */
record ClassMark(double x, double y, List<ClassResult> classes) {
    private static final int[] GRIDS = {64, 48, 36, 28, 22, 17, 13, 10};

    ClassMark {
        classes = List.copyOf(classes);
    }

    /** One mark for each place, or for the places in a cell of the finest grid that gives no more marks than {@code most}. */
    static List<ClassMark> of(
            List<ClassResult> classes, ToDoubleFunction<ClassResult> x, ToDoubleFunction<ClassResult> y, int most) {
        List<ClassMark> marks = at(classes, x, y, x, y);
        Scale across = range(classes, x);
        Scale up = range(classes, y);
        for (int i = 0; marks.size() > most && i < GRIDS.length; i++) {
            int grid = GRIDS[i];
            marks = at(
                    classes,
                    x,
                    y,
                    c -> cell(x.applyAsDouble(c), across, grid),
                    c -> cell(y.applyAsDouble(c), up, grid));
        }
        return marks;
    }

    private static Scale range(List<ClassResult> classes, ToDoubleFunction<ClassResult> value) {
        return Scale.around(classes.stream().mapToDouble(value), 0, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    private static double cell(double value, Scale scale, int grid) {
        return Math.rint((grid - 1) * (value - scale.low()) / scale.span());
    }

    /** Classes by the place that {@code column} and {@code row} name. */
    private static List<ClassMark> at(
            List<ClassResult> classes,
            ToDoubleFunction<ClassResult> x,
            ToDoubleFunction<ClassResult> y,
            ToDoubleFunction<ClassResult> column,
            ToDoubleFunction<ClassResult> row) {
        Map<Double, Map<Double, List<ClassResult>>> places = new TreeMap<>();
        for (ClassResult c : classes) {
            places.computeIfAbsent(column.applyAsDouble(c), k -> new TreeMap<>())
                    .computeIfAbsent(row.applyAsDouble(c), k -> new ArrayList<>())
                    .add(c);
        }
        return places.values().stream()
                .flatMap(rows -> rows.values().stream())
                .map(list -> new ClassMark(mean(list, x), mean(list, y), list))
                .toList();
    }

    private static double mean(List<ClassResult> classes, ToDoubleFunction<ClassResult> value) {
        return classes.stream().mapToDouble(value).average().orElseThrow();
    }

    int count() {
        return classes.size();
    }

    /** Gain over the best member on the samples of all its classes. */
    double gain() {
        long net = classes.stream().mapToLong(ClassResult::net).sum();
        return (double) net / classes.stream().mapToLong(ClassResult::size).sum();
    }

    /** Whether one of its classes gains or loses beyond chance. */
    boolean found() {
        return classes.stream().anyMatch(ClassResult::changeFound);
    }
}
