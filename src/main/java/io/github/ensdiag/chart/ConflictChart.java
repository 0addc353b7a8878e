package io.github.ensdiag.chart;

import io.github.ensdiag.measure.Conflicts;
import io.github.ensdiag.measure.Conflicts.Side;
import io.github.ensdiag.measure.Results;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Who was right and whose answer was taken where two members answer differently. */
final class ConflictChart {
    private ConflictChart() {}

    static Optional<Chart> of(Results results) {
        if (results.members().size() != 2 || results.pairs().get(0).conflicts().total() == 0) {
            return Optional.empty();
        }
        Conflicts conflicts = results.pairs().get(0).conflicts();
        List<Bars.Bar> bars = List.of(
                new Bars.Bar("who was right", "", parts(results, conflicts::right, "neither")),
                new Bars.Bar("whose answer was taken", "", parts(results, conflicts::taken, "a third")));
        Picture picture = new Picture("conflicts");
        String a = results.series(0).name();
        String b = results.series(1).name();
        return Optional.of(picture.chart(
                "Conflicts between " + a + " and " + b + ": who was right, whose answer was taken",
                "Of " + Numbers.count(conflicts.total(), "conflict", "conflicts") + ' ' + a + " is right in "
                        + share(conflicts, conflicts.right(Side.A)) + " and followed in "
                        + share(conflicts, conflicts.taken(Side.A)) + ", " + b + " is right in "
                        + share(conflicts, conflicts.right(Side.B)) + " and followed in "
                        + share(conflicts, conflicts.taken(Side.B)) + ".",
                Bars.paint(picture, bars, 58)));
    }

    private static List<Bars.Part> parts(Results results, ToLongFunction<Side> count, String other) {
        Conflicts conflicts = results.pairs().get(0).conflicts();
        return List.of(
                        part(results.series(0).name(), conflicts, count.applyAsLong(Side.A), Tone.M0),
                        part(results.series(1).name(), conflicts, count.applyAsLong(Side.B), Tone.M1),
                        part(other, conflicts, count.applyAsLong(Side.OTHER), Tone.MIS))
                .stream()
                .filter(p -> p.length() > 0)
                .toList();
    }

    private static Bars.Part part(String name, Conflicts conflicts, long count, Tone tone) {
        return new Bars.Part(name, share(conflicts, count), count, tone);
    }

    private static String share(Conflicts conflicts, long count) {
        return Numbers.percent((double) count / conflicts.total(), 1);
    }
}
