package io.github.ensdiag.report;

import io.github.ensdiag.measure.ClassBalance;
import io.github.ensdiag.measure.ClassLuck;
import io.github.ensdiag.measure.ClassResult;
import io.github.ensdiag.measure.ClassTrends;
import io.github.ensdiag.measure.SizeGroup;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the classes say together: whether members find the same ones hard, whether size matters, how much is luck. */
final class ClassWords {
    /** From here on a correlation is strong. */
    private static final double STRONG = 0.5;

    private ClassWords() {}

    /** Whether the members find the same classes hard. */
    static Text hard(Facts facts) {
        ClassTrends trends = facts.results.classTrends();
        Text who = facts.two()
                ? Text.of(facts.name(0), " and ", facts.name(1))
                : Text.of(facts.name(facts.best()), " and the other members in their mean");
        Figure r = trends.accuracies();
        if (!r.defined()) {
            return Text.of("Against ", who, ": one of the two is equally accurate in every class.");
        }
        if (r.interval().isEmpty()) {
            return trends.classes() < ClassTrends.ENOUGH
                    ? Text.of(
                            Words.count(trends.classes(), "class is", "classes are"),
                            " too few to tell whether ",
                            who,
                            " find the same classes hard.")
                    : Text.of("These classes do not tell whether ", who, " find the same ones hard.");
        }
        Interval i = r.interval().get();
        String judgement = i.contains(0)
                ? " do not clearly find the same classes hard"
                : r.get() < 0
                        ? " find different classes hard"
                        : i.low() > STRONG ? " find the same classes hard" : " find partly the same classes hard";
        return Text.of(who, judgement, ": their accuracies by class have a ", correlation(r), ".");
    }

    private static Text correlation(Figure r) {
        return Text.of(
                Facts.term("correlation over classes", "class-correlation"),
                " of ",
                Format.fixed(r, 2),
                Estimate.behind(r, 2));
    }

    /** Whether larger classes gain more, and whether the largest is answered too often. */
    static Text size(Facts facts) {
        Figure r = facts.results.classTrends().sizeAndGain();
        return Text.of(sizeAndGain(facts, r), " ", largest(facts));
    }

    private static Text sizeAndGain(Facts facts, Figure r) {
        if (!r.defined() || r.interval().isEmpty()) {
            return Text.of(
                    Words.count(facts.results.balance().present(), "class", "classes"),
                    " do not tell whether larger classes gain more.");
        }
        Interval i = r.interval().get();
        String judgement = i.contains(0)
                ? "Larger classes are not seen to gain more or less than smaller ones"
                : r.get() > 0
                        ? "Larger classes gain more than smaller ones"
                        : "Larger classes gain less than smaller ones";
        return Text.of(judgement, ": size and gain have a ", correlation(r), ".");
    }

    private static Text largest(Facts facts) {
        ClassBalance balance = facts.results.balance();
        ClassBalance.Tendency t = balance.leanings().get(facts.members()).largest();
        double excess = t.excess().get();
        boolean asOften = t.excess().interval().filter(i -> !i.contains(0)).isEmpty();
        String judgement = asOften ? " about as often as it occurs" : excess > 0 ? " too often" : " too rarely";
        return Text.of(
                Words.capital(facts.ensembleName()),
                " answers the largest class, ",
                facts.classes.link(balance.largestClass()),
                ",",
                judgement,
                ": ",
                Format.share(t.predictedShare()),
                " of its answers, ",
                Format.share(t.trueShare()),
                " of the samples (",
                Format.points(excess),
                " points",
                t.excess()
                        .interval()
                        .map(i -> ", 95" + Format.THIN + "% interval " + Format.pointsInterval(i))
                        .orElse(""),
                ").");
    }

    /** By groups of similar size: the gain, and how often each class is answered. */
    static Table sizes(Facts facts) {
        List<Integer> series = facts.few()
                ? IntStream.rangeClosed(0, facts.members()).boxed().toList()
                : List.of(facts.best(), facts.members());
        var table = Table.titled("Classes by size: points against the best member, and answers for each sample");
        table.words("samples of a class").column("classes").column("samples").column("gain, points");
        series.forEach(s -> table.column(facts.head(s), "answers of these classes for each of their samples"));
        for (SizeGroup g : facts.results.sizeGroups()) {
            List<Object> cells = new ArrayList<>();
            cells.add(Format.count(g.classes()));
            cells.add(Format.count(g.samples()));
            cells.add(Estimate.points(g.gain()));
            series.forEach(s -> cells.add(Format.fixed(g.answers().get(s), 2)));
            String sizes = Format.count(g.smallest())
                    + (g.smallest() == g.largest() ? "" : " to " + Format.count(g.largest()));
            table.row("", sizes, cells);
        }
        leaningNote(facts).ifPresent(table::note);
        table.note("The last row is the largest class alone.");
        return table.build();
    }

    private static Optional<Text> leaningNote(Facts facts) {
        Figure r = facts.results.classTrends().sizeAndAnswers().get(facts.members());
        return r.interval()
                .map(i -> Text.of(
                        Words.capital(facts.ensembleName()),
                        i.contains(0)
                                ? " is not seen to answer larger classes more often, or less, for each of their samples"
                                : r.get() > 0
                                        ? " answers larger classes more often for each of their samples"
                                        : " answers larger classes less often for each of their samples",
                        ": ",
                        correlation(r),
                        "."));
    }

    /** How sure the accuracy of one class is, and how many classes would look as extreme if there were nothing to find. */
    static Text luck(Facts facts) {
        ClassLuck luck = facts.results.classLuck();
        int size = luck.medianSize();
        double accuracy = facts.accuracy(facts.best());
        Figure typical = Figure.share(Math.round(size * accuracy), size);
        Text start = Text.of(
                "How much of one class\u2019s figures is luck? ",
                "In the class of middling size, ",
                Words.count(size, "sample"),
                ", an accuracy of ",
                Format.round(typical.get()),
                " has a 95",
                Format.THIN,
                "% interval of ",
                Format.percentInterval(typical.interval().orElseThrow()),
                ".");
        return luck.extreme() == 0 ? start : Text.of(start, " ", chance(facts, luck));
    }

    /** Why more classes stand out than chance gives though none can be named. */
    private static String spread(Facts facts, ClassLuck luck) {
        boolean named = facts.results.classes().stream().anyMatch(ClassResult::changeFound);
        return facts.tells() && !named && luck.remarkable() > luck.remarkableByChance()
                ? " So it should be: over all samples the difference is real. It is only spread so thinly that no single "
                        + "class can be told from luck."
                : "";
    }

    private static Text chance(Facts facts, ClassLuck luck) {
        return Text.of(
                "If ",
                facts.name(facts.members()),
                " and ",
                facts.name(facts.best()),
                " were equally good in every class, about ",
                Format.fixed(luck.asExtremeByChance(), 1),
                " of the ",
                Words.count(luck.tested(), "class", "classes"),
                " in which any sample changes sides would gain or lose ",
                Format.count(luck.extreme()),
                " or more by chance alone; ",
                Format.count(luck.asExtreme()),
                luck.asExtreme() == 1 ? " does." : " do.",
                " With p < 0.05, not ",
                Facts.term("adjusted", "adjusted-p"),
                ", chance would give about ",
                Format.fixed(luck.remarkableByChance(), 1),
                "; there are ",
                Format.count(luck.remarkable()),
                ".",
                spread(facts, luck));
    }
}
