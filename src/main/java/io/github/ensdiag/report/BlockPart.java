package io.github.ensdiag.report;

import io.github.ensdiag.explain.BlockNames;
import io.github.ensdiag.explain.BlockView;
import io.github.ensdiag.measure.Block;
import io.github.ensdiag.measure.Blocks;
import io.github.ensdiag.measure.Confusion;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What is taken for what, by blocks of classes.
 *
 * @param how where the blocks come from
 * @param folds the blocks with their figures, and the classes of each
 */
record BlockPart(Text how, List<Picture> pictures, List<Table> folds) {
    /** Pairs listed. */
    private static final int LISTED = 40;

    /** Empty where there is one block only, or no wrong answer. */
    static List<BlockPart> of(Facts facts) {
        Blocks blocks = facts.results.blocks();
        if (blocks.list().size() < 2 || blocks.confusions().isEmpty()) {
            return List.of();
        }
        return List.of(new Maker(facts).part());
    }

    /** Puts it into words. */
    private static final class Maker {
        private final Facts facts;
        private final Blocks blocks;
        private final BlockNames names;
        private final BlockView view;

        Maker(Facts facts) {
            this.facts = facts;
            blocks = facts.results.blocks();
            names = facts.blockNames;
            view = BlockView.of(facts.results);
        }

        BlockPart part() {
            List<Picture> pictures = new ArrayList<>();
            pictures.add(facts.picture("blocks", Text.of(staying(), between()), mostTable()));
            pictures.add(facts.picture("blocks-difference", compared(), facts.two() ? differTable() : comparedTable()));
            if (!facts.two()) {
                pictures.add(new Picture(membersDiffer(), false, new Markup(""), differTable()));
            }
            BlockTables tables = new BlockTables(facts);
            return new BlockPart(how(), pictures, List.of(tables.figures(), tables.classes()));
        }

        private Text how() {
            Text.Span term = Facts.term("blocks", "blocks");
            String made =
                    " The blocks were made from these very errors, so it is no finding that many stay within one; how "
                            + "the members differ is.";
            return switch (blocks.origin()) {
                case GROUPS ->
                    Text.of(
                            "The ",
                            term,
                            " are the groups of classes that were given",
                            has(Block.Kind.UNGROUPED) ? ", and one block more of the classes in no group." : ".");
                case CLUSTERED_GROUPS ->
                    Text.of(
                            "The given groups are too many to show, so those that the members confuse with one another are "
                                    + "put together, in ",
                            Format.count(blocks.list().size()),
                            " ",
                            term,
                            ".",
                            made);
                case CLASSES, CLUSTERED_CLASSES ->
                    Text.of(
                            Words.count(facts.results.classCount(), "class", "classes"),
                            " are put together in ",
                            Format.count(blocks.list().size()),
                            " ",
                            term,
                            " of classes that the members confuse with one another.",
                            made);
            };
        }

        private boolean has(Block.Kind kind) {
            return blocks.list().stream().anyMatch(b -> b.kind() == kind);
        }

        private Text staying() {
            List<Object> said = new ArrayList<>();
            for (int s : facts.members() <= 3 ? all() : List.of(facts.best(), facts.members())) {
                Figure share = blocks.within(s);
                if (share.defined()) {
                    said.add(Text.of(Format.round(share.get()), " of ", facts.name(s), "\u2019s"));
                }
            }
            return said.isEmpty()
                    ? Text.of()
                    : Text.of("Of the errors, so many stay within their block: ", Words.list(said), ". ");
        }

        private List<Integer> all() {
            return java.util.stream.IntStream.rangeClosed(0, facts.members())
                    .boxed()
                    .toList();
        }

        /** The commonest mistake that leaves its block. */
        private Text between() {
            return most().stream()
                    .findFirst()
                    .map(c -> Text.of(
                            "Between blocks, the commonest mistake is to take one of ",
                            name(c.truth()),
                            " for one of ",
                            name(c.predicted()),
                            ": ",
                            counts(c, view.shown()),
                            "."))
                    .orElse(Text.of("No error leaves its block."));
        }

        private Text counts(Confusion c, List<Integer> series) {
            return Words.list(series.stream()
                    .map(s -> Text.of(facts.name(s), " ", Words.times(c.counts().get(s))))
                    .toList());
        }

        private Text compared() {
            Confusion c = Collections.max(
                    blocks.confusions(), Comparator.comparingInt(this::distance).thenComparingInt(x -> -x.truth()));
            Text where = Text.of(
                    facts.two()
                            ? "They differ"
                            : Text.of(named(view.first()), " and ", named(view.second()), " differ"),
                    " most in taking ",
                    mistake(c),
                    ": ",
                    counts(c, List.of(view.first(), view.second())));
            if (distance(c) == 0) {
                return Text.of("Block by block, they make the same number of mistakes.");
            }
            if (!facts.two()) {
                return Text.of(where, ".");
            }
            long found = blocks.confusions().stream()
                    .filter(Confusion::differenceFound)
                    .count();
            return Text.of(
                    where,
                    ratio(c),
                    found == 0
                            ? "; among so many pairs of blocks chance alone may do that."
                            : ". Framed: " + Words.count(found, "cell")
                                    + (found == 1 ? ", in which" : ", in each of which")
                                    + " the difference is more than chance gives among so many.");
        }

        private Object named(int series) {
            return series == facts.members() ? Words.capital(facts.ensembleName()) : facts.name(series);
        }

        private int distance(Confusion c) {
            return Math.abs(c.counts().get(view.first()) - c.counts().get(view.second()));
        }

        private String ratio(Confusion c) {
            int a = c.counts().get(view.first());
            int b = c.counts().get(view.second());
            return Math.min(a, b) == 0
                    ? ""
                    : ", " + Format.fixed((double) Math.max(a, b) / Math.min(a, b), 1) + " times as often";
        }

        private Text membersDiffer() {
            Confusion c = different().get(0);
            List<Integer> members = c.counts().subList(0, facts.members());
            int most = members.indexOf(Collections.max(members));
            int least = members.indexOf(Collections.min(members));
            return most == least
                    ? Text.of("The members make each such mistake equally often.")
                    : Text.of(
                            "Of the members, two differ most in taking ",
                            mistake(c),
                            ": ",
                            counts(c, List.of(most, least)),
                            c.differenceFound() ? "." : "; among so many pairs of blocks chance alone may do that.");
        }

        private Text mistake(Confusion c) {
            return c.truth() == c.predicted()
                    ? Text.of("one class of ", name(c.truth()), " for another of them")
                    : Text.of("one of ", name(c.truth()), " for one of ", name(c.predicted()));
        }

        private Object name(int block) {
            return names.numbered(block);
        }

        /** Those that leave their block, the commonest first. */
        private List<Confusion> most() {
            return blocks.confusions().stream()
                    .filter(c -> c.truth() != c.predicted())
                    .sorted(Comparator.comparingInt((Confusion c) -> -sum(c)))
                    .limit(LISTED)
                    .toList();
        }

        private static int sum(Confusion c) {
            return c.counts().stream().mapToInt(Integer::intValue).sum();
        }

        private List<Confusion> different() {
            return blocks.confusions().stream()
                    .sorted(Comparator.comparingInt((Confusion c) -> {
                                List<Integer> members = c.counts().subList(0, facts.members());
                                return Collections.min(members) - Collections.max(members);
                            })
                            .thenComparingInt(c -> -sum(c)))
                    .limit(LISTED)
                    .toList();
        }

        private Table mostTable() {
            return ConfusionTables.ofBlocks(
                    facts,
                    "The wrong answers outside of the true block given most often, all predictors together",
                    most(),
                    this::name);
        }

        private Table differTable() {
            return ConfusionTables.ofBlocks(
                    facts, "The wrong answers, by block, on which the members differ most", different(), this::name);
        }

        private Table comparedTable() {
            return ConfusionTables.ofBlocks(
                    facts,
                    "The wrong answers, by block, on which the two of the picture differ most",
                    blocks.confusions().stream()
                            .sorted(Comparator.comparingInt((Confusion c) -> -distance(c)))
                            .limit(LISTED)
                            .toList(),
                    this::name);
        }
    }
}
