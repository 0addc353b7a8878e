package io.github.ensdiag.report;

import io.github.ensdiag.measure.Cells;
import io.github.ensdiag.statistics.Figure;
import java.util.List;

/** Why the ensemble does not score the average of the accuracies: the second identity of the ledger. */
final class CoinIdentity {
    private CoinIdentity() {}

    static Sum ofPair(Facts facts) {
        Cells cells = facts.pair().cells();
        double n = facts.n();
        var sum = new Sum.Builder(
                Text.of("Why not simply the average of the two accuracies?"),
                Text.of("An ensemble that settled every conflict by the toss of a coin would score exactly that. "
                        + "It beats the average just as far as it settles conflicts better than a coin."),
                2);
        sum.start(
                Text.of("mean of ", Format.percent(facts.accuracy(0)), " and ", Format.percent(facts.accuracy(1))),
                100 * facts.mean(),
                "");
        conflict(sum, facts, 0, cells.onlyAKept(), cells.onlyA(), "kept");
        conflict(sum, facts, 1, cells.onlyBKept(), cells.onlyB(), "kept");
        sum.add(
                Text.of("right though neither was"),
                100 * cells.emergent() / n,
                Words.count(cells.emergent(), "sample"));
        if (cells.bothLost() > 0) {
            sum.add(
                    Text.of("lost though both were right"),
                    -100 * cells.bothLost() / n,
                    Words.count(cells.bothLost(), "sample"));
        }
        return sum.total(Text.of(facts.name(2)), 100 * facts.accuracy(2), false, "");
    }

    private static void conflict(Sum.Builder sum, Facts facts, int member, long kept, long all, String verb) {
        double share = all / (double) facts.n();
        double rate = all == 0 ? 0.5 : (double) kept / all;
        String word = member == facts.best() ? verb : "rescued";
        boolean told =
                Figure.share(kept, all).interval().filter(i -> !i.contains(0.5)).isPresent();
        String compared = !told ? "no telling it from a coin" : rate > 0.5 ? "better than a coin" : "worse than a coin";
        sum.add(
                Text.of(
                        compared,
                        " where only ",
                        facts.name(member),
                        " is right",
                        all == 0 ? "" : " (" + Format.round(rate) + " " + word + ")"),
                100 * share * (rate - 0.5),
                all == 0
                        ? "no such sample"
                        : Format.share(share) + " \u00d7 (" + Format.fixed(rate, 3) + " \u2212 \u00bd)");
    }

    static Sum ofGroup(Facts facts) {
        int m = facts.members();
        List<Long> right = facts.results.ensemble().rightByMembersRight();
        List<Long> wrong = facts.results.ensemble().wrongByMembersRight();
        var sum = new Sum.Builder(
                Text.of("Why not simply the average of the ", Words.number(m), " accuracies?"),
                Text.of(
                        "An ensemble that followed a member drawn by lot on every sample would score exactly that: where k of ",
                        Integer.toString(m),
                        " are right, it would be right k times in ",
                        Integer.toString(m),
                        ". Each line is how far ",
                        facts.name(m),
                        " does better or worse than the lot."),
                2);
        sum.start(Text.of("mean of the accuracies"), 100 * facts.mean(), "");
        if (m > Facts.FEW) {
            bands(sum, facts);
            return sum.total(Text.of(facts.name(m)), 100 * facts.accuracy(m), false, "");
        }
        for (int k = 0; k <= m; k++) {
            long all = right.get(k) + wrong.get(k);
            if (all == 0) {
                continue;
            }
            double share = all / (double) facts.n();
            double rate = (double) right.get(k) / all;
            String who = k == 0 ? "none is right" : k == m ? "all are right" : k + " of " + m + " are right";
            if (k == 1) {
                who = "only one is right";
            }
            sum.add(
                    Text.of("where ", who, " (", Format.round(rate), " right)"),
                    100 * share * (rate - (double) k / m),
                    Format.share(share) + " \u00d7 (" + Format.fixed(rate, 3) + " \u2212 "
                            + Format.fixed((double) k / m, 3) + ")");
        }
        return sum.total(Text.of(facts.name(m)), 100 * facts.accuracy(m), false, "");
    }

    /** With many members, a line for all numbers of right members below, at and above a half. */
    private static void bands(Sum.Builder sum, Facts facts) {
        int m = facts.members();
        band(sum, facts, "none is right", 0, 0);
        band(sum, facts, "fewer than half are right", 1, (m - 1) / 2);
        if (m % 2 == 0) {
            band(sum, facts, "just half are right", m / 2, m / 2);
        }
        band(sum, facts, "more than half are right", m / 2 + 1, m - 1);
        band(sum, facts, "all are right", m, m);
    }

    private static void band(Sum.Builder sum, Facts facts, String who, int from, int to) {
        long all = 0;
        long kept = 0;
        double lot = 0;
        for (int k = from; k <= to; k++) {
            long right = facts.results.ensemble().rightByMembersRight().get(k);
            long both = right + facts.results.ensemble().wrongByMembersRight().get(k);
            kept += right;
            all += both;
            lot += (double) both * k / facts.members();
        }
        if (all > 0) {
            sum.add(
                    Text.of("where ", who, " (", Format.round((double) kept / all), " right)"),
                    100 * (kept - lot) / facts.n(),
                    Format.share((double) all / facts.n()) + " \u00d7 (" + Format.fixed((double) kept / all, 3)
                            + " \u2212 " + Format.fixed(lot / all, 3) + ")");
        }
    }
}
