package io.github.ensdiag.report;

import io.github.ensdiag.measure.EnsembleMeasure;
import io.github.ensdiag.statistics.Figure;
import java.util.List;

/** Where does its accuracy come from? The ledger and the two identities. */
record LedgerSection(List<Text> paragraphs, Picture ledger, List<Table> folded, Sum best, Sum mean, Text efficiency) {

    static LedgerSection of(Facts facts) {
        Ledger ledger = Ledger.of(facts.results);
        return new LedgerSection(
                List.of(facts.two() ? pairStory(facts, ledger) : groupStory(facts, ledger)),
                facts.picture("ledger", takeaway(facts, ledger), LedgerTables.flows(facts)),
                facts.two() ? List.of() : List.of(LedgerTables.byMembersRight(facts)),
                againstBest(facts, ledger),
                facts.two() ? CoinIdentity.ofPair(facts) : CoinIdentity.ofGroup(facts),
                efficiency(facts));
    }

    private static Text takeaway(Facts facts, Ledger ledger) {
        long lost = ledger.dragged() + ledger.lost();
        long won = ledger.rescued() + ledger.emergent();
        String dragged = Words.count(lost, "sample") + (ledger.lost() == 0 ? " dragged down" : " lost");
        if (won + lost == 0) {
            return Text.of("No sample changes sides.");
        }
        return won == lost || !facts.tells()
                ? Text.of(
                        Words.count(won, "sample"),
                        " won and ",
                        Format.count(lost),
                        ledger.lost() == 0 ? " dragged down" : " lost",
                        won == lost ? " cancel out." : ": within chance, neither outweighs the other.")
                : won < lost
                        ? Text.of(dragged, lost == 1 ? " outweighs " : " outweigh ", Format.count(won), " won.")
                        : Text.of(
                                Words.count(won, "sample"),
                                " won ",
                                won == 1 ? "outweighs " : "outweigh ",
                                Format.count(lost),
                                ledger.lost() == 0 ? " dragged down." : " lost.");
    }

    private static Text pairStory(Facts facts, Ledger ledger) {
        Text.Span best = facts.name(facts.best());
        Text.Span other = facts.name(facts.other());
        Text.Span ensemble = facts.name(facts.members());
        long onlyBest = ledger.keptAlone() + ledger.dragged();
        long onlyOther = ledger.rescued() + ledger.missed();
        Text first = onlyBest == 0
                ? Text.of("There is no sample that only ", best, " gets right. ")
                : Text.of(
                        "Of the ",
                        Words.count(onlyBest, "sample"),
                        " that only ",
                        best,
                        " gets right, ",
                        ensemble,
                        " keeps ",
                        Format.round((double) ledger.keptAlone() / onlyBest),
                        Estimate.behindRound(Figure.share(ledger.keptAlone(), onlyBest)),
                        " and lets ",
                        other,
                        " drag down ",
                        Format.round((double) ledger.dragged() / onlyBest),
                        ". ");
        Text second = onlyOther == 0
                ? Text.of("There is none that only ", other, " gets right, so there is nothing to rescue. ")
                : Text.of(
                        "Of the ",
                        Format.count(onlyOther),
                        " that only ",
                        other,
                        " gets right, it rescues ",
                        Format.round((double) ledger.rescued() / onlyOther),
                        Estimate.behindRound(Figure.share(ledger.rescued(), onlyOther)),
                        ". ");
        Text third = onlyOther > 0 && onlyBest >= 1.5 * onlyOther
                ? Text.of(
                        "There are ",
                        Format.fixed((double) onlyBest / onlyOther, 1).replace(".0", ""),
                        " times as many of the first kind, so keeping those matters more than winning the others.")
                : Text.of();
        return Text.of(first, second, third);
    }

    private static Text groupStory(Facts facts, Ledger ledger) {
        List<Long> right = facts.results.ensemble().rightByMembersRight();
        List<Long> wrong = facts.results.ensemble().wrongByMembersRight();
        int m = facts.members();
        long all = right.get(m) + wrong.get(m);
        long none = right.get(0) + wrong.get(0);
        long some = facts.n() - all - none;
        return Text.of(
                "All ",
                Words.number(m),
                " members are right on ",
                Words.count(all, "sample"),
                " (",
                Format.share((double) all / facts.n()),
                ") and none on ",
                Format.count(none),
                " (",
                Format.share((double) none / facts.n()),
                "). Only the other ",
                Format.count(some),
                " (",
                Format.share((double) some / facts.n()),
                ") can be decided by choosing between their answers. Against ",
                facts.name(facts.best()),
                ", ",
                facts.name(m),
                " rescues ",
                Format.count(ledger.rescued()),
                " of the ",
                Format.count(ledger.rescued() + ledger.missed()),
                " that it misses and another member knows, and drags down ",
                Format.count(ledger.dragged()),
                " that it knows.");
    }

    private static Sum againstBest(Facts facts, Ledger ledger) {
        double n = facts.n();
        Text.Span best = facts.name(facts.best());
        Object other = facts.two() ? facts.name(facts.other()) : "another member";
        var sum = new Sum.Builder(
                Text.of("Why not more than the best member?"),
                Text.of("What is won less what is lost, in points of accuracy. There is nothing else to it."),
                2);
        sum.start(
                Text.of(best, " alone"),
                100 * facts.accuracy(facts.best()),
                samples(facts.member(facts.best()).predictor().right()));
        sum.add(
                Text.of("rescued: ", best, " was wrong, ", other, " right"),
                100 * ledger.rescued() / n,
                samples(ledger.rescued()));
        sum.add(
                Text.of("emergent: right though no member was"),
                100 * ledger.emergent() / n,
                samples(ledger.emergent()));
        sum.add(
                Text.of("dragged down: ", best, " was right, ", other, " wrong"),
                -100 * ledger.dragged() / n,
                samples(ledger.dragged()));
        sum.add(Text.of("lost though all were right"), -100 * ledger.lost() / n, samples(ledger.lost()));
        return sum.total(
                Text.of(facts.name(facts.members())),
                100 * facts.accuracy(facts.members()),
                false,
                samples(facts.ensemble().right()));
    }

    private static String samples(long n) {
        return n == 0 ? "no sample" : Words.count(n, "sample");
    }

    private static Text efficiency(Facts facts) {
        Figure efficiency = facts.figure(EnsembleMeasure.EFFICIENCY);
        Figure oracle = facts.figure(EnsembleMeasure.ORACLE_ACCURACY);
        if (!efficiency.defined()) {
            return Text.of(
                    "No other member is right where ",
                    facts.name(facts.best()),
                    " is wrong, so choosing among their answers could gain nothing.");
        }
        double room = oracle.get() - facts.accuracy(facts.best());
        double value = efficiency.get();
        return Text.of(
                "Choosing the right answer every time, an ",
                Facts.term("oracle", EnsembleMeasure.ORACLE_ACCURACY),
                " would gain ",
                Format.points(room).replace("+", ""),
                " points over ",
                facts.name(facts.best()),
                ". ",
                Words.capital(facts.ensembleName()),
                value >= 0
                        ? " gains " + Format.round(value) + " of that"
                        : " loses " + Format.points(-value * room).replace("+", "") + " instead",
                " (",
                Facts.term("efficiency", EnsembleMeasure.EFFICIENCY),
                " ",
                Format.fixed(value, 2),
                Estimate.within(efficiency, 2),
                ").");
    }
}
