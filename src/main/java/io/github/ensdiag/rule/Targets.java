package io.github.ensdiag.rule;

import io.github.ensdiag.measure.PairMeasure;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.table.InputException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds of whom a rule requires something. */
final class Targets {
    private final Roster roster;

    Targets(Roster roster) {
        this.roster = roster;
    }

    /**
     * In the order of the report.
     *
     * @param number of the rule, from 1, for messages
     * @throws InputException if there is nobody of that name
     */
    List<Target> of(Rule rule, int number) {
        String where = "Rule " + number + " (" + rule.measure().id() + "): ";
        Selection of = rule.of();
        if (of instanceof Selection.Members members) {
            return members(members.name(), where).stream()
                    .map(m -> Target.of(new Subject.Member(name(m))))
                    .toList();
        }
        if (of instanceof Selection.Pairs pairs) {
            return pairs(pairs, rule.measure() instanceof PairMeasure m && m.signed(), where);
        }
        if (of instanceof Selection.Classes classes) {
            return classes(classes, where);
        }
        return List.of(Target.of(new Subject.Ensemble()));
    }

    private String name(int member) {
        return roster.members().get(member);
    }

    private List<Integer> members(String text, String where) {
        List<Integer> found = new NamePattern(text).among(roster.members(), m -> true);
        if (found.isEmpty()) {
            throw new InputException(where + "no member is called \"" + Names.cut(text) + "\". The members are "
                    + Names.list(roster.members()) + "; * stands for any characters.");
        }
        return found;
    }

    private List<Target> pairs(Selection.Pairs pairs, boolean signed, String where) {
        Set<Integer> first = new HashSet<>(members(pairs.a(), where));
        Set<Integer> second = new HashSet<>(members(pairs.b(), where));
        List<Target> found = new ArrayList<>();
        for (int a = 0; a < roster.members().size(); a++) {
            for (int b = a + 1; b < roster.members().size(); b++) {
                if (first.contains(a) && second.contains(b) || first.contains(b) && second.contains(a)) {
                    found.add(Target.of(new Subject.Pair(name(a), name(b))));
                }
            }
        }
        if (found.isEmpty()) {
            throw new InputException(where + "the pair \"" + Names.cut(pairs.a() + ", " + pairs.b())
                    + "\" is one member only. A pair is two of " + Names.list(roster.members()) + ".");
        }
        requireOrder(first, second, signed, where);
        return found;
    }

    /** Otherwise the value would have the sign that its reader does not expect. */
    private void requireOrder(Set<Integer> first, Set<Integer> second, boolean signed, String where) {
        if (signed && first.size() == 1 && second.size() == 1) {
            int a = first.iterator().next();
            int b = second.iterator().next();
            if (a > b) {
                throw new InputException(
                        where + "it is the first member's value less the second's, in the order of the "
                                + "report. Write <pair>" + Names.cut(name(b)) + ", " + Names.cut(name(a))
                                + "</pair>, and exchange minimum and maximum with opposite signs.");
            }
        }
    }

    private List<Target> classes(Selection.Classes selection, String where) {
        NamePattern pattern = new NamePattern(selection.name());
        Set<Integer> places = new LinkedHashSet<>(pattern.among(roster.classIds(), roster.present()::get));
        if (places.isEmpty() || pattern.open()) {
            places.addAll(pattern.among(roster.classNames(), roster.present()::get));
        }
        if (places.isEmpty()) {
            throw new InputException(where + "no class has the id or name \"" + Names.cut(selection.name()) + "\""
                    + (pattern.open() ? " and samples. " : ". ")
                    + Names.similar(selection.name(), roster.classNames())
                    + "The classes are " + Names.list(roster.classNames()) + "; * stands for any characters.");
        }
        List<Optional<String>> series = selection
                .member()
                .map(m -> members(m, where).stream()
                        .map(i -> Optional.of(name(i)))
                        .toList())
                .orElse(List.of(Optional.empty()));
        return places.stream()
                .sorted()
                .flatMap(c -> series.stream()
                        .map(s -> new Target(
                                new Subject.OfClass(roster.classIds().get(c), s),
                                c,
                                roster.classNames().get(c))))
                .toList();
    }
}
