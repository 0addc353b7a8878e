package io.github.ensdiag.chart;

import io.github.ensdiag.measure.Cells;
import io.github.ensdiag.measure.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What became of the samples that both, one or none of the members get right. */
final class LedgerChart {
    private LedgerChart() {}

    static Optional<Chart> of(Results results) {
        return Optional.of(results.members().size() == 2 ? ofTwo(results) : ofMany(results));
    }

    private static Chart ofTwo(Results results) {
        Cells cells = results.pairs().get(0).cells();
        String a = results.series(0).name();
        String b = results.series(1).name();
        List<Bars.Bar> bars = List.of(
                bar(results, "both right", part("kept", cells.bothKept(), Tone.GOOD), part("lost", cells.bothLost(), Tone.BAD)),
                bar(
                        results,
                        "only " + a + " right",
                        part("kept", cells.onlyAKept(), Tone.GOOD),
                        part("dragged", cells.onlyALost(), Tone.BAD)),
                bar(
                        results,
                        "only " + b + " right",
                        part(results.ensemble().best() == 0 ? "rescued" : "kept", cells.onlyBKept(), Tone.GOOD),
                        part(
                                results.ensemble().best() == 0 ? "missed" : "dragged",
                                cells.onlyBLost(),
                                results.ensemble().best() == 0 ? Tone.MIS : Tone.BAD)),
                bar(
                        results,
                        "neither right",
                        part("emergent", cells.emergent(), Tone.GOOD),
                        part("both wrong", cells.neitherWrong(), Tone.MIS)));
        if (results.ensemble().best() == 1) {
            bars = List.of(
                    bars.get(0),
                    bars.get(2),
                    bar(
                            results,
                            "only " + a + " right",
                            part("rescued", cells.onlyAKept(), Tone.GOOD),
                            part("missed", cells.onlyALost(), Tone.MIS)),
                    bars.get(3));
        }
        Picture picture = new Picture("ledger");
        return picture.chart(
                "What became of the samples that both, one or neither of the members get right",
                "Of " + Numbers.count(cells.onlyA(), "sample", "samples") + " that only " + a + " gets right the ensemble keeps "
                        + Numbers.count(cells.onlyAKept()) + "; of " + Numbers.count(cells.onlyB()) + " that only " + b
                        + " gets right it keeps " + Numbers.count(cells.onlyBKept()) + ". Both are right on "
                        + Numbers.count(cells.both()) + ", neither on " + Numbers.count(cells.neither()) + ".",
                Bars.paint(picture, bars, results.samples(), 46));
    }

    private static Chart ofMany(Results results) {
        int count = results.members().size();
        List<Bars.Bar> bars = IntStream.rangeClosed(0, count)
                .map(k -> count - k)
                .mapToObj(k -> bar(
                        results,
                        k == 0 ? "none right" : k == count ? "all " + count + " right" : k + " of " + count + " right",
                        part("ensemble right", results.ensemble().rightByMembersRight().get(k), Tone.GOOD),
                        part(
                                "wrong",
                                results.ensemble().wrongByMembersRight().get(k),
                                k == 0 ? Tone.MIS : Tone.BAD)))
                .toList();
        Picture picture = new Picture("ledger");
        long lost = results.ensemble().wrongByMembersRight().stream().skip(1).mapToLong(Long::longValue).sum();
        return picture.chart(
                "What became of the samples, by the number of members that get them right",
                "All members are right on "
                        + Numbers.count(results.ensemble().rightByMembersRight().get(count)
                                + results.ensemble().wrongByMembersRight().get(count))
                        + " of " + Numbers.count(results.samples(), "sample", "samples") + ". The ensemble is wrong on "
                        + Numbers.count(lost) + " that at least one member gets right.",
                Bars.paint(picture, bars, results.samples(), count <= 8 ? 46 : 36));
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
