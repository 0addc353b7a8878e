package io.github.ensdiag.report;

import io.github.ensdiag.measure.PairInformation;
import io.github.ensdiag.measure.PairResult;
import io.github.ensdiag.statistics.NullComparison;
import java.util.ArrayList;
import java.util.List;

/** Mutual information, each figure against what the same estimate gives where there is nothing to find. */
record InformationPart(Text text, Picture information, List<Sum> identity, List<Table> identities) {

    static InformationPart of(Facts facts) {
        return new InformationPart(
                text(facts),
                facts.picture("information", takeaway(facts), facts.two() ? one(facts) : all(facts)),
                facts.two() ? List.of(identity(facts)) : List.of(),
                facts.two() ? List.of() : List.of(identities(facts)));
    }

    private static Text text(Facts facts) {
        return Text.of(
                Facts.term("Mutual information", "information"),
                " asks how much one answer tells about another. Estimated from ",
                Words.count(facts.n(), "sample"),
                " and ",
                Words.count(facts.results.classCount(), "class", "classes"),
                " it is hardly ever 0, even for answers that have nothing to do with each other. So each figure stands beside its ",
                Facts.term("chance level", "chance"),
                ", the same estimate with one column shuffled (",
                Integer.toString(facts.results.options().permutations()),
                " times), and only the excess over it counts.",
                facts.results.several() == 0
                        ? ""
                        : " On the " + Words.count(facts.results.several(), "sample")
                                + " with several right classes the first of them stands for the truth; only "
                                + "\u201cbeing right\u201d means any of them.");
    }

    private static Text takeaway(Facts facts) {
        if (!facts.two()) {
            PairResult most = facts.results.pairs().stream()
                    .reduce((x, y) -> y.information().conditional().excess()
                                    > x.information().conditional().excess()
                            ? y
                            : x)
                    .orElseThrow();
            return Text.of(
                    "Once the truth is known, the answers of ",
                    facts.name(most.a()),
                    " and ",
                    facts.name(most.b()),
                    " still tell most about each other: ",
                    bits(most.information().conditional().excess()),
                    most.information().conditional().beyondChance()
                            ? " beyond chance. That is what they share besides being right."
                            : ", which is within what chance gives.");
        }
        PairInformation information = facts.pair().information();
        NullComparison added = facts.best() == 0 ? information.addedByB() : information.addedByA();
        return added.beyondChance()
                ? Text.of(
                        "Beside ",
                        facts.name(facts.best()),
                        ", the answer of ",
                        facts.name(facts.other()),
                        " adds ",
                        bits(added.excess()),
                        " about the truth beyond chance.")
                : Text.of(
                        "Whether ",
                        facts.name(facts.other()),
                        " adds anything about the truth beside ",
                        facts.name(facts.best()),
                        ", these samples cannot tell.");
    }

    private static String bits(double nats) {
        return Format.fixed(Format.bits(nats), 3) + " bits";
    }

    /** What can be said of an excess. */
    static String finding(NullComparison figure) {
        if (figure.beyondChance()) {
            return "beyond chance";
        }
        boolean below =
                figure.excess() < -NullComparison.BEYOND_CHANCE * figure.nullDeviation() && figure.excess() < -1e-12;
        return below ? "less than chance gives" : "cannot tell at this N";
    }

    private static Table one(Facts facts) {
        PairInformation i = facts.pair().information();
        Text.Span a = facts.name(0);
        Text.Span b = facts.name(1);
        var table = Table.titled("Information in nats, against permutations, and the excess in bits");
        table.words("what")
                .column("value")
                .column(Facts.term("by chance", "chance"))
                .column("sd")
                .column("excess")
                .column("in bits")
                .column("z")
                .words("finding");
        row(table, Text.of("what the answers of ", a, " and ", b, " tell about each other, I(A;B)"), i.mutual());
        row(table, Text.of("what their being right tells about each other, I(a;b)"), i.correctness());
        row(
                table,
                Text.of("what ", a, " tells about the truth, I(A;Y)"),
                facts.results.series(0).aboutTruth());
        row(
                table,
                Text.of("what ", b, " tells about the truth, I(B;Y)"),
                facts.results.series(1).aboutTruth());
        row(table, Text.of("what ", b, " adds about the truth beside ", a, ", I(B;Y|A)"), i.addedByB());
        row(table, Text.of("what ", a, " adds about the truth beside ", b, ", I(A;Y|B)"), i.addedByA());
        row(table, Text.of("what they tell about each other once the truth is known, I(A;B|Y)"), i.conditional());
        i.combinationLoss()
                .ifPresent(loss -> row(
                        table,
                        Text.of(
                                "what ",
                                facts.name(2),
                                " throws away of what both told, ",
                                Facts.term("combination loss", "combination-loss")),
                        loss));
        table.note(
                Facts.term("Normalised", "normalised"),
                " mutual information of the answers is ",
                Format.fixed(i.normalised(), 3),
                ", adjusted for chance ",
                Format.fixed(i.adjusted(), 3),
                "; 1 would be the same answers, 0 unrelated ones.");
        table.note(
                "Shuffled: within the class that the other member answers for what is added, within the true class for "
                        + "I(A;B|Y), and for what the ensemble throws away the truth within the ensemble\u2019s class. Excess: value less what chance gives. sd: how much that varies. z: the excess in sd; within 2 the page "
                        + "says \u201ccannot tell\u201d.");
        return table.css("read").build();
    }

    private static void row(Table.Builder table, Text what, NullComparison figure) {
        table.row(
                what,
                nats(figure.value()),
                nats(figure.nullMean()),
                Format.fixed(figure.nullDeviation(), 4),
                new Table.Cell(Text.of(Format.signed(figure.excess(), 3)), "strong", ""),
                Format.signed(Format.bits(figure.excess()), 3),
                z(figure),
                Table.words(finding(figure)));
    }

    private static String nats(double value) {
        return Format.fixed(value, 3);
    }

    private static String z(NullComparison figure) {
        return figure.z().isPresent()
                ? Format.fixed(figure.z().getAsDouble(), Math.abs(figure.z().getAsDouble()) < 100 ? 1 : 0)
                : Format.NONE;
    }

    private static Sum identity(Facts facts) {
        PairInformation i = facts.pair().information();
        return new Sum.Builder(
                        Text.of("How much do the two repeat each other?"),
                        Text.of(
                                "What both know about the truth is what each knows, less what they say twice, plus what they "
                                        + "share beyond it; in nats, as estimated, chance not taken off (",
                                Facts.term("redundancy", "redundancy"),
                                ")."),
                        3)
                .start(Text.of("what ", facts.name(0), " tells about the truth"), i.aboutTruthA(), "I(A;Y)")
                .add(Text.of("what ", facts.name(1), " tells about the truth"), i.aboutTruthB(), "I(B;Y)")
                .add(Text.of("what the two tell about each other"), -i.mutual().value(), Format.MINUS + " I(A;B)")
                .add(
                        Text.of("the part of that which has nothing to do with the truth"),
                        i.conditional().value(),
                        "I(A;B|Y)")
                .total(Text.of("what both together tell about the truth"), i.aboutTruthBoth(), false, "I(A,B;Y)");
    }

    private static Table all(Facts facts) {
        var table = Table.titled("Information between members and about the truth, in nats; excess over chance");
        table.words("pair A, B")
                .column("I(A;B)")
                .column("excess")
                .column("z")
                .column(Facts.term("NMI", "normalised"))
                .column(Facts.term("AMI", "normalised"))
                .column("right/wrong", "excess of I(a;b), the correctness bits")
                .column("B adds", "excess of what B adds about the truth beside A")
                .words("finding")
                .column("A adds", "excess of what A adds about the truth beside B")
                .words("finding")
                .column("I(A;B|Y)", "excess")
                .words("finding");
        for (PairResult pair : facts.results.pairs()) {
            PairInformation i = pair.information();
            List<Object> cells = new ArrayList<>(List.of(
                    nats(i.mutual().value()),
                    Format.signed(i.mutual().excess(), 3),
                    z(i.mutual()),
                    Format.fixed(i.normalised(), 3),
                    Format.fixed(i.adjusted(), 3),
                    Format.signed(i.correctness().excess(), 3)));
            for (NullComparison figure : List.of(i.addedByB(), i.addedByA(), i.conditional())) {
                cells.add(Format.signed(figure.excess(), 3));
                cells.add(Table.words(finding(figure)));
            }
            table.row("", Text.of(facts.name(pair.a()), ", ", facts.name(pair.b())), cells);
        }
        table.note(
                "B adds: what B\u2019s answer tells about the truth that A\u2019s does not; near 0, B can be left out as far as "
                        + "answers go. I(A;B|Y): what the two share besides the truth, that is, mistakes. Excess: value less "
                        + "what chance gives; 1 nat is 1.44 bits.");
        return Outline.ends(
                        facts.results.pairs().size(),
                        "the three with the largest excess of I(A;B|Y) and the three with the smallest",
                        "pairs",
                        p -> facts.results
                                .pairs()
                                .get(p)
                                .information()
                                .conditional()
                                .excess())
                .of(table.css("tall pairs").build());
    }

    private static Table identities(Facts facts) {
        var table = Table.titled("I(A,B;Y) = I(A;Y) + I(B;Y) \u2212 I(A;B) + I(A;B|Y), in nats, chance not taken off");
        table.words("pair A, B")
                .column("I(A;Y)")
                .column("+ I(B;Y)")
                .column(Format.MINUS + " I(A;B)")
                .column("+ I(A;B|Y)")
                .column("= I(A,B;Y)");
        for (PairResult pair : facts.results.pairs()) {
            PairInformation i = pair.information();
            table.row(
                    Text.of(facts.name(pair.a()), ", ", facts.name(pair.b())),
                    nats(i.aboutTruthA()),
                    nats(i.aboutTruthB()),
                    nats(i.mutual().value()),
                    nats(i.conditional().value()),
                    nats(i.aboutTruthBoth()));
        }
        return table.css("tall fold pairs").build();
    }
}
