package io.github.ensdiag.report;

import io.github.ensdiag.measure.Outcome;
import io.github.ensdiag.measure.SampleResult;
import io.github.ensdiag.measure.SampleResult.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists of samples in words: each member by itself where there are few, else by what they answer. */
final class SampleWords {
    /** Up to so many members each stands by itself. */
    private static final int COLUMNS = 4;

    /** Of longer ids the end is shown: it tells paths apart. */
    private static final int LONG_ID = 80;

    private final Facts facts;

    SampleWords(Facts facts) {
        this.facts = facts;
    }

    boolean single() {
        return facts.members() <= COLUMNS;
    }

    List<Table.Column> columns() {
        List<Table.Column> columns = new ArrayList<>();
        if (single()) {
            for (int m = 0; m < facts.members(); m++) {
                columns.add(new Table.Column(Text.of(facts.name(m)), "t", ""));
            }
        } else {
            columns.add(new Table.Column(Text.of("members, by answer"), "t", ""));
        }
        columns.add(new Table.Column(Text.of(facts.ensembleHead()), "t", ""));
        return columns;
    }

    List<String> compactHeads() {
        return columns().stream().map(c -> c.heading().plain()).toList();
    }

    String title(Outcome outcome) {
        return switch (outcome) {
            case DRAGGED -> "Dragged down";
            case RESCUED -> "Rescued";
            case EMERGENT -> "Right though no member was";
            default -> "Lost though all were right";
        };
    }

    Text meaning(Outcome outcome) {
        Text.Span best = facts.name(facts.best());
        Text.Span ensemble = facts.name(facts.members());
        Object another = facts.two() ? facts.name(facts.other()) : "another member";
        return switch (outcome) {
            case DRAGGED -> Text.of(best, " was right, ", ensemble, " is not.");
            case RESCUED -> Text.of(best, " was wrong, ", another, " right, and so is ", ensemble, ".");
            case EMERGENT ->
                !facts.results.averaged()
                        ? Text.of("No member put the right class first, yet ", ensemble, " does.")
                        : Text.of("No member put the right class first, yet in their sum it came first.");
            default -> lost(ensemble);
        };
    }

    private Text lost(Text.Span ensemble) {
        if (!facts.results.averaged()) {
            return Text.of(
                    "Every member was right and ", ensemble, " is wrong: no average of them would be, ties aside.");
        }
        return facts.results.several() == 0
                ? Text.of("Every member was right and ", ensemble, " is wrong: only a tie can do that.")
                : Text.of(
                        "Every member was right and ",
                        ensemble,
                        " is wrong: a tie, or several right classes that take votes from each other.");
    }

    String none(Outcome outcome) {
        return switch (outcome) {
            case DRAGGED -> "No sample is dragged down.";
            case RESCUED -> "No sample is rescued.";
            case EMERGENT -> "None is right that no member got right.";
            default -> "None is lost that all members got right.";
        };
    }

    String id(SampleResult sample) {
        return id(sample.sample());
    }

    String id(int sample) {
        String id = facts.set.sampleId(sample);
        int characters = id.codePointCount(0, id.length());
        return Words.apart(
                characters <= LONG_ID ? id : "\u2026" + id.substring(id.offsetByCodePoints(0, characters - LONG_ID)));
    }

    boolean scored(int series) {
        return facts.results.series(series).profile().isPresent() || series == facts.members();
    }

    record Group(int answer, int count) {}

    /** What the members answer, the commonest answer first. */
    List<Group> grouped(SampleResult sample) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (int m = 0; m < facts.members(); m++) {
            List<Answer> answers = sample.answers().get(m);
            counts.merge(answers.isEmpty() ? -1 : answers.get(0).index(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(e -> new Group(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt((Group g) -> -g.count()).thenComparingInt(Group::answer))
                .toList();
    }

    static String sign(Outcome outcome) {
        return switch (outcome) {
            case RESCUED, EMERGENT -> "\u25b2";
            case DRAGGED, LOST -> "\u25bc";
            case KEPT -> "\u2713";
            default -> "\u2717";
        };
    }

    boolean right(SampleResult sample, int answer) {
        return facts.set.accepts(sample.sample(), answer);
    }

    int right(SampleResult sample) {
        return grouped(sample).stream()
                .filter(g -> right(sample, g.answer()))
                .mapToInt(Group::count)
                .sum();
    }

    ClassFold.Sample compact(SampleResult sample) {
        List<String> said = new ArrayList<>();
        if (single()) {
            for (int m = 0; m < facts.members(); m++) {
                said.add(brief(sample, m));
            }
        } else {
            // The three commonest answers tell the story.
            said.add(String.join(
                    ", ",
                    grouped(sample).stream()
                            .limit(3)
                            .map(g -> g.count() + "\u00d7" + ticked(sample, g.answer()))
                            .toList()));
        }
        said.add(brief(sample, facts.members()));
        return new ClassFold.Sample(id(sample), facts.shown(sample.sample()), sign(sample.outcome()), said);
    }

    /** A tick in place of the true class; behind the name of another right one. */
    private String ticked(SampleResult sample, int answer) {
        String name = facts.classes.name(answer);
        return answer == sample.label() ? "\u2713" : right(sample, answer) ? name + " \u2713" : name;
    }

    /** The first answer and its score; a tick stands for the true class. */
    private String brief(SampleResult sample, int series) {
        List<Answer> answers = sample.answers().get(series);
        if (answers.isEmpty()) {
            return "no answer";
        }
        Answer first = answers.get(0);
        String name = ticked(sample, first.index());
        return scored(series) ? name + " " + Format.fixed(first.score(), 2) : name;
    }
}
