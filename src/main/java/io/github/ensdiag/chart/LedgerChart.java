package io.github.ensdiag.chart;

import io.github.ensdiag.measure.LedgerRow;
import io.github.ensdiag.measure.Results;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ledger as a flow: from who among the members is right to whether the ensemble is. */
final class LedgerChart {
    private static final int TOP = 4;
    private static final int FLOWS = 300;
    private static final int GAP = 8;
    private static final int LINE = 16;
    private static final int ABOVE_HEADER = 10;
    private static final int STRIP = 7;
    private static final int NODE = 2 * STRIP;
    private static final int PADDING = 10;
    private static final double BREAK = 4;
    private static final double THIN = 4;

    private final Results results;
    private final Picture picture;
    private final LedgerWords words;
    private final List<LedgerRow> rows;
    private final List<Flow> flows;
    private final FlowScale scale;
    private final double left;
    private final double right;

    private LedgerChart(Results results, Picture picture) {
        this.results = results;
        this.picture = picture;
        words = new LedgerWords(results, picture.narrow());
        rows = results.ensemble().ledger();
        flows = rows.stream()
                .flatMap(row -> Flow.of(row, results.members().size() == 2).stream())
                .toList();
        scale = FlowScale.of(flows, FLOWS);
        left = width(
                rows.stream().flatMap(row -> words.of(row).stream()), picture.narrow() ? 104 : LedgerWords.NAME_ROOM);
        right = picture.width()
                - width(
                        Stream.concat(
                                flows.stream().flatMap(f -> words.of(f).stream()),
                                Stream.of(true, false).flatMap(r -> words.header(r).stream())),
                        picture.narrow() ? 140 : 340);
    }

    static List<Chart> of(Results results) {
        return Picture.both("ledger", picture -> new LedgerChart(results, picture).chart());
    }

    private static double width(Stream<Label> labels, double most) {
        return Math.min(most, labels.mapToDouble(Label::width).max().orElse(0)) + PADDING;
    }

    private Chart chart() {
        List<Flow> arriving = Stream.of(true, false)
                .flatMap(side -> flows.stream().filter(f -> f.right() == side))
                .toList();
        List<Stack.Item> starts = rows.stream().map(this::start).toList();
        List<Stack.Item> ends = new ArrayList<>();
        for (boolean side : new boolean[] {true, false}) {
            ends.add(new Stack.Item(0, words.header(side).size() * LINE + ABOVE_HEADER));
            arriving.stream().filter(f -> f.right() == side).map(this::end).forEach(ends::add);
        }
        double height = Math.max(Stack.height(starts, GAP), Stack.height(ends, GAP));
        Map<Flow, Double> from = leave(starts, Stack.middles(starts, GAP, TOP, height));
        Map<Flow, Double> to = arrive(arriving, Stack.middles(ends, GAP, TOP, height));
        // what changes sides lies upon the rest
        arriving.stream()
                .sorted(Comparator.comparing(Flow::changes).thenComparing(f -> !f.plain()))
                .forEach(f -> ribbon(f, from.get(f), to.get(f)));
        return picture.chart(
                "From who among the members is right to whether the ensemble is",
                words.description(flows, scale),
                foot(TOP + height));
    }

    private Stack.Item start(LedgerRow row) {
        return new Stack.Item(thickness(row), words.of(row).size() * LINE);
    }

    private Stack.Item end(Flow flow) {
        return new Stack.Item(scale.thickness(flow), words.of(flow).size() * LINE);
    }

    private double thickness(LedgerRow row) {
        return flows.stream()
                .filter(f -> f.who() == row.who())
                .mapToDouble(scale::thickness)
                .sum();
    }

    /** Draws the members' side; returns the middle of each flow there. */
    private Map<Flow, Double> leave(List<Stack.Item> items, double[] middles) {
        Map<Flow, Double> from = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            LedgerRow row = rows.get(i);
            lines(words.of(row), left - PADDING, middles[i]);
            double y = middles[i] - items.get(i).thickness() / 2;
            for (int strip = 0; strip < 2; strip++) {
                Tone tone = words.strip(row.who(), strip);
                block(left + strip * STRIP, y, STRIP - 1.0, items.get(i).thickness(), tone);
            }
            for (Flow flow : flows) {
                if (flow.who() == row.who()) {
                    from.put(flow, y + scale.thickness(flow) / 2);
                    y += scale.thickness(flow);
                }
            }
        }
        return from;
    }

    /** Draws the ensemble's side; returns the middle of each flow there. */
    private Map<Flow, Double> arrive(List<Flow> arriving, double[] middles) {
        Map<Flow, Double> to = new HashMap<>();
        int i = 0;
        for (boolean side : new boolean[] {true, false}) {
            lines(words.header(side), right + PADDING, middles[i++] + ABOVE_HEADER / 2.0);
            for (Flow flow : arriving) {
                if (flow.right() == side) {
                    double thickness = scale.thickness(flow);
                    block(right - STRIP, middles[i] - thickness / 2, STRIP, thickness, flow.tone());
                    lines(words.of(flow), right + PADDING, middles[i]);
                    to.put(flow, middles[i++]);
                }
            }
        }
        return to;
    }

    private void lines(List<Label> lines, double x, double middle) {
        boolean atLeft = lines.get(0).anchor() == Label.Anchor.END;
        double room = atLeft ? left - PADDING : picture.width() - right - PADDING;
        for (int i = 0; i < lines.size(); i++) {
            double y = middle + (i - (lines.size() - 1) / 2.0) * LINE;
            picture.label(x, y, lines.get(i).within(room));
        }
    }

    private void block(double x, double y, double width, double height, Tone tone) {
        picture.fill(new Rectangle2D.Double(x, y, width, height), tone, 1);
    }

    private void ribbon(Flow flow, double from, double to) {
        double start = left + NODE;
        double end = right - STRIP;
        if (scale.thickness(flow) < THIN) {
            // as a band, it would all but vanish where it is steep
            picture.draw(curve(start, from, end, to), scale.thickness(flow), flow.tone(), flow.opacity());
            return;
        }
        double half = scale.thickness(flow) / 2;
        Path2D band = curve(start, from - half, end, to - half);
        band.lineTo(end, to + half);
        band.append(curve(end, to + half, start, from + half), true);
        band.closePath();
        picture.fill(band, flow.tone(), flow.opacity());
        if (scale.cuts(flow)) {
            Path2D line = curve(left, from, left + NODE, from);
            line.append(curve(start, from, end, to), true);
            line.lineTo(right, to);
            picture.draw(line, BREAK, Tone.PAPER, 1);
            picture.label(
                    (start + end) / 2,
                    (from + to) / 2,
                    Label.middle("shortened").small().in(Tone.SOFT).withHalo());
        }
    }

    private static Path2D curve(double x0, double y0, double x1, double y1) {
        Path2D path = new Path2D.Double();
        double middle = (x0 + x1) / 2;
        path.moveTo(x0, y0);
        path.curveTo(middle, y0, middle, y1, x1, y1);
        return path;
    }

    /** What "most" and "few" mean, where the words are used; returns where the picture ends. */
    private int foot(double top) {
        double y = top + 14;
        for (String line : words.foot()) {
            picture.label(2, y, Label.start(line).small().in(Tone.SOFT).within(picture.width() - 4));
            y += LINE;
        }
        return (int) Math.ceil(y - 8);
    }
}
