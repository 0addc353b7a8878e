package io.github.ensdiag.report;

import io.github.ensdiag.explain.BlockView;
import io.github.ensdiag.measure.Block;
import io.github.ensdiag.measure.Blocks;
import io.github.ensdiag.measure.Confusion;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** What is taken for what by blocks of classes, in sentences. */
final class BlockWords {
    private static final String MADE =
            " The blocks were made from these very errors, so it is no finding that many stay within one; how the members "
                    + "differ is.";

    /** Fewer counts make no ratio. */
    private static final int ENOUGH = 10;

    private final Facts facts;
    private final Blocks blocks;
    private final BlockView view;
    private final BlockRanking ranking;

    BlockWords(Facts facts) {
        this.facts = facts;
        blocks = facts.results.blocks();
        view = BlockView.of(facts.results);
        ranking = new BlockRanking(facts.results);
    }

    /** A block by its number and name; a class as a link. */
    Object name(int block) {
        return blocks.origin() == Blocks.Origin.CLASSES ? facts.classes.link(block) : facts.blockNames.numbered(block);
    }

    /** Where the blocks come from. */
    Text origin() {
        Text.Span term = Facts.term("blocks", "blocks");
        Text put = Text.of(" put together, in ", Format.count(blocks.list().size()), " ", term);
        return switch (blocks.origin()) {
            case CLASSES -> Text.of();
            case GROUPS ->
                Text.of("The ", term, " are the groups of classes that were given", last(", and one more of ") + ".");
            case CLUSTERED_GROUPS ->
                Text.of(
                        "The given groups are too many to show, so those that the members confuse with one another are",
                        put,
                        last("; the last holds ") + ".",
                        MADE);
            case CLUSTERED_CLASSES ->
                Text.of(
                        "Of the " + Words.count(facts.results.classCount(), "class", "classes"),
                        ", those that the members confuse with one another are",
                        put,
                        last("; the last holds ") + ".",
                        MADE);
        };
    }

    /** What the last block is, where nothing holds it together. */
    private String last(String start) {
        Block last = blocks.list().get(blocks.list().size() - 1);
        String classes = Words.count(last.classes().size(), "class", "classes");
        return switch (last.kind()) {
            case UNGROUPED -> start + "the classes in no group";
            case LEFT_OVER -> start + classes + " left over";
            case UNCONFUSED -> start + classes + " that no member confuses";
            default -> "";
        };
    }

    Text staying() {
        List<Integer> series = facts.members() <= 3
                ? IntStream.rangeClosed(0, facts.members()).boxed().toList()
                : List.of(facts.best(), facts.members());
        List<Object> said = new ArrayList<>();
        for (int s : series) {
            Figure share = blocks.within(s);
            if (share.defined()) {
                String of = said.isEmpty() ? " of the errors of " : " of those of ";
                said.add(Text.of(Format.round(share.get()), of, facts.name(s)));
            }
        }
        return said.isEmpty()
                ? Text.of("No error can stay within a block.")
                : Text.of(Words.list(said), " stay within their block.", ungrouped());
    }

    private String ungrouped() {
        return blocks.list().stream().anyMatch(b -> b.kind() == Block.Kind.UNGROUPED)
                ? " Samples of classes in no group are left out."
                : "";
    }

    /** The commonest mistake that leaves its block. */
    Text between() {
        return ranking.between().stream()
                .findFirst()
                .map(c -> Text.of(
                        "From block to block, the commonest mistake is to take ",
                        mistake(c),
                        ": ",
                        counts(c, view.shown()),
                        "."))
                .orElse(Text.of("No error leaves its block."));
    }

    /** Where the two of the picture differ. */
    Text compared() {
        if (ranking.compared().isEmpty() || ranking.distance(ranking.compared().get(0)) == 0) {
            return Text.of("The two make each mistake equally often.");
        }
        Confusion c = ranking.compared().get(0);
        Object first = view.first() == facts.members()
                ? Text.styled(Words.capital(facts.ensembleName()), "n e")
                : facts.name(view.first());
        return Text.of(
                first,
                " and ",
                facts.name(view.second()),
                " differ most in taking ",
                mistake(c),
                ": ",
                counts(c, List.of(view.first(), view.second())),
                ratio(c),
                facts.two() ? chance(c) : ".");
    }

    private String ratio(Confusion c) {
        int a = c.counts().get(view.first());
        int b = c.counts().get(view.second());
        return Math.min(a, b) < ENOUGH
                ? ""
                : ", " + Format.fixed((double) Math.max(a, b) / Math.min(a, b), 1) + " times as often";
    }

    /** What is framed in the picture. */
    private String chance(Confusion c) {
        long found =
                blocks.confusions().stream().filter(Confusion::differenceFound).count();
        String doubt = c.differenceFound() ? "" : "; among so many pairs of blocks chance alone may do that";
        return doubt
                + (found == 0
                        ? "."
                        : ". A frame marks "
                                + (found == 1 ? "the one cell" : "each of the " + Words.count(found, "cell"))
                                + " in which the difference is more than chance gives among so many.");
    }

    /** Where any two of the members differ. */
    Text membersDiffer() {
        if (ranking.different().isEmpty()) {
            return Text.of("The members make each such mistake equally often.");
        }
        Confusion c = ranking.different().get(0);
        List<Integer> members = c.counts().subList(0, facts.members());
        int most = members.indexOf(Collections.max(members));
        int least = members.indexOf(Collections.min(members));
        return most == least
                ? Text.of("The members make each such mistake equally often.")
                : Text.of(
                        "Of the members, two differ most in taking ",
                        mistake(c),
                        ": ",
                        counts(c, List.of(most, least)),
                        c.differenceFound() ? "." : "; among so many pairs of blocks chance alone may do that.");
    }

    private Text counts(Confusion c, List<Integer> series) {
        return Words.list(series.stream()
                .map(s -> Text.of(facts.name(s), " ", Words.times(c.counts().get(s))))
                .toList());
    }

    private Text mistake(Confusion c) {
        if (blocks.origin() == Blocks.Origin.CLASSES) {
            return Text.of(name(c.truth()), " for ", name(c.predicted()));
        }
        return c.truth() == c.predicted()
                ? Text.of("one class of ", told(c.truth()), " for another of it")
                : Text.of("a class of ", told(c.truth()), " for one of ", told(c.predicted()));
    }

    private String told(int block) {
        return "block " + (block + 1) + " (" + facts.blockNames.of(block) + ")";
    }
}
