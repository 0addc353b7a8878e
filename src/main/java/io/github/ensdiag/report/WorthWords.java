package io.github.ensdiag.report;

import io.github.ensdiag.explain.GroupReading;
import io.github.ensdiag.explain.GroupReading.Effect;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.whatif.Group;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What single members, pairs and triples are worth, in words. */
final class WorthWords {
    private final Facts facts;
    private final Group group;
    private final String all;

    WorthWords(Facts facts, Group group) {
        this.facts = facts;
        this.group = group;
        all = "all " + Words.number(facts.members());
    }

    /** Which member to drop, and which not. */
    Text takeaway() {
        List<Integer> helping = withEffect(Effect.BETTER);
        List<Integer> hurting = withEffect(Effect.WORSE);
        if (helping.isEmpty() && hurting.isEmpty()) {
            return Text.of(
                    withEffect(Effect.SAME).size() == facts.members()
                            ? "Whichever member is dropped, no sample changes sides."
                            : "Of no single member can these samples tell whether dropping it would help or hurt.");
        }
        Text first = helping.isEmpty()
                ? Text.of("Of no member can these samples tell that dropping it would help.")
                : dropping(helping);
        return hurting.isEmpty() ? first : Text.of(first, " ", missing(hurting));
    }

    private Text dropping(List<Integer> helping) {
        Text first = Text.of(
                "Dropping ",
                facts.name(helping.get(0)),
                outstanding(helping) ? " would help most: " : " would help: ",
                points(helping.get(0)),
                ".");
        return switch (helping.size()) {
            case 1 -> first;
            case 2 -> Text.of(first, " Dropping ", facts.name(helping.get(1)), " instead would help, too.");
            default ->
                Text.of(first, " Dropping any one of ", Words.number(helping.size() - 1L), " others would help, too.");
        };
    }

    private Text missing(List<Integer> hurting) {
        List<Integer> worstFirst = new ArrayList<>(hurting);
        Collections.reverse(worstFirst);
        return Text.of(
                facts.name(worstFirst.get(0)),
                outstanding(worstFirst) ? " would be missed most: " : " would be missed: ",
                points(worstFirst.get(0)),
                ".");
    }

    /** Whether the first is beyond the second for sure. */
    private boolean outstanding(List<Integer> members) {
        return members.size() > 1 && !overlap(difference(members.get(0)), difference(members.get(1)));
    }

    private Figure difference(int member) {
        return group.leftOut().get(member).difference();
    }

    private String points(int member) {
        return Format.points(difference(member)) + " points";
    }

    private List<Integer> withEffect(Effect effect) {
        return GroupReading.byAbsence(group).stream()
                .filter(m -> GroupReading.of(group.leftOut().get(m)) == effect)
                .toList();
    }

    /** What Shapley values are, and whether they tell the members apart. */
    Text shapley() {
        String orders = group.orders() == 0
                ? "all orders in which they could join"
                : Words.count(group.orders(), "random order") + " of joining";
        return Text.of(
                "The ",
                Facts.term("Shapley value", "shapley"),
                " shares out the ",
                Format.share(group.whole()),
                " of all members: what each adds to the accuracy when it joins those before it, averaged over ",
                orders,
                ". Equal shares would be ",
                Format.fixed(100 * group.whole().get() / facts.members(), decimals(group)),
                " points. ",
                range());
    }

    /** Decimals, in points, that tell Shapley values apart. */
    static int decimals(Group group) {
        var range = group.shapley().stream()
                .filter(Figure::defined)
                .mapToDouble(s -> 100 * s.get())
                .summaryStatistics();
        double spread = range.getCount() == 0 ? 1 : range.getMax() - range.getMin();
        return spread >= 0.2 ? 2 : spread >= 0.02 ? 3 : 4;
    }

    private Text range() {
        List<Integer> ascending = IntStream.range(0, facts.members())
                .boxed()
                .filter(m -> group.shapley().get(m).defined())
                .sorted(Comparator.comparingDouble(m -> group.shapley().get(m).get()))
                .toList();
        if (ascending.isEmpty()) {
            return Text.of();
        }
        int most = ascending.get(ascending.size() - 1);
        int least = ascending.get(0);
        return overlap(group.shapley().get(least), group.shapley().get(most))
                ? Text.of(
                        "The intervals of the largest and the smallest overlap: this does not tell the members apart.")
                : Text.of(
                        "On these samples they go from ",
                        Format.fixed(100 * group.shapley().get(least).get(), decimals(group)),
                        " (",
                        facts.name(least),
                        ") to ",
                        Format.fixed(100 * group.shapley().get(most).get(), decimals(group)),
                        " (",
                        facts.name(most),
                        ").");
    }

    private static boolean overlap(Figure a, Figure b) {
        if (a.interval().isEmpty() || b.interval().isEmpty()) {
            return a.get() == b.get();
        }
        return a.interval().get().low() <= b.interval().get().high()
                && b.interval().get().low() <= a.interval().get().high();
    }

    /** Which pair and which three to keep. */
    Text parts() {
        List<Object> sentences = new ArrayList<>();
        sentences.add(part(group.pair(), "pair"));
        group.triple().ifPresent(triple -> sentences.add(Text.of(" ", part(triple, "trio"))));
        return Text.of(sentences.toArray());
    }

    private Text part(Group.Part part, String noun) {
        String against = switch (GroupReading.of(part)) {
            case BETTER, WORSE -> Format.points(part.difference()) + " points against " + all;
            case UNTOLD ->
                Format.points(part.difference()) + " points against " + all + ", which cannot be told from 0";
            case SAME -> "no sample changes sides against " + all;
        };
        return part.agree()
                ? Text.of(
                        "The best ",
                        noun,
                        " is ",
                        Words.list(part.members().stream().map(facts::name).toList()),
                        ": ",
                        against,
                        ".")
                : Text.of(
                        "Which ",
                        noun,
                        " is best is not settled; chosen on one half and scored on the other: ",
                        against,
                        ".");
    }
}
