package io.github.ensdiag.report;

import io.github.ensdiag.explain.GroupReading;
import io.github.ensdiag.explain.GroupReading.Effect;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.statistics.Interval;
import io.github.ensdiag.whatif.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What forward selection says, in words. */
final class SelectionWords {
    /** More names than these are not told one by one. */
    private static final int NAMES = 6;

    private final Facts facts;
    private final Group group;
    private final Group.Selection selection;
    private final OptionalInt better;
    private final OptionalInt enough;

    SelectionWords(Facts facts, Group group) {
        this.facts = facts;
        this.group = group;
        selection = group.selection();
        better = GroupReading.better(selection);
        enough = GroupReading.enough(selection);
    }

    /** The size that the reader should know of. */
    Text takeaway() {
        String all = Words.number(facts.members());
        if (better.isPresent()) {
            int size = better.getAsInt();
            return Text.of(
                    Words.capital(Words.number(size)),
                    " of the ",
                    all,
                    size == 1 ? " members does" : " members do",
                    " better than all of them: ",
                    Format.share(selection.accuracy().get(size - 1)),
                    " against ",
                    Format.share(group.whole()),
                    ".");
        }
        if (enough.isPresent()) {
            int size = enough.getAsInt();
            return Text.of(
                    "These samples do not show that all ",
                    all,
                    " members do better than ",
                    Words.number(size),
                    " of them.");
        }
        return Text.of(
                "No smaller selection does as well as all ",
                all,
                ": even with ",
                Words.number(facts.members() - 1L),
                " members the accuracy changes by ",
                Format.points(difference(facts.members() - 1)),
                " points.");
    }

    List<Text> details() {
        int size = better.orElse(enough.orElse(facts.members() - 1));
        List<Text> list = new ArrayList<>();
        list.add(Text.of(which(size), " ", score(size)));
        if (better.isPresent()) {
            list.add(picked(size));
        }
        return list;
    }

    private Text which(int size) {
        String number = Words.number(size);
        Text names = size > NAMES
                ? Text.of("the first ", number, " in the chart")
                : Words.list(selection.order().subList(0, size).stream()
                        .map(facts::name)
                        .toList());
        return selection.agree().get(size - 1)
                ? Text.of("Each half of the samples, asked alone, chooses the same ", number, ": ", names, ".")
                : Text.of(
                        "Which ",
                        number,
                        " is not settled: the two halves of the samples and the whole do not all choose the same. On the "
                                + "whole it would be ",
                        names,
                        ".");
    }

    private Text score(int size) {
        Figure difference = difference(size);
        if (difference.interval().isEmpty()) {
            return Text.of("Against all ", Words.number(facts.members()), ", no sample changes sides.");
        }
        Interval interval = difference.interval().get();
        Text start = Text.of(
                "The difference to all ",
                Words.number(facts.members()),
                " is ",
                Format.points(difference),
                " points (",
                Facts.term("paired 95\u202f% interval", "paired"),
                " ",
                Format.pointsInterval(interval),
                ")");
        boolean untold = GroupReading.of(selection, size) == Effect.UNTOLD && interval.low() < 0;
        return untold
                ? Text.of(
                        start,
                        ": a loss of up to ",
                        Format.points(-interval.low()).replace("+", ""),
                        " points is not ruled out.")
                : Text.of(start, ".");
    }

    /** That the size was picked after all were seen, and that a smaller one is enough. */
    private Text picked(int size) {
        int sizes = facts.members() - 1;
        Text widened = sizes == 1
                ? Text.of()
                : Text.of(
                        "The size was picked out of ",
                        Words.number(sizes),
                        " with their results in view; widened for that, the interval still lies above 0. ");
        int first = enough.orElse(size);
        return first < size
                ? Text.of(
                        widened,
                        "Already with ",
                        first == 1 ? "one member" : Words.number(first) + " members",
                        GroupReading.of(selection, first) == Effect.BETTER
                                ? " the accuracy is above that of all: "
                                : " the accuracy cannot be told from that of all: ",
                        Format.points(difference(first)),
                        " points.")
                : widened;
    }

    private Figure difference(int size) {
        return selection.difference().get(size - 1);
    }
}
