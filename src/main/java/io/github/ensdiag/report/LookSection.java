package io.github.ensdiag.report;

import io.github.ensdiag.features.AttentionMeasure;
import io.github.ensdiag.features.Cell;
import io.github.ensdiag.features.Glance;
import io.github.ensdiag.features.Likeness;
import io.github.ensdiag.features.Looks;
import io.github.ensdiag.features.PairFigure;
import io.github.ensdiag.features.PairLooks;
import io.github.ensdiag.statistics.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Are they looking at the same things? Only where features or attributions were given.
 *
 * @param features a table, or none
 * @param attributions a picture, or none
 * @param cells of the attributions, measure by measure
 */
record LookSection(List<Text> paragraphs, List<Table> features, List<Picture> attributions, List<Table> cells) {
    /** Adjusted p below which a difference between cells is told. */
    private static final double TOLD = 0.05;

    static List<LookSection> of(Facts facts) {
        if (!facts.attention.given()) {
            return List.of();
        }
        LookTables tables = new LookTables(facts);
        List<Text> paragraphs = new ArrayList<>();
        facts.attention.features().ifPresent(likeness -> paragraphs.add(features(facts, likeness)));
        facts.attention.attributions().ifPresent(looks -> {
            paragraphs.add(attributions(facts, looks));
            looks.pairs().forEach(pair -> paragraphs.addAll(cellStory(facts, tables, pair)));
            leftOut(facts, looks).forEach(paragraphs::add);
        });
        boolean one = facts.two();
        return List.of(new LookSection(
                paragraphs,
                facts.attention.features().stream().map(f -> tables.features()).toList(),
                facts.attention.attributions().stream()
                        .map(looks -> facts.picture(
                                "looks",
                                takeaway(facts, looks),
                                one
                                        ? tables.byCell(looks, AttentionMeasure.COSINE)
                                        : tables.pairs(looks, AttentionMeasure.COSINE)))
                        .toList(),
                facts.attention.attributions().stream()
                        .flatMap(looks -> Looks.MEASURES.stream()
                                .filter(measure -> !one || measure != AttentionMeasure.COSINE)
                                .map(measure -> tables.byCell(looks, measure)))
                        .toList()));
    }

    private static Text features(Facts facts, Likeness likeness) {
        Text start = Text.of(
                "Features are what a model makes of a sample before it answers. ",
                Facts.term("CKA", AttentionMeasure.FEATURE_CKA),
                " compares them on ",
                Words.count(likeness.samples(), "sample"),
                likeness.samples() < facts.n() ? " drawn at random" : "",
                ": 0 is unrelated, 1 the same but for a rotation and a scale.");
        if (likeness.pairs().size() > 1) {
            return start;
        }
        PairFigure pair = likeness.pairs().get(0);
        return Text.of(
                start,
                " Those of ",
                facts.name(pair.a()),
                " and ",
                facts.name(pair.b()),
                " reach ",
                figure(AttentionMeasure.FEATURE_CKA, pair.figure()),
                ".");
    }

    private static String figure(AttentionMeasure measure, Figure figure) {
        return LookTables.value(measure, figure)
                + figure.interval()
                        .map(i -> " (95\u202f% interval " + LookTables.interval(measure, figure) + ")")
                        .orElse("");
    }

    private static Text attributions(Facts facts, Looks looks) {
        return Text.of(
                "Attributions say how much each input mattered to an answer. Those of any two models are somewhat alike even "
                        + "on different samples: both may look at the middle of every picture, say. So beside how alike they are "
                        + "on the same sample stands how alike one member\u2019s of a sample is to the other\u2019s of another "
                        + "sample of its class. Only the excess, the former less the latter, says that they look at the same "
                        + "things. They can be compared only if one method made them all.",
                looks.samples() < facts.n()
                        ? " Rows are long, so " + Words.count(looks.samples(), "sample")
                                + " drawn at random stand for all."
                        : "");
    }

    private static Text takeaway(Facts facts, Looks looks) {
        PairLooks pair = looks.pairs().get(0);
        Glance all = pair.glance(AttentionMeasure.COSINE);
        if (looks.pairs().size() > 1) {
            return Text.of(
                    "The ",
                    Facts.term("cosine", AttentionMeasure.COSINE),
                    " of the attributions of every pair, beside what different samples give.");
        }
        if (!all.excess().defined()) {
            return Text.of(
                    "The ",
                    Facts.term("cosine", AttentionMeasure.COSINE),
                    " of the attributions is ",
                    figure(AttentionMeasure.COSINE, all.own()),
                    ". No sample has another of its class to compare it with.");
        }
        return Text.of(
                "On the same sample the attributions have a ",
                Facts.term("cosine", AttentionMeasure.COSINE),
                " of ",
                LookTables.value(AttentionMeasure.COSINE, all.own()),
                ", with another sample of its class ",
                LookTables.value(AttentionMeasure.COSINE, all.sameClass()),
                ": ",
                judgement(all.excess()),
                ".");
    }

    private static String judgement(Figure excess) {
        String figure = figure(AttentionMeasure.COSINE, excess);
        if (excess.interval().filter(i -> !i.contains(0)).isEmpty()) {
            return "the excess, " + figure + ", does not show that they look at the same things on a sample";
        }
        return excess.get() > 0
                ? "the excess, " + figure + ", is what they look at alike on a sample"
                : "on the same sample they are even less alike than on different ones, " + figure;
    }

    /** Whether they look at different things where only one is right; only for one pair, or where it is told. */
    private static List<Text> cellStory(Facts facts, LookTables tables, PairLooks pair) {
        List<Text> told = Stream.of(Cell.ONLY_A, Cell.ONLY_B)
                .filter(cell -> told(pair.glance(AttentionMeasure.COSINE, cell)))
                .map(cell -> difference(tables, pair, cell))
                .toList();
        if (!told.isEmpty()) {
            return List.of(Text.of(
                    facts.two() ? "" : Text.of(tables.pair(pair.a(), pair.b()), ": "), Text.of(told.toArray())));
        }
        boolean tested = Stream.of(Cell.ONLY_A, Cell.ONLY_B)
                .anyMatch(cell ->
                        pair.glance(AttentionMeasure.COSINE, cell).adjustedP().defined());
        if (!facts.two() || !tested) {
            return List.of();
        }
        return List.of(Text.of("These samples do not show that the two look at other things where only one of them is "
                + "right than they do where both are."));
    }

    private static boolean told(Glance glance) {
        return glance.adjustedP().defined() && glance.adjustedP().get() < TOLD;
    }

    private static Text difference(LookTables tables, PairLooks pair, Cell cell) {
        Glance here = pair.glance(AttentionMeasure.COSINE, cell);
        Glance both = pair.glance(AttentionMeasure.COSINE, Cell.BOTH);
        return Text.of(
                "With ",
                tables.name(pair, cell),
                " (",
                Words.count(here.samples(), "sample"),
                "), they look at the same things ",
                here.fromBoth().get() < 0 ? "less" : "more",
                " than with both right: the excess is ",
                figure(AttentionMeasure.COSINE, here.excess()),
                ", against ",
                figure(AttentionMeasure.COSINE, both.excess()),
                " (",
                Facts.term("adjusted p", "adjusted-p"),
                p(here.adjustedP()),
                "). ");
    }

    private static String p(Figure p) {
        String cell = Format.pCell(p);
        return cell.startsWith("<") ? " < " + cell.substring(1) : " = " + cell;
    }

    private static List<Text> leftOut(Facts facts, Looks looks) {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < looks.members().size(); i++) {
            long zero = looks.zeroRows().get(i);
            if (zero > 0) {
                texts.add(Text.of(
                        "The attributions of ",
                        facts.name(looks.members().get(i)),
                        " are all 0 on ",
                        Words.count(zero, "sample"),
                        ", which ",
                        zero == 1 ? "is" : "are",
                        " left out."));
            }
        }
        if (looks.withoutPartner() > 0) {
            texts.add(Text.of(
                    Words.count(looks.withoutPartner(), "sample"),
                    looks.withoutPartner() == 1 ? " is" : " are",
                    " the only one of ",
                    looks.withoutPartner() == 1 ? "its" : "their",
                    " class, and so without an excess."));
        }
        int possible = looks.members().size() * (looks.members().size() - 1) / 2;
        if (looks.pairs().size() < possible) {
            texts.add(
                    Text.of(
                            "Compared are ",
                            Words.count(looks.pairs().size(), "pair"),
                            " of ",
                            Format.count(possible),
                            ": those whose attributions are of as many inputs, and of more than ten members those with the best."));
        }
        return texts;
    }
}
