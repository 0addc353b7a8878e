package io.github.ensdiag.report;

import io.github.ensdiag.measure.Blocks;
import io.github.ensdiag.measure.Confusion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** Tables of what is taken for what, by classes or by blocks of them. */
final class ConfusionTables {
    private ConfusionTables() {}

    /** @param name of a class, or of a block, by index */
    static Table of(Facts facts, String caption, List<Confusion> confusions, IntFunction<Object> name) {
        var table = Table.titled(caption);
        table.words("true class").words("taken for");
        return filled(table, facts, confusions, name, "wrong answers").build();
    }

    /** The same of blocks. */
    static Table ofBlocks(Facts facts, String caption, List<Confusion> confusions, IntFunction<Object> name) {
        boolean single = facts.results.blocks().origin() == Blocks.Origin.CLASSES;
        var table = Table.titled(caption);
        table.words(single ? "true class" : "true block").words("taken for");
        return filled(table, facts, confusions, name, "pairs of blocks").build();
    }

    private static Table.Builder filled(
            Table.Builder table, Facts facts, List<Confusion> confusions, IntFunction<Object> name, String tested) {
        if (facts.few()) {
            for (int s = 0; s <= facts.members(); s++) {
                table.column(facts.head(s));
            }
        } else {
            table.column("fewest").column("mean of members").column("most").column(facts.ensembleHead());
        }
        table.column(Facts.term("p", "adjusted-p"), "do the members differ? Adjusted for the number of " + tested);
        for (Confusion c : confusions) {
            List<Object> cells = new ArrayList<>();
            cells.add(
                    Table.words(c.truth() == c.predicted() ? "a class of the same block" : name.apply(c.predicted())));
            addCounts(facts, c.counts(), cells);
            cells.add(Format.pCell(c.adjustedP()));
            table.row("", name.apply(c.truth()), cells);
        }
        return table.css("tall");
    }

    private static void addCounts(Facts facts, List<Integer> counts, List<Object> cells) {
        List<Integer> members = counts.subList(0, facts.members());
        if (facts.few()) {
            members.forEach(count -> cells.add(Format.count(count)));
        } else {
            cells.add(Format.count(Collections.min(members)));
            cells.add(Format.fixed(
                    members.stream().mapToInt(Integer::intValue).average().orElse(0), 1));
            cells.add(Format.count(Collections.max(members)));
        }
        cells.add(Format.count(counts.get(facts.members())));
    }
}
