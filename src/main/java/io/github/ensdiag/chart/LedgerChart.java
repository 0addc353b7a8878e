package io.github.ensdiag.chart;

import io.github.ensdiag.measure.Cells;
import io.github.ensdiag.measure.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of the samples that both, one or none of the members get right. */
final class LedgerChart {
    private static final int MOST_ROWS = 12;

    private LedgerChart() {}

    static Optional<Chart> of(Results results) {
        return Optional.of(results.members().size() == 2 ? ofTwo(results) : ofMany(results));
    }

    private static Chart ofTwo(Results results) {
        Cells cells = results.pairs().get(0).cells();
        String a = results.series(0).name();
        String b = results.series(1).name();
        Bars.Bar onlyA = onlyOne(
                results,
                a,
                cells.onlyAKept(),
                cells.onlyALost(),
                results.ensemble().best() == 0);
        Bars.Bar onlyB = onlyOne(
                results,
                b,
                cells.onlyBKept(),
                cells.onlyBLost(),
                results.ensemble().best() == 1);
        List<Bars.Bar> bars = List.of(
                bar(
                        results,
                        "both right",
                        part("kept", cells.bothKept(), Tone.GOOD),
                        part("lost", cells.bothLost(), Tone.BAD)),
                results.ensemble().best() == 0 ? onlyA : onlyB,
                results.ensemble().best() == 0 ? onlyB : onlyA,
                bar(
                        results,
                        "neither right",
                        part("emergent", cells.emergent(), Tone.GOOD),
                        part("both wrong", cells.neitherWrong(), Tone.MIS)));
        Picture picture = new Picture("ledger");
        return picture.chart(
                "What became of the samples that both, one or neither of the members get right",
                "Of " + Numbers.count(cells.onlyA(), "sample", "samples") + " that only " + a
                        + " gets right the ensemble keeps "
                        + Numbers.count(cells.onlyAKept()) + "; of " + Numbers.count(cells.onlyB()) + " that only " + b
                        + " gets right it keeps " + Numbers.count(cells.onlyBKept()) + ". Both are right on "
                        + Numbers.count(cells.both()) + ", neither on " + Numbers.count(cells.neither()) + "."
                        + cut(bars),
                Bars.paint(picture, bars, 46));
    }

    /** Seen from the better member: what it alone knows is kept or dragged, what the other knows rescued or missed. */
    private static Bars.Bar onlyOne(Results results, String name, long kept, long lost, boolean better) {
        return bar(
                results,
                "only " + name + " right",
                part(better ? "kept" : "rescued", kept, Tone.GOOD),
                part(better ? "dragged" : "missed", lost, better ? Tone.BAD : Tone.MIS));
    }

    private static Chart ofMany(Results results) {
        int count = results.members().size();
        int step = (count + MOST_ROWS - 4) / (MOST_ROWS - 2);
        List<Bars.Bar> bars = new ArrayList<>();
        bars.add(byMembersRight(results, count, count));
        for (int high = count - 1; high > 0; high -= step) {
            bars.add(byMembersRight(results, Math.max(1, high - step + 1), high));
        }
        bars.add(byMembersRight(results, 0, 0));
        Picture picture = new Picture("ledger");
        long lost = results.ensemble().wrongByMembersRight().stream()
                .skip(1)
                .mapToLong(Long::longValue)
                .sum();
        return picture.chart(
                "What became of the samples, by the number of members that get them right",
                "All members are right on "
                        + Numbers.count(results.ensemble().rightByMembersRight().get(count)
                                + results.ensemble().wrongByMembersRight().get(count))
                        + " of " + Numbers.count(results.samples(), "sample", "samples") + ". The ensemble is wrong on "
                        + Numbers.count(lost) + " that at least one member gets right." + cut(bars),
                Bars.paint(picture, bars, count <= 8 ? 46 : 36));
    }

    private static Bars.Bar byMembersRight(Results results, int low, int high) {
        int count = results.members().size();
        String members = low == high ? Integer.toString(low) : low + "–" + high;
        String name = high == 0
                ? "none right"
                : low == count ? "all " + count + " right" : members + " of " + count + " right";
        return bar(
                results,
                name,
                part("ensemble right", sum(results.ensemble().rightByMembersRight(), low, high), Tone.GOOD),
                part(
                        "wrong",
                        sum(results.ensemble().wrongByMembersRight(), low, high),
                        high == 0 ? Tone.MIS : Tone.BAD));
    }

    private static long sum(List<Long> counts, int low, int high) {
        return counts.subList(low, high + 1).stream().mapToLong(Long::longValue).sum();
    }

    private static String cut(List<Bars.Bar> bars) {
        return Bars.isCut(bars) ? " The longest bar is drawn cut." : "";
    }

    private static Bars.Part part(String name, long count, Tone tone) {
        return new Bars.Part(name, Numbers.count(count), count, tone);
    }

    private static Bars.Bar bar(Results results, String name, Bars.Part... parts) {
        List<Bars.Part> seen = new ArrayList<>();
        long sum = 0;
        for (Bars.Part part : parts) {
            sum += (long) part.length();
            if (part.length() > 0) {
                seen.add(part);
            }
        }
        return new Bars.Bar(
                name, Numbers.count(sum) + " · " + Numbers.percent((double) sum / results.samples(), 1), seen);
    }
}
