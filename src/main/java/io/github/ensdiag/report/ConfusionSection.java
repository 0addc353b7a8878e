package io.github.ensdiag.report;

import io.github.ensdiag.measure.Confusion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What do they confuse? The wrong answers given most often, and most unequally often. */
record ConfusionSection(boolean any, Text takeaway, Table most, Text differentTakeaway, Table different) {

    static ConfusionSection of(Facts facts) {
        List<Confusion> most = facts.results.confusions();
        List<Confusion> different = facts.results.differentConfusions();
        boolean any = !most.isEmpty();
        return new ConfusionSection(
                any,
                any ? takeaway(facts, most.get(0)) : Text.of("No predictor gives a wrong answer."),
                table(facts, "The wrong answers given most often, all predictors together", most),
                any ? differs(facts, different.get(0)) : Text.of(),
                table(facts, "The wrong answers on which the members differ most", different));
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
                times(c.counts().get(facts.members())),
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
                "They differ most in taking ",
                facts.classes.link(c.truth()),
                " for ",
                facts.classes.link(c.predicted()),
                ": ",
                facts.name(most),
                " does so ",
                times(members.get(most)),
                ", ",
                facts.name(least),
                " ",
                times(members.get(least)),
                c.differenceFound() ? "." : "; among so many kinds of mistakes chance alone may do that.");
    }

    private static String times(int count) {
        return count == 0 ? "never" : count == 1 ? "once" : Format.count(count) + " times";
    }

    private static Table table(Facts facts, String caption, List<Confusion> confusions) {
        var table = Table.titled(caption);
        table.words("true class").words("taken for");
        if (facts.few()) {
            for (int s = 0; s <= facts.members(); s++) {
                table.column(facts.head(s));
            }
        } else {
            table.column("fewest").column("mean of members").column("most").column(facts.ensembleHead());
        }
        table.column(Facts.term("p", "adjusted-p"), "do the members differ? Adjusted for the number of wrong answers");
        for (Confusion c : confusions) {
            List<Object> cells = new ArrayList<>();
            cells.add(Table.words(facts.classes.link(c.predicted())));
            List<Integer> members = c.counts().subList(0, facts.members());
            if (facts.few()) {
                members.forEach(count -> cells.add(Format.count(count)));
            } else {
                cells.add(Format.count(Collections.min(members)));
                cells.add(Format.fixed(
                        members.stream().mapToInt(Integer::intValue).average().orElse(0), 1));
                cells.add(Format.count(Collections.max(members)));
            }
            cells.add(Format.count(c.counts().get(facts.members())));
            cells.add(Format.pCell(c.adjustedP()));
            table.row("", facts.classes.link(c.truth()), cells);
        }
        return table.css("tall").build();
    }
}
