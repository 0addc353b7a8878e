package io.github.ensdiag.report;

import static io.github.ensdiag.measure.Conflicts.Side.A;
import static io.github.ensdiag.measure.Conflicts.Side.B;
import static io.github.ensdiag.measure.Conflicts.Side.OTHER;

import io.github.ensdiag.measure.Conflicts;
import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.measure.PredictorResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Who decides? Conflicts, follow rates, confidence and correlations. */
record DecisionSection(
        List<Text> paragraphs,
        Picture conflicts,
        List<Table> folded,
        boolean scored,
        List<Picture> confidence,
        String correlationTitle,
        List<Table> correlations,
        Text correlationText,
        Text without) {

    private static final String WITHOUT =
            "confidence, calibration, temperature and correlations of scores are left out";

    static DecisionSection of(Facts facts) {
        boolean scored = facts.results.scored() || facts.ensembleScored();
        return new DecisionSection(
                paragraphs(facts),
                facts.picture("conflicts", takeaway(facts), facts.two() ? cross(facts) : followed(facts)),
                facts.two() ? List.of() : List.of(pairs(facts)),
                scored,
                scored ? Confidence.pictures(facts) : List.of(),
                CorrelationTables.title(facts),
                scored ? CorrelationTables.of(facts) : List.of(),
                scored ? CorrelationTables.text(facts) : Text.of(),
                without(facts));
    }

    private static Text without(Facts facts) {
        boolean silentEnsemble = !facts.results.averaged() && !facts.ensembleScored();
        if (facts.allScored()) {
            return silentEnsemble
                    ? Text.of(silent(facts), " decisions without scores: for it ", WITHOUT, ".")
                    : Text.of();
        }
        if (!facts.results.scored()) {
            return !facts.results.averaged()
                    ? Text.of("The members gave decisions without scores: for them ", WITHOUT, ".")
                    : Text.of(
                            "The members gave decisions without scores, so the ensemble is their ",
                            Facts.term("plurality vote", "vote"),
                            " and ",
                            WITHOUT,
                            ".");
        }
        return Text.of(
                silentEnsemble
                        ? "Some members and the ensemble gave decisions without scores: for them "
                        : "Some members gave decisions without scores: for them ",
                WITHOUT,
                !facts.results.averaged() ? "." : ". In the average such a decision counts as full certainty.");
    }

    private static String silent(Facts facts) {
        return facts.results.given() ? "The ensemble was given as" : "What " + facts.ensembleName() + " yields are";
    }

    private static Text takeaway(Facts facts) {
        if (!facts.two()) {
            int most = mostFollowed(facts);
            return Text.of(
                    Words.capital(facts.ensembleName()),
                    " answers as ",
                    facts.name(most),
                    " on ",
                    Format.round(follow(facts, most)),
                    " of these samples; no other member is followed on more of them.");
        }
        Conflicts c = facts.pair().conflicts();
        if (c.total() == 0) {
            return Text.of(
                    c.bothRight() == 0
                            ? "The two never disagree, so there is nothing to decide."
                            : "Where the two disagree both are right, so there is nothing to decide.");
        }
        Conflicts.Side side = facts.best() == 0 ? A : B;
        return Text.of(
                facts.name(facts.best()),
                " is right in ",
                Format.round(share(c.right(side), c)),
                " of the ",
                Words.count(c.total(), "conflict"),
                " and is followed in ",
                Format.round(share(c.taken(side), c)),
                ".");
    }

    private static double share(long part, Conflicts c) {
        return c.total() == 0 ? 0 : (double) part / c.total();
    }

    private static double follow(Facts facts, int m) {
        return facts.member(m).predictor().figure(PredictorMeasure.FOLLOW_RATE).get();
    }

    private static int mostFollowed(Facts facts) {
        return IntStream.range(0, facts.members()).reduce(0, (x, y) -> follow(facts, y) > follow(facts, x) ? y : x);
    }

    private static List<Text> paragraphs(Facts facts) {
        List<Text> list = new ArrayList<>();
        long agree = facts.results.ensemble().allAgree();
        list.add(Text.of(
                facts.two() ? "The two" : "All members",
                " give the same answer on ",
                Words.count(agree, "sample"),
                " (",
                Format.share((double) agree / facts.n()),
                "); there ",
                facts.name(facts.members()),
                " can only repeat it. "));
        if (facts.two()) {
            list.set(0, Text.of(list.get(0), pairFollow(facts)));
            bothRight(facts).ifPresent(list::add);
            tie(facts).ifPresent(list::add);
            Lead.text(facts).ifPresent(list::add);
        } else {
            list.set(0, Text.of(list.get(0), "Where they differ, it follows some and overrules others."));
        }
        return list;
    }

    private static Text pairFollow(Facts facts) {
        return Text.of(
                "Over all samples it gives the answer of ",
                facts.name(0),
                " on ",
                Format.share(follow(facts, 0)),
                " and that of ",
                facts.name(1),
                " on ",
                Format.share(follow(facts, 1)),
                ".");
    }

    private static Optional<Text> bothRight(Facts facts) {
        long bothRight = facts.pair().conflicts().bothRight();
        return bothRight == 0
                ? Optional.empty()
                : Optional.of(Text.of(
                        "On ",
                        Words.count(bothRight, "sample"),
                        " with several ",
                        Facts.term("right classes", "several"),
                        " the two give different answers and both are right: there is nothing to settle, so these are no "
                                + "conflicts here."));
    }

    private static Optional<Text> tie(Facts facts) {
        if (facts.results.scored() || !facts.results.averaged()) {
            return Optional.empty();
        }
        boolean weighted = !facts.results.options().weights().isEmpty();
        return weighted
                ? Optional.empty()
                : Optional.of(
                        Text.of("With two votes of equal weight two different answers are a tie, and a tie goes to the "
                                + "class with the lowest index. Who wins a conflict here is therefore arbitrary: it depends on "
                                + "how the classes are numbered, not on who is right. A third member, weights or scores would "
                                + "change that."));
    }

    private static Table cross(Facts facts) {
        Conflicts c = facts.pair().conflicts();
        var table =
                Table.titled("Samples on which the two answer differently: whose answer was taken, and who was right");
        table.words("answer taken")
                .column(Text.of(facts.name(0), " right"))
                .column(Text.of(facts.name(1), " right"))
                .column("neither right")
                .column("all")
                .column("share %");
        for (Conflicts.Side taken : Conflicts.Side.values()) {
            Object who = taken == OTHER ? "a third class" : Text.of("that of ", facts.name(taken.ordinal()));
            table.row(
                    who,
                    Format.count(c.count(taken, A)),
                    Format.count(c.count(taken, B)),
                    Format.count(c.count(taken, OTHER)),
                    Format.count(c.taken(taken)),
                    Estimate.share(c.taken(taken), c.total()));
        }
        table.row(
                "sub",
                "all conflicts",
                List.of(
                        Format.count(c.right(A)),
                        Format.count(c.right(B)),
                        Format.count(c.right(OTHER)),
                        Format.count(c.total()),
                        ""));
        table.row(
                "",
                "share %",
                List.of(
                        Estimate.share(c.right(A), c.total()),
                        Estimate.share(c.right(B), c.total()),
                        Estimate.share(c.right(OTHER), c.total()),
                        "",
                        ""));
        return table.build();
    }

    private static Table followed(Facts facts) {
        var table = Table.titled("How often ", facts.name(facts.members()), " gives each member\u2019s answer");
        boolean weighs = !facts.results.given();
        table.words("member");
        if (weighs) {
            table.column("weight %");
        }
        table.column("accuracy %").column(Facts.term("followed %", PredictorMeasure.FOLLOW_RATE));
        for (int m = 0; m < facts.members(); m++) {
            List<Object> cells = new ArrayList<>();
            if (weighs) {
                cells.add(Format.percent(facts.member(m).share()));
            }
            PredictorResult member = facts.member(m).predictor();
            cells.add(Estimate.percent(member.figure(PredictorMeasure.ACCURACY)));
            cells.add(Estimate.percent(member.figure(PredictorMeasure.FOLLOW_RATE)));
            table.row("", facts.name(m), cells);
        }
        return Outline.ends(
                        facts.members(),
                        "the three followed most and the three followed least",
                        "members",
                        m -> facts.member(m)
                                .predictor()
                                .figure(PredictorMeasure.FOLLOW_RATE)
                                .value()
                                .orElse(Double.NaN))
                .with(facts.best(), "the best member")
                .of(table.css(facts.few() ? "" : "tall").build());
    }

    private static Table pairs(Facts facts) {
        var table = Table.titled(
                "Conflicts of each pair: who was right, and whose answer ",
                facts.name(facts.members()),
                " took; in per cent of the pair\u2019s conflicts");
        table.words("pair A, B")
                .column("conflicts")
                .column("A right")
                .column("A taken")
                .column("B right")
                .column("B taken")
                .column("neither right")
                .column("third taken")
                .column(Facts.term("conflict AUC %", PairMeasure.CONFLICT_AUC));
        for (PairResult pair : facts.results.pairs()) {
            Conflicts c = pair.conflicts();
            table.row(
                    Text.of(facts.name(pair.a()), ", ", facts.name(pair.b())),
                    Format.count(c.total()),
                    Estimate.share(c.right(A), c.total()),
                    Estimate.share(c.taken(A), c.total()),
                    Estimate.share(c.right(B), c.total()),
                    Estimate.share(c.taken(B), c.total()),
                    Estimate.share(c.right(OTHER), c.total()),
                    Estimate.share(c.taken(OTHER), c.total()),
                    Estimate.percent(pair.figure(PairMeasure.CONFLICT_AUC)));
        }
        return table.css("tall pairs").build();
    }
}
