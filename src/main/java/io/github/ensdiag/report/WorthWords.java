package io.github.ensdiag.report;

import io.github.ensdiag.explain.GroupReading;
import io.github.ensdiag.explain.GroupReading.Effect;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.whatif.Group;
import java.util.ArrayList;
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
        return hurting.isEmpty()
                ? first
                : Text.of(
                        first,
                        " ",
                        facts.name(hurting.get(hurting.size() - 1)),
                        hurting.size() == 1 ? " would be missed: " : " would be missed most: ",
                        points(hurting.get(hurting.size() - 1)),
                        ".");
    }

    private Text dropping(List<Integer> helping) {
        Text first = Text.of(
                "Dropping ",
                facts.name(helping.get(0)),
                helping.size() == 1 ? " would help: " : " would help most: ",
                points(helping.get(0)),
                ".");
        return switch (helping.size()) {
            case 1 -> first;
            case 2 -> Text.of(first, " Dropping ", facts.name(helping.get(1)), " instead would help, too.");
            default ->
                Text.of(first, " Dropping any one of ", Words.number(helping.size() - 1L), " others would help, too.");
        };
    }

    private String points(int member) {
        return Format.points(group.leftOut().get(member).difference()) + " points";
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
                Format.fixed(100 * group.whole().get() / facts.members(), 2),
                " points. ",
                range());
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
                        facts.name(most),
                        " has the largest, ",
                        Format.percent(group.shapley().get(most)),
                        ", ",
                        facts.name(least),
                        " the smallest, ",
                        Format.percent(group.shapley().get(least)),
                        ".");
    }

    private static boolean overlap(Figure low, Figure high) {
        return low.get() == high.get()
                || low.interval().isPresent()
                        && high.interval().isPresent()
                        && low.interval().get().high() >= high.interval().get().low();
    }

    /** Which pair and which three to keep. */
    Text parts() {
        List<Object> sentences = new ArrayList<>();
        sentences.add(part(group.pair(), "pair"));
        group.triple().ifPresent(triple -> sentences.add(Text.of(" ", part(triple, "three"))));
        return Text.of(sentences.toArray());
    }

    private Text part(Group.Part part, String noun) {
        String points = Format.points(part.difference()) + " points against " + all;
        String compared = switch (GroupReading.of(part)) {
            case BETTER -> "better than " + all + " together, " + points;
            case WORSE -> "less accurate than " + all + " together, " + points;
            case UNTOLD -> "not to be told from " + all + " together, " + points;
            case SAME -> "right on the same samples as " + all + " together";
        };
        return part.agree()
                ? Text.of(
                        "The best ",
                        noun,
                        " is ",
                        Words.list(part.members().stream().map(facts::name).toList()),
                        ": ",
                        compared,
                        ".")
                : Text.of(
                        "Which ",
                        noun,
                        " is best is not settled; a ",
                        noun.equals("three") ? "trio" : noun,
                        " chosen on one half is, on the other, ",
                        compared,
                        ".");
    }
}
