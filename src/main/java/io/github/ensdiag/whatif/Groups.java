package io.github.ensdiag.whatif;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.measure.Options;
import io.github.ensdiag.rows.Halves;
import io.github.ensdiag.statistics.Bootstrap;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Statistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds out what each of three or more members, and each part of the group, is worth. A part is summed with its members'
 * weights, in their order, just as the whole is: so a part answers the same however it was come by.
 */
final class Groups {
    /** With more members than this there are too many triples to try them all, and none is named. */
    static final int MOST_FOR_TRIPLES = 48;

    private final Pool pool;
    private final double[] weights;
    private final Halves halves;
    private final Bootstrap bootstrap;
    private final Parallel parallel;

    private Groups(Pool pool, double[] weights, Halves halves, Bootstrap bootstrap, Parallel parallel) {
        this.pool = pool;
        this.weights = weights;
        this.halves = halves;
        this.bootstrap = bootstrap;
        this.parallel = parallel;
    }

    /**
     * The figures are bit for bit the same for any number of threads.
     *
     * @param value how parts are combined, in words
     * @param weights one positive weight a member
     * @param halves on which parts are chosen and scored in turn
     */
    static Group of(Pool pool, String value, double[] weights, Halves halves, Options options, Parallel parallel) {
        Groups groups = new Groups(pool, weights, halves, options.bootstrap(), parallel);
        int members = weights.length;
        boolean exact = members <= Shapley.MOST_EXACT;
        boolean triple = members > 3 && members <= MOST_FOR_TRIPLES;
        SmallParts small = SmallParts.of(pool, weights, triple, halves, parallel);
        Group.Selection selection = groups.selection();
        return new Group(
                value,
                selection.accuracy().get(members - 1),
                groups.leftOut(),
                selection,
                exact
                        ? Shapley.exact(pool, weights, parallel)
                        : Shapley.sampled(pool, weights, Shapley.ORDERS, options.seed(), parallel),
                exact ? 0 : Shapley.ORDERS,
                groups.part(small.bestPair()),
                triple ? Optional.of(groups.part(small.bestTriple())) : Optional.empty());
    }

    private List<Group.LeftOut> leftOut() {
        List<Choice> others = IntStream.range(0, weights.length)
                .mapToObj(left -> Choice.fixed(IntStream.range(0, weights.length)
                        .filter(m -> m != left)
                        .boxed()
                        .toList()))
                .toList();
        List<Sides> sides = sides(others);
        double[] p = sides.stream().mapToDouble(s -> Math.pow(10, s.log10P())).toArray();
        double[] adjusted = Statistics.benjaminiHochberg(p);
        return IntStream.range(0, weights.length)
                .mapToObj(m -> leftOut(sides.get(m), adjusted[m]))
                .toList();
    }

    private Group.LeftOut leftOut(Sides sides, double adjustedP) {
        return new Group.LeftOut(
                sides.accuracy(), sides.difference(bootstrap), sides.won(), sides.lost(), sides.log10P(), adjustedP);
    }

    private Group.Selection selection() {
        Selections selections = Selections.of(pool, weights, halves, parallel);
        List<Choice> choices = selections.bySize();
        List<Sides> sides = sides(choices);
        List<Figure> accuracy = sides.stream().map(Sides::accuracy).toList();
        List<Figure> difference =
                sides.stream().map(s -> s.difference(bootstrap)).toList();
        return new Group.Selection(
                selections.order(),
                accuracy,
                difference,
                choices.stream().map(Choice::agree).toList());
    }

    private Group.Part part(Choice choice) {
        Sides sides = sides(List.of(choice)).get(0);
        return new Group.Part(
                choice.onAll(), sides.accuracy(), sides.difference(bootstrap), sides.log10P(), choice.agree());
    }

    private List<Sides> sides(List<Choice> choices) {
        return Sides.of(pool, weights, halves, choices, parallel);
    }
}
