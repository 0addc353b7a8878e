package io.github.ensdiag.report;

import io.github.ensdiag.explain.BlockNames;
import io.github.ensdiag.measure.Block;
import io.github.ensdiag.measure.Blocks;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The blocks with their figures, and the classes of each. */
final class BlockTables {
    /** Classes named of one block. */
    private static final int NAMED = 100;
    /** Classes named in a tooltip. */
    private static final int HINTED = 12;

    private final Facts facts;
    private final Blocks blocks;
    private final BlockNames names;
    private final BlockRanking ranking;
    private final BlockWords words;
    /** Where the groups were given, their accuracies stand with the classes. */
    private final boolean given;

    BlockTables(Facts facts) {
        this.facts = facts;
        blocks = facts.results.blocks();
        names = facts.blockNames;
        ranking = new BlockRanking(facts.results);
        words = new BlockWords(facts);
        given = blocks.origin() == Blocks.Origin.GROUPS;
    }

    /** All series where they are few, else the best member and the ensemble. */
    private List<Integer> shown() {
        return facts.few()
                ? IntStream.rangeClosed(0, facts.members()).boxed().toList()
                : List.of(facts.best(), facts.members());
    }

    /** What leaves its block. */
    Table between() {
        return ConfusionTables.ofBlocks(
                facts,
                "The wrong answers from block to block given most often, all predictors together",
                ranking.between(),
                words::name);
    }

    /** On what the members differ. */
    Table different() {
        return ConfusionTables.ofBlocks(
                facts,
                "The wrong answers, by block, on which the members differ most",
                ranking.different(),
                words::name);
    }

    /** On what the two of the picture differ. */
    Table compared() {
        return ConfusionTables.ofBlocks(
                facts,
                "The wrong answers on which the two of the picture differ most",
                ranking.compared(),
                words::name);
    }

    Table figures() {
        var table = Table.titled(
                given
                        ? "Errors that stay within the block, in per cent of the errors on its samples"
                        : "Accuracy by block, and errors that stay within it, in per cent with 95\u202f% intervals when pointed at");
        table.words("block").column("classes").column("samples");
        List<Integer> series = shown();
        if (!given) {
            series.forEach(s -> table.column(Text.of(facts.head(s), ", right"), "of the block\u2019s samples"));
        }
        series.forEach(s -> table.column(
                given ? facts.head(s) : Text.of(facts.head(s), ", stays"), "of the errors on its samples"));
        if (given) {
            table.column("if even", "if errors went to all other classes alike");
        }
        for (int b = 0; b < blocks.list().size(); b++) {
            Block block = blocks.list().get(b);
            List<Object> cells = new ArrayList<>();
            cells.add(new Table.Cell(Text.of(Format.count(block.classes().size())), "", names.classes(b, HINTED)));
            cells.add(Format.count(block.size()));
            if (!given) {
                series.forEach(s -> cells.add(share(block.accuracy(s))));
            }
            series.forEach(s -> cells.add(share(block.withinShare(s))));
            if (given) {
                cells.add(block.holdsErrors() ? Format.percent(even(block)) : Format.NONE);
            }
            table.row("", names.numbered(b), cells);
        }
        table.note(
                "The rest of the errors goes to other blocks, or is no answer. A dash: no error, or no class beside the true "
                        + "one that belongs to it.");
        return table.css("tall").build();
    }

    private double even(Block block) {
        return (block.classes().size() - 1.0) / (facts.results.classCount() - 1);
    }

    private static Table.Cell share(Figure share) {
        return new Table.Cell(
                Text.of(share.defined() ? Format.fixed(100 * share.get(), 1) : Format.NONE),
                "",
                share.interval().map(Format::percentInterval).orElse(""));
    }

    Table classes() {
        var table = Table.titled("The classes of each block");
        table.words("block").words("classes");
        for (int b = 0; b < blocks.list().size(); b++) {
            table.row(names.numbered(b), Table.words(names.classes(b, NAMED)));
        }
        if (blocks.list().stream().anyMatch(block -> block.classes().size() > NAMED)) {
            String all = facts.isBeside(ReportFiles.FIGURES) ? ", all of them in " + ReportFiles.FIGURES + "." : ".";
            table.note("Up to ", Format.count(NAMED), " classes of each are named here", all);
        }
        return table.css("tall read").build();
    }
}
