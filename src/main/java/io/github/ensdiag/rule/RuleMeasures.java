package io.github.ensdiag.rule;

import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.table.InputException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the measure that a rule names. */
public final class RuleMeasures {
    private static final Selection ENSEMBLE = new Selection.Ensemble();
    private static final Selection EVERY_PAIR = new Selection.Pairs("*", "*");

    private RuleMeasures() {}

    /** A measure, and of whom it is measured. */
    public record Found(Measure measure, Selection of) {}

    /**
     * The measure of that id; case, hyphens and underscores do not matter.
     *
     * @param given of whom it is required; empty: the ensemble, or every pair where it is a measure of pairs
     * @param where begins the message
     * @throws InputException if there is none of that id, or it is not measured of whom it is required
     */
    public static Found find(String id, Optional<Selection> given, String where) {
        List<Selection> possible = given.map(List::of).orElse(List.of(ENSEMBLE, EVERY_PAIR));
        return possible.stream()
                .flatMap(of -> of.measures().stream()
                        .filter(m -> Names.plain(m.id()).equals(Names.plain(id)))
                        .map(m -> new Found(m, of)))
                .findFirst()
                .orElseThrow(() -> new InputException(where + message(id, possible)));
    }

    private static String message(String id, List<Selection> possible) {
        List<String> fitting = possible.stream()
                .flatMap(of -> of.measures().stream())
                .map(Measure::id)
                .distinct()
                .toList();
        return "measure is \"" + Names.cut(id) + "\", which is "
                + elsewhere(id, possible.get(0))
                        .orElseGet(() -> "no measure of " + whom(possible.get(0)) + ". " + Names.similar(id, fitting))
                + "Of " + whom(possible.get(0)) + (possible.size() > 1 ? ", or of every pair," : "")
                + " can be required: " + String.join(", ", fitting) + ".";
    }

    /** Where it is a measure, but of others: of whom, and how to say so. */
    private static Optional<String> elsewhere(String id, Selection given) {
        List<Selection> all =
                List.of(ENSEMBLE, new Selection.Members("*"), EVERY_PAIR, new Selection.Classes("*", Optional.empty()));
        return all.stream()
                .filter(of -> has(of, id))
                .min(Comparator.comparing(of -> of.getClass() != given.getClass()))
                .map(of -> "measured of " + whom(of) + ": " + written(of) + " ");
    }

    private static boolean has(Selection of, String id) {
        return of.measures().stream().anyMatch(m -> Names.plain(m.id()).equals(Names.plain(id)));
    }

    private static String whom(Selection of) {
        return of instanceof Selection.Members
                ? "a member"
                : of instanceof Selection.Pairs
                        ? "a pair"
                        : of instanceof Selection.Classes classes
                                ? classes.member().isPresent() ? "a member on a class" : "a class"
                                : "the ensemble";
    }

    private static String written(Selection of) {
        return of instanceof Selection.Members
                ? "say of which, as in <member>*</member>."
                : of instanceof Selection.Pairs
                        ? "say of which, as in <pair>*, *</pair>."
                        : of instanceof Selection.Classes
                                ? "say of which, as in <class>*</class>, without <member>."
                                : "leave out <member>, <pair> and <class>.";
    }
}
