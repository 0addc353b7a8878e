package io.github.ensdiag.explain;

import io.github.ensdiag.measure.Block;
import io.github.ensdiag.measure.Results;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What blocks of classes are called, in pictures, tables and sentences: by the given group, else by the classes that are
 * confused most in them. No name is invented.
 */
public final class BlockNames {
    private static final int NAMED = 2;
    private static final int LONG = 40;
    private static final String ELLIPSIS = "\u2026";

    private final List<Block> blocks;
    private final IntFunction<String> className;
    private final List<String> names;

    public BlockNames(Results results, IntFunction<String> className) {
        this.blocks = results.blocks().list();
        this.className = className;
        names = blocks.stream().map(this::name).toList();
    }

    /** The name, cut where it is long; not always unique. */
    public String of(int block) {
        return names.get(block);
    }

    /** Its number on the axes and in the table, from 1, with its name. */
    public String numbered(int block) {
        return (block + 1) + " " + names.get(block);
    }

    /** Its number with one name of it alone, where there is little room. */
    public String brief(int block) {
        Block b = blocks.get(block);
        boolean byClass = b.groups().isEmpty() && (b.kind() == Block.Kind.CONFUSED || b.kind() == Block.Kind.SINGLE);
        if (!byClass) {
            return numbered(block);
        }
        int more = b.classes().size() - 1;
        return (block + 1) + " " + shortName(b.leading().get(0)) + (more == 0 ? "" : " +" + more);
    }

    /** Its classes by name, no more than {@code limit}, and how many more there are. */
    public String classes(int block, int limit) {
        List<Integer> classes = blocks.get(block).classes();
        Stream<String> first = classes.stream().limit(limit).map(this::shortName);
        Stream<String> more = Stream.of("+\u00a0" + (classes.size() - limit)).filter(m -> classes.size() > limit);
        return String.join(", ", Stream.concat(first, more).toList());
    }

    private String name(Block block) {
        return switch (block.kind()) {
            case UNGROUPED -> "in no group";
            case LEFT_OVER -> "standing alone";
            case UNCONFUSED -> "confused with none";
            case SINGLE -> shortName(block.classes().get(0));
            case GIVEN, CONFUSED -> block.groups().isEmpty() ? byClasses(block) : byGroups(block.groups());
        };
    }

    private static String byGroups(List<String> groups) {
        List<String> named = groups.stream().limit(NAMED).map(BlockNames::cut).toList();
        int more = groups.size() - NAMED;
        return String.join(", ", named) + (more <= 0 ? "" : " + " + more + (more == 1 ? " group" : " groups"));
    }

    private String byClasses(Block block) {
        int shown = block.classes().size() == NAMED + 1 ? NAMED + 1 : NAMED;
        List<Integer> leading =
                block.leading().subList(0, Math.min(shown, block.leading().size()));
        int more = block.classes().size() - leading.size();
        return String.join(", ", told(leading)) + (more == 0 ? "" : " + " + more);
    }

    /** Each by the first of its names, unless two would be called the same. */
    private List<String> told(List<Integer> classes) {
        List<String> first = classes.stream().map(this::shortName).toList();
        return IntStream.range(0, first.size())
                .mapToObj(i -> first.indexOf(first.get(i)) == first.lastIndexOf(first.get(i))
                        ? first.get(i)
                        : cut(className.apply(classes.get(i))))
                .toList();
    }

    /** Many a class has a list of names: the first will do beside others. */
    private String shortName(int index) {
        String name = className.apply(index).strip();
        int comma = name.indexOf(',');
        return cut(comma > 0 ? name.substring(0, comma) : name);
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONG
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONG - 1)).stripTrailing() + ELLIPSIS;
    }
}
