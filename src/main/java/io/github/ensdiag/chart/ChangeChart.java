package io.github.ensdiag.chart;

import io.github.ensdiag.change.Changes;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Accuracies in the baseline and now: of the members that both runs have, and of the ensemble. */
final class ChangeChart {
    private ChangeChart() {}

    private record Move(String name, double before, double now, Figure difference, Tone tone) {
        DoubleStream ends() {
            return DoubleStream.concat(
                    DoubleStream.of(before, now),
                    difference.interval().stream()
                            .map(i -> Plot.accuracies(i, before))
                            .flatMapToDouble(i -> DoubleStream.of(i.low(), i.high())));
        }
    }

    /** None where no accuracy changed. */
    static List<Chart> of(Results results, Changes changes) {
        List<Move> moves = moves(results, changes);
        return moves.stream().allMatch(m -> m.before() == m.now())
                ? List.of()
                : Picture.both("changes", picture -> chart(moves, picture));
    }

    private static Chart chart(List<Move> moves, Picture picture) {
        Scale scale = Scale.around(moves.stream().flatMapToDouble(Move::ends), 0.06, -0.02, 1.02);
        int decimals = Scale.decimals(100 * scale.step(8));
        Lanes lanes = Lanes.of(
                picture,
                moves.stream().map(m -> new Rows.Row(m.name(), points(m))).toList(),
                scale,
                Rows.pitch(moves.size()),
                t -> Numbers.points(t, decimals));
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            double y = lanes.y(i);
            lanes.plot()
                    .accuracy(move.difference(), move.before(), y, move.tone())
                    .ring(move.before(), y, 10, Tone.SOFT)
                    .disc(move.now(), y, 9, move.tone());
        }
        lanes.paint(picture, 0);
        return picture.chart(
                "Accuracy in the baseline and now, in per cent",
                "Rings are the baseline\u2019s accuracies, discs those of now. Lines through the discs are 95 % intervals of the "
                        + "change: where one reaches the ring, chance may be behind the change.",
                lanes.height());
    }

    private static String points(Move move) {
        double points = 100 * move.difference().get();
        return (points > 0 ? "+" : "") + Numbers.fixed(points, 2);
    }

    private static List<Move> moves(Results results, Changes changes) {
        List<Move> moves = new ArrayList<>();
        int members = results.members().size();
        IntStream.range(0, members)
                .forEach(m -> move(
                                changes,
                                Optional.of(results.series(m).name()),
                                Names.brief(results, m),
                                Palette.of(results).tone(m))
                        .ifPresent(moves::add));
        move(changes, Optional.empty(), "ensemble", Tone.E).ifPresent(moves::add);
        return moves;
    }

    /** None of a member of one run only. */
    private static Optional<Move> move(Changes changes, Optional<String> member, String name, Tone tone) {
        Subject subject = member.<Subject>map(Subject.Member::new).orElseGet(Subject.Ensemble::new);
        return changes.of(subject, PredictorMeasure.ACCURACY)
                .map(c -> new Move(name, c.before().get(), c.now().get(), c.difference(), tone));
    }
}
