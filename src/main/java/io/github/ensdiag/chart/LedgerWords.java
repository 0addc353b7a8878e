package io.github.ensdiag.chart;

import io.github.ensdiag.measure.LedgerRow;
import io.github.ensdiag.measure.Results;
import io.github.ensdiag.measure.WhoIsRight;
import java.util.ArrayList;
import java.util.List;

/** What stands beside the flows of the ledger; on a phone in more and shorter lines. */
final class LedgerWords {
    /** A share that two decimals of a per cent would round to 0. */
    private static final double TINY = 0.00005;

    /** Pixels for a name beside the flows, on a page with room. */
    static final double NAME_ROOM = 215;

    private final Results results;
    private final boolean narrow;
    private final int members;
    private final int best;

    LedgerWords(Results results, boolean narrow) {
        this.results = results;
        this.narrow = narrow;
        members = results.members().size();
        best = results.ensemble().best();
    }

    /** The members' side: who is right, and on how many samples. */
    List<Label> of(LedgerRow row) {
        List<Label> lines = new ArrayList<>();
        Label whole = Label.end(String.join(" ", who(row.who())));
        if (narrow || whole.width() > NAME_ROOM) {
            who(row.who()).forEach(line -> lines.add(Label.end(line)));
        } else {
            lines.add(whole);
        }
        lines.add(Label.end(amount(row.samples())).small().in(Tone.SOFT));
        return lines;
    }

    private List<String> who(WhoIsRight who) {
        return switch (who) {
            case ALL -> List.of(members == 2 ? "both right" : "all " + members + " right");
            case MOST_WITH_BEST -> List.of("most right,", "with the best");
            case FEW_WITH_BEST ->
                members == 2 ? List.of("only", name(best), "right") : List.of("few right,", "with the best");
            case MOST_WITHOUT_BEST -> List.of("most right,", "not the best");
            case FEW_WITHOUT_BEST ->
                members == 2 ? List.of("only", name(1 - best), "right") : List.of("few right,", "not the best");
            case NONE -> List.of(members == 2 ? "neither right" : "none right");
        };
    }

    /** The ensemble's side, above its flows. */
    List<Label> header(boolean right) {
        long samples = results.ensemble().predictor().right();
        String amount = amount(right ? samples : results.samples() - samples, results.samples() < 1000 ? 1 : 2);
        String sign = right ? "✓ " : "✗ ";
        String verdict = right ? "right" : "wrong";
        String noun = results.ensembleNoun();
        // what matters more stands first where room is short
        String head = sign + (narrow ? verdict + ": " + noun : noun + ' ' + verdict);
        return narrow
                ? List.of(
                        Label.start(head).heavy().in(Tone.E),
                        Label.start(amount).small().in(Tone.E))
                : List.of(Label.start(head + ' ' + amount).heavy().in(Tone.E));
    }

    /** A flow's name, and how many samples it is. */
    List<Label> of(Flow flow) {
        Label name = Label.start(narrow ? flow.words() : flow.words() + ' ' + amount(flow.samples()));
        Label said = flow.changes() ? name.heavy().in(flow.tone()) : name;
        return narrow
                ? List.of(said, Label.start(amount(flow.samples())).small().in(Tone.SOFT))
                : List.of(said);
    }

    private String amount(long samples) {
        return amount(samples, samples > 0 && samples < results.samples() / 1000 ? 2 : 1);
    }

    private String amount(long samples, int decimals) {
        double share = (double) samples / results.samples();
        String text =
                share > 0 && share < TINY ? "<\u00a0" + Numbers.percent(0.0001, 2) : Numbers.percent(share, decimals);
        return Numbers.count(samples) + " · " + text;
    }

    /** The best member first, then the other, or all others: in colour where they are right. */
    Tone strip(WhoIsRight who, int strip) {
        boolean bestRight =
                who == WhoIsRight.ALL || who == WhoIsRight.MOST_WITH_BEST || who == WhoIsRight.FEW_WITH_BEST;
        if (strip == 0) {
            return bestRight ? Palette.of(results).best() : Tone.LINE;
        }
        boolean none = who == WhoIsRight.NONE || members == 2 && who == WhoIsRight.FEW_WITH_BEST;
        return none ? Tone.LINE : members == 2 ? Palette.of(results).tone(1 - best) : Tone.SOFT;
    }

    /** What the words mean that are used here only. */
    List<String> foot() {
        if (members == 2) {
            return List.of();
        }
        String most = "most: more than half of the " + members + "; few: at most half";
        String bestName = "best: " + name(best);
        return narrow ? List.of(most, bestName) : List.of(most + "; " + bestName);
    }

    String description(List<Flow> flows, FlowScale scale) {
        StringBuilder text = new StringBuilder();
        for (Flow flow : flows) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(String.join(" ", who(flow.who())))
                    .append(": ")
                    .append(flow.words().substring(2))
                    .append(' ')
                    .append(amount(flow.samples()));
        }
        text.append('.');
        if (flows.stream().anyMatch(scale::cuts)) {
            text.append(" Large flows in which nothing is decided are shortened.");
        }
        return text.toString();
    }

    private String name(int member) {
        return results.series(member).name();
    }
}
