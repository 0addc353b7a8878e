package io.github.ensdiag.report;

import io.github.ensdiag.measure.ClassBalance;
import io.github.ensdiag.measure.ClassResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which classes? Sizes, leanings, groups of classes where there are any, and one table of all classes. */
record ClassSection(
        List<Text> paragraphs, List<Picture> pictures, List<Picture> groups, Text takeaway, ClassTable table) {
    private static final int NAMED = 3;
    /** A predictor favours a class where so large a share of all answers would have to go to others. */
    private static final double LEANING = 0.01;

    static ClassSection of(Facts facts) {
        List<Text> paragraphs = new ArrayList<>();
        paragraphs.add(sizes(facts));
        paragraphs.add(leanings(facts));
        paragraphs.add(ClassWords.luck(facts));
        List<Picture> pictures = new ArrayList<>();
        facts.pictureIfDrawn("classes", Text.of(ClassWords.hard(facts), " ", extremes(facts)), extremeTable(facts))
                .ifPresent(pictures::add);
        facts.pictureIfDrawn("sizes", ClassWords.size(facts), ClassWords.sizes(facts))
                .ifPresent(pictures::add);
        facts.pictureIfDrawn("shares", sharesTakeaway(facts), LeaningTable.of(facts))
                .ifPresent(pictures::add);
        if (pictures.isEmpty()) {
            paragraphs.add(extremes(facts));
        }
        return new ClassSection(
                paragraphs, pictures, SuperclassTables.of(facts), takeaway(facts), ClassTable.of(facts));
    }

    private static Text sizes(Facts facts) {
        ClassBalance balance = facts.results.balance();
        String present = balance.present() == facts.results.classCount()
                ? "All " + Words.count(balance.present(), "class", "classes") + " have samples"
                : Format.count(balance.present()) + " of " + Words.count(facts.results.classCount(), "class", "classes")
                        + " have samples";
        String several = facts.results.several() == 0
                ? ""
                : " A sample with several right classes counts for the first of them, and so does every right answer to it.";
        if (balance.smallest() == balance.largest()) {
            return Text.of(
                    present,
                    ", each ",
                    Words.count(balance.largest(), "sample"),
                    ": no class is large enough to sway the accuracy by its size.",
                    several);
        }
        double ratio = (double) balance.largest() / balance.smallest();
        String judgement = ratio < 1.5
                ? "the classes are nearly balanced"
                : ratio < 5 ? "the classes are not balanced" : "the classes are very unequal";
        return Text.of(
                present,
                ": ",
                judgement,
                ", from ",
                Format.count(balance.smallest()),
                " to ",
                Format.count(balance.largest()),
                " samples. The largest, ",
                facts.classes.link(balance.largestClass()),
                ", holds ",
                Format.share(balance.largestShare()),
                facts.results.several() == 0 ? "; always answering it would be right that often." : " of the samples.",
                several);
    }

    private static Text leanings(Facts facts) {
        ClassBalance balance = facts.results.balance();
        List<Integer> furthest = IntStream.range(0, facts.members())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer m) -> -excess(balance.leanings().get(m))))
                .toList();
        List<Integer> leaning = furthest.stream()
                .filter(m -> leans(balance.leanings().get(m)))
                .limit(3)
                .toList();
        if (leaning.isEmpty()) {
            return Text.of(
                    "No member is seen to favour a class enough to matter. ",
                    leaning(facts, furthest.get(0)),
                    " is the furthest that any goes",
                    balance.leanings().get(furthest.get(0)).most().found()
                            ? "."
                            : ", and among so many classes chance alone may do that.");
        }
        ClassBalance.Leaning ensemble = balance.leanings().get(facts.members());
        Text end = leans(ensemble)
                ? Text.of(". So does ", leaning(facts, facts.members()), ".")
                : Text.of(". ", Words.capital(facts.ensembleName()), " itself is not seen to favour one.");
        return Text.of(
                leaning.size() == 1 ? "One member favours a class: " : "Members favour classes: ",
                Words.list(leaning.stream().map(m -> leaning(facts, m)).toList()),
                end);
    }

    private static Text leaning(Facts facts, int series) {
        ClassBalance.Leaning l = facts.results.balance().leanings().get(series);
        return Text.of(
                facts.name(series),
                " with ",
                facts.classes.link(l.index()),
                " (",
                Format.share(l.predictedShare()),
                " of its answers, ",
                Format.share(l.trueShare()),
                " of the samples)");
    }

    private static double excess(ClassBalance.Leaning l) {
        return l.predictedShare() - l.trueShare();
    }

    /** Enough to matter, and more than chance among so many classes. */
    private static boolean leans(ClassBalance.Leaning l) {
        return excess(l) >= LEANING && l.most().found();
    }

    private static Text sharesTakeaway(Facts facts) {
        ClassBalance.Leaning e = facts.results.balance().leanings().get(facts.members());
        return excess(e) <= 0
                ? Text.of(Words.capital(facts.ensembleName()), " answers every class just as often as it occurs.")
                : Text.of(
                        Words.capital(facts.ensembleName()),
                        " overdoes ",
                        facts.classes.link(e.index()),
                        " most: ",
                        Format.share(e.predictedShare()),
                        " of its answers against ",
                        Format.share(e.trueShare()),
                        " of the samples",
                        e.most().found() ? "." : "; among so many classes chance alone may do that.");
    }

    private static Text takeaway(Facts facts) {
        long gain = facts.results.classes().stream().filter(c -> c.net() > 0).count();
        long lose = facts.results.classes().stream().filter(c -> c.net() < 0).count();
        long found = facts.results.classes().stream()
                .filter(ClassResult::changeFound)
                .count();
        String certain = found == 0
                ? "none of these changes by itself is more than chance gives among so many classes"
                : "in " + Words.count(found, "class", "classes")
                        + " the change is more than chance gives among so many";
        if (gain + lose == 0) {
            return Text.of("Against ", facts.name(facts.best()), ", no class loses or gains.");
        }
        return Text.of(
                "Against ",
                facts.name(facts.best()),
                ", ",
                Words.count(lose, "class loses", "classes lose"),
                " and ",
                Words.count(gain, "gains", "gain"),
                "; ",
                certain,
                ".");
    }

    private static List<ClassResult> ends(Facts facts, boolean worst) {
        Comparator<ClassResult> order = Comparator.comparingInt(ClassResult::net);
        return facts.results.classes().stream()
                .filter(c -> worst ? c.net() < 0 : c.net() > 0)
                .sorted((worst ? order : order.reversed()).thenComparingInt(ClassResult::index))
                .limit(NAMED)
                .toList();
    }

    private static Text extremes(Facts facts) {
        return Text.of(
                named(facts, "Most is lost in ", ends(facts, true), "No class loses"),
                ". ",
                named(facts, "Most is gained in ", ends(facts, false), "No class gains"),
                ".");
    }

    private static Text named(Facts facts, String start, List<ClassResult> classes, String none) {
        return classes.isEmpty()
                ? Text.of(none)
                : Text.of(
                        start,
                        Words.list(classes.stream()
                                .map(c -> Text.of(facts.classes.link(c.index()), " (", Format.signed(c.net(), 0), ")"))
                                .toList()));
    }

    private static Table extremeTable(Facts facts) {
        var table = Table.titled("The classes that lose and gain most against the best member, in samples");
        table.words("class")
                .column("samples")
                .column("won")
                .column("lost")
                .column("net")
                .column(Facts.term("p", "adjusted-p"), "adjusted for the number of classes");
        List<ClassResult> list = new ArrayList<>(ends(facts, true));
        List<ClassResult> gains = new ArrayList<>(ends(facts, false));
        java.util.Collections.reverse(gains);
        list.addAll(gains);
        for (ClassResult c : list) {
            table.row(
                    facts.classes.link(c.index()),
                    Format.count(c.size()),
                    Format.count(c.wins()),
                    Format.count(c.losses()),
                    ClassTable.net(c),
                    Format.pCell(c.adjustedP()));
        }
        table.note(Text.of("All classes stand in the ", Text.link("table below", "#t-classes"), "."));
        return table.build();
    }
}
