package io.github.ensdiag.report;

import io.github.ensdiag.measure.Blocks;
import io.github.ensdiag.measure.Confusion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What do they confuse? By blocks of classes where there are many, and class by class: the wrong answers given most often,
 * and most unequally often.
 *
 * @param blocks one, or none where each class is a block or there is nothing to tell
 */
record ConfusionSection(boolean any, Text none, List<BlockPart> blocks, List<Picture> classes) {

    static ConfusionSection of(Facts facts) {
        List<Confusion> most = facts.results.confusions();
        if (most.isEmpty()) {
            return new ConfusionSection(false, Text.of("No predictor gives a wrong answer."), List.of(), List.of());
        }
        List<Confusion> different = facts.results.differentConfusions();
        Table mostTable = ConfusionTables.of(
                facts, "The wrong answers given most often, all predictors together", most, facts.classes::link);
        Table differentTable = ConfusionTables.of(
                facts, "The wrong answers on which the members differ most", different, facts.classes::link);
        Text takeaway = takeaway(facts, most.get(0));
        Text differs = differs(facts, different.get(0));
        boolean each = facts.results.blocks().origin() == Blocks.Origin.CLASSES;
        List<Picture> classes = new ArrayList<>();
        classes.add(each ? facts.picture("blocks", takeaway, mostTable) : undrawn(takeaway, mostTable));
        if (each && !facts.two()) {
            facts.pictureIfDrawn(
                            "blocks-difference", new BlockWords(facts).compared(), new BlockTables(facts).compared())
                    .ifPresent(classes::add);
        }
        classes.add(
                each && facts.two()
                        ? facts.picture("blocks-difference", differs, differentTable)
                        : undrawn(differs, differentTable));
        return new ConfusionSection(true, Text.of(), each ? List.of() : BlockPart.of(facts), classes);
    }

    private static Picture undrawn(Text takeaway, Table table) {
        return new Picture(takeaway, false, new Markup(""), table);
    }

    private static Text takeaway(Facts facts, Confusion c) {
        return Text.of(
                "The commonest mistake here is to take ",
                facts.classes.link(c.truth()),
                " for ",
                facts.classes.link(c.predicted()),
                ": ",
                facts.name(facts.members()),
                " does so ",
                Words.times(c.counts().get(facts.members())),
                ".");
    }

    private static Text differs(Facts facts, Confusion c) {
        List<Integer> members = c.counts().subList(0, facts.members());
        int most = members.indexOf(Collections.max(members));
        int least = members.indexOf(Collections.min(members));
        if (members.get(most).equals(members.get(least))) {
            return Text.of("The members make each mistake equally often here.");
        }
        return Text.of(
                "The members differ most in taking ",
                facts.classes.link(c.truth()),
                " for ",
                facts.classes.link(c.predicted()),
                ": ",
                facts.name(most),
                " does so ",
                Words.times(members.get(most)),
                ", ",
                facts.name(least),
                " ",
                Words.times(members.get(least)),
                c.differenceFound() ? "." : "; among so many kinds of mistakes chance alone may do that.");
    }
}
