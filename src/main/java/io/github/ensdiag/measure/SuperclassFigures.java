package io.github.ensdiag.measure;

import io.github.ensdiag.input.Superclasses;
import io.github.ensdiag.statistics.Bootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes the results by group of classes from the columns. */
final class SuperclassFigures {
    private final Superclasses superclasses;
    private final int members;
    private final int best;
    /** The classes in no group come last. */
    private final int groups;

    private final int[] size;
    private final int[][] right;
    private final int[][] membersRight;
    private final int[][] outcomes;
    private final int[][] within;

    private SuperclassFigures(Superclasses superclasses, int members, int best) {
        this.superclasses = superclasses;
        this.members = members;
        this.best = best;
        groups = superclasses.names().size() + 1;
        size = new int[groups];
        right = new int[groups][members + 1];
        membersRight = new int[groups][members + 1];
        outcomes = new int[groups][Outcome.values().length];
        within = new int[groups][members + 1];
    }

    /** By group in the order of their names; at the end the classes in no group, if there are any. */
    static List<SuperclassResult> of(
            Superclasses superclasses, Columns columns, int members, int best, Bootstrap bootstrap) {
        SuperclassFigures figures = new SuperclassFigures(superclasses, members, best);
        for (int i = 0; i < columns.size(); i++) {
            figures.count(columns, i);
        }
        return figures.results(bootstrap);
    }

    private void count(Columns columns, int i) {
        int given = superclasses.groups()[columns.label(i)];
        int group = given < 0 ? groups - 1 : given;
        size[group]++;
        int count = 0;
        for (int s = 0; s <= members; s++) {
            if (columns.right(s, i)) {
                right[group][s]++;
                count += s < members ? 1 : 0;
            } else if (columns.prediction(s, i) >= 0) {
                within[group][s] += superclasses.groups()[columns.prediction(s, i)] == given ? 1 : 0;
            }
        }
        membersRight[group][count]++;
        Outcome outcome = Outcome.of(columns.right(members, i), columns.right(best, i), count, members);
        outcomes[group][outcome.ordinal()]++;
    }

    private List<SuperclassResult> results(Bootstrap bootstrap) {
        Comparison[] against = Comparison.all(groups, this::wins, this::losses, g -> size[g], bootstrap);
        List<SuperclassResult> results = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            int index = g < groups - 1 ? g : -1;
            int classes = (int)
                    Arrays.stream(superclasses.groups()).filter(i -> i == index).count();
            if (index < 0 && classes == 0) {
                continue;
            }
            results.add(new SuperclassResult(
                    index,
                    classes,
                    size[g],
                    list(right[g]),
                    list(membersRight[g]),
                    outcomes(outcomes[g]),
                    against[g],
                    index < 0 ? List.of() : list(within[g])));
        }
        return List.copyOf(results);
    }

    private int wins(int g) {
        return outcomes[g][Outcome.RESCUED.ordinal()] + outcomes[g][Outcome.EMERGENT.ordinal()];
    }

    private int losses(int g) {
        return outcomes[g][Outcome.DRAGGED.ordinal()] + outcomes[g][Outcome.LOST.ordinal()];
    }

    private static Map<Outcome, Integer> outcomes(int[] counts) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, counts[outcome.ordinal()]);
        }
        return Collections.unmodifiableMap(outcomes);
    }

    private static List<Integer> list(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }
}
