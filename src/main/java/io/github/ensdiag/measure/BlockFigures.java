package io.github.ensdiag.measure;

import io.github.ensdiag.input.Parallel;
import io.github.ensdiag.input.Superclasses;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Counts what is confused with what, by blocks. */
final class BlockFigures {
    private static final int LEADING = 3;

    private final Columns columns;
    private final int series;
    private final BlockPlan plan;
    private final int count;
    private final int[] size;
    private final List<Counted> counted;
    /** By class: how often a member confuses it within its block, and at all. */
    private final long[] within;

    private final long[] all;

    /** Counts of one series by true block; {@code wrong} also by the answer's. */
    private record Counted(int[] right, int[] silent, int[][] wrong) {}

    private BlockFigures(Columns columns, int members, BlockPlan plan, Confusions confusions, Parallel parallel) {
        this.columns = columns;
        this.series = members + 1;
        this.plan = plan;
        count = plan.blocks().size();
        size = new int[count];
        for (int i = 0; i < columns.size(); i++) {
            size[plan.blockOf()[columns.label(i)]]++;
        }
        counted = parallel.map(series, this::count);
        within = new long[plan.blockOf().length];
        all = new long[plan.blockOf().length];
        confusions.ofMembers(this::take);
    }

    static Blocks of(
            Optional<Superclasses> given,
            Columns columns,
            int members,
            int classes,
            Confusions confusions,
            Parallel parallel) {
        int[] sizes = new int[classes];
        for (int i = 0; i < columns.size(); i++) {
            sizes[columns.label(i)]++;
        }
        BlockPlan plan = BlockPlan.of(given, sizes, members, confusions);
        BlockFigures figures = new BlockFigures(columns, members, plan, confusions, parallel);
        return new Blocks(plan.origin(), figures.blocks(), figures.confusions());
    }

    private Counted count(int s) {
        Counted counts = new Counted(new int[count], new int[count], new int[count][count]);
        for (int i = 0; i < columns.size(); i++) {
            int truth = plan.blockOf()[columns.label(i)];
            int answer = columns.prediction(s, i);
            if (columns.right(s, i)) {
                counts.right[truth]++;
            } else if (answer < 0) {
                counts.silent[truth]++;
            } else {
                counts.wrong[truth][plan.blockOf()[answer]]++;
            }
        }
        return counts;
    }

    private void take(int truth, int answer, int times) {
        all[truth] += times;
        all[answer] += times;
        if (plan.blockOf()[truth] == plan.blockOf()[answer]) {
            within[truth] += times;
            within[answer] += times;
        }
    }

    private List<Block> blocks() {
        return IntStream.range(0, count).mapToObj(this::block).toList();
    }

    private Block block(int b) {
        List<Integer> classes = plan.classes(b);
        Comparator<Integer> mostConfused = Comparator.comparingLong((Integer c) -> -within[c])
                .thenComparingLong(c -> -all[c])
                .thenComparingInt(c -> c);
        return new Block(
                plan.blocks().get(b).kind(),
                plan.blocks().get(b).groups(),
                classes,
                classes.stream().sorted(mostConfused).limit(LEADING).toList(),
                size[b],
                counted.stream().map(c -> c.right[b]).toList(),
                counted.stream().map(c -> c.silent[b]).toList(),
                counted.stream().map(c -> c.wrong[b][b]).toList());
    }

    private List<Confusion> confusions() {
        long[] keys = IntStream.range(0, count * count)
                .filter(k -> counted.stream().anyMatch(c -> c.wrong[k / count][k % count] > 0))
                .asLongStream()
                .toArray();
        int[][] counts = Arrays.stream(keys)
                .mapToObj(k -> counted.stream()
                        .mapToInt(c -> c.wrong[(int) k / count][(int) k % count])
                        .toArray())
                .toArray(int[][]::new);
        ConfusionTests tests = new ConfusionTests(columns, plan.blockOf(), count, keys, counts, series - 1);
        List<Confusion> confusions = new ArrayList<>();
        for (int k = 0; k < keys.length; k++) {
            confusions.add(new Confusion(
                    (int) keys[k] / count,
                    (int) keys[k] % count,
                    Arrays.stream(counts[k]).boxed().toList(),
                    Figure.of(tests.adjusted(k))));
        }
        return confusions;
    }
}
