package io.github.ensdiag.report;

import io.github.ensdiag.measure.LedgerRow;
import io.github.ensdiag.measure.WhoIsRight;

/** The ledger as tables: by who among the members is right, and by how many are. */
final class LedgerTables {
    private LedgerTables() {}

    /** What the flow from members to ensemble shows. */
    static Table flows(Facts facts) {
        var table = titled(
                facts,
                facts.two()
                        ? "What became of the samples in each of the four cells"
                        : "What became of the samples, by who among the members is right",
                "who is right");
        for (LedgerRow row : facts.results.ensemble().ledger()) {
            row(table, facts, who(facts, row.who()), row.right(), row.wrong());
        }
        if (!facts.two()) {
            table.note(
                    "Most: more than half of the ",
                    Words.number(facts.members()),
                    " members. Few: at most half. The best: ",
                    facts.name(facts.best()),
                    ".");
        }
        return table.build();
    }

    private static Text who(Facts facts, WhoIsRight who) {
        Text.Span best = facts.name(facts.best());
        boolean two = facts.two();
        return switch (who) {
            case ALL -> Text.of(two ? "both" : "all " + facts.members());
            case MOST_WITH_BEST -> Text.of("most, with the best");
            case FEW_WITH_BEST -> two ? Text.of("only ", best) : Text.of("few, with the best");
            case MOST_WITHOUT_BEST -> Text.of("most, not the best");
            case FEW_WITHOUT_BEST -> two ? Text.of("only ", facts.name(facts.other())) : Text.of("few, not the best");
            case NONE -> Text.of(two ? "neither" : "none");
        };
    }

    static Table byMembersRight(Facts facts) {
        var table =
                titled(facts, "What became of the samples, by the number of members that are right", "members right");
        for (int k = facts.members(); k >= 0; k--) {
            String who = k == 0 ? "none" : k == facts.members() ? "all " + k : Integer.toString(k);
            row(
                    table,
                    facts,
                    Text.of(who),
                    facts.results.ensemble().rightByMembersRight().get(k),
                    facts.results.ensemble().wrongByMembersRight().get(k));
        }
        return table.css(facts.few() ? "" : "tall").build();
    }

    private static Table.Builder titled(Facts facts, String title, String first) {
        return Table.titled(title)
                .words(first)
                .column("samples")
                .column("share %")
                .column(Text.of(facts.ensembleHead(), " right"))
                .column(Text.of(facts.ensembleHead(), " wrong"))
                .column("right %");
    }

    private static void row(Table.Builder table, Facts facts, Text who, long right, long wrong) {
        long all = right + wrong;
        table.row(
                who,
                Format.count(all),
                Estimate.share(all, facts.n()),
                Format.count(right),
                Format.count(wrong),
                Estimate.share(right, all));
    }
}
