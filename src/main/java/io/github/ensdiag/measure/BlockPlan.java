package io.github.ensdiag.measure;

import io.github.ensdiag.input.Superclasses;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which class is in which block, and what the blocks are.
 *
 * @param blockOf by class
 * @param blocks by index
 */
record BlockPlan(Blocks.Origin origin, int[] blockOf, List<Part> blocks) {
    /** A block to be; {@code groups} as in {@link Block}. */
    record Part(Block.Kind kind, List<String> groups) {}

    /**
     * The given groups where they are few enough, with one block more for the classes in none; each class where these are;
     * else clusters of what the members confuse.
     *
     * @param sizes samples by class
     */
    static BlockPlan of(Optional<Superclasses> given, int[] sizes, int members, Confusions confusions) {
        BlockItems items = given.map(BlockItems::of).orElseGet(() -> BlockItems.classes(sizes.length));
        int groups = items.groups().size();
        if (groups > 0 && groups + (items.anyUngrouped() ? 1 : 0) <= Blocks.MOST) {
            return groups(items);
        }
        if (groups == 0 && sizes.length <= Blocks.MOST) {
            Part single = new Part(Block.Kind.SINGLE, List.of());
            return new BlockPlan(Blocks.Origin.CLASSES, items.itemOf(), Collections.nCopies(sizes.length, single));
        }
        return new BlockClusters(items, sizes, members, confusions).plan();
    }

    private static BlockPlan groups(BlockItems items) {
        int groups = items.groups().size();
        Stream<Part> given = items.groups().stream().map(name -> new Part(Block.Kind.GIVEN, List.of(name)));
        Stream<Part> rest = Stream.of(new Part(Block.Kind.UNGROUPED, List.of())).filter(p -> items.anyUngrouped());
        return new BlockPlan(
                Blocks.Origin.GROUPS,
                Arrays.stream(items.itemOf()).map(i -> Math.min(i, groups)).toArray(),
                Stream.concat(given, rest).toList());
    }

    /** The classes of a block, ascending. */
    List<Integer> classes(int block) {
        return IntStream.range(0, blockOf.length)
                .filter(c -> blockOf[c] == block)
                .boxed()
                .toList();
    }
}
