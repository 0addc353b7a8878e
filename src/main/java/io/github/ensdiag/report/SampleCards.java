package io.github.ensdiag.report;

import io.github.ensdiag.measure.Outcome;
import io.github.ensdiag.measure.SampleResult;
import io.github.ensdiag.measure.SampleResult.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A sample in full: itself, what became of it, and what each predictor said with what score. */
final class SampleCards {
    private static final int BAR_STEPS = 20;
    /** So many answers are told, the right ones besides. */
    private static final int COMMONEST = 5;

    private final Facts facts;
    private final SampleWords words;

    SampleCards(Facts facts, SampleWords words) {
        this.facts = facts;
        this.words = words;
    }

    SampleSection.Sample card(SampleResult sample) {
        List<SampleSection.Said> members = IntStream.range(0, facts.members())
                .mapToObj(m -> said(sample, m))
                .toList();
        List<SampleSection.Said> said = new ArrayList<>(words.single() ? members : List.of(byAnswer(sample)));
        said.add(said(sample, facts.members()));
        return new SampleSection.Sample(
                (facts.set.sampleIds().isPresent() ? "" : "Row ") + words.id(sample),
                facts.shown(sample.sample()),
                RightClasses.links(facts, sample.sample()),
                said,
                words.single() ? List.of() : members,
                SampleWords.sign(sample.outcome()),
                css(sample.outcome()),
                happened(sample));
    }

    private SampleSection.Said said(SampleResult sample, int series) {
        List<Answer> answers = sample.answers().get(series);
        boolean scored = words.scored(series);
        List<SampleSection.Line> lines = answers.isEmpty()
                ? List.of(new SampleSection.Line("", "", "no answer", false))
                : answers.stream()
                        .map(a -> new SampleSection.Line(
                                scored ? bar(facts.css(series), a.score()) : "",
                                scored ? Format.fixed(a.score(), 2) : "",
                                facts.classes.name(a.index()),
                                words.right(sample, a.index())))
                        .toList();
        return new SampleSection.Said(Text.of(facts.head(series)), lines);
    }

    /** The commonest answers and the right ones; the others are counted. */
    private SampleSection.Said byAnswer(SampleResult sample) {
        List<SampleSection.Line> lines = new ArrayList<>();
        int others = 0;
        int answers = 0;
        for (SampleWords.Group group : words.grouped(sample)) {
            boolean right = words.right(sample, group.answer());
            if (lines.size() < COMMONEST || right) {
                lines.add(line(group.count(), facts.classes.name(group.answer()), right));
            } else {
                others += group.count();
                answers++;
            }
        }
        if (others > 0) {
            lines.add(line(others, Words.count(answers, "other answer"), false));
        }
        return new SampleSection.Said(Text.of("members, by answer"), lines);
    }

    private SampleSection.Line line(int count, String name, boolean right) {
        return new SampleSection.Line(
                bar("soft", (double) count / facts.members()), Integer.toString(count), name, right);
    }

    private static String bar(String colour, double share) {
        return colour + " w" + Math.round(BAR_STEPS * Math.min(1, share));
    }

    private static String css(Outcome outcome) {
        return outcome == Outcome.RESCUED || outcome == Outcome.EMERGENT ? "good" : "bad";
    }

    private Text happened(SampleResult sample) {
        return switch (sample.outcome()) {
            case DRAGGED ->
                facts.two()
                        ? Text.of("dragged down by ", facts.name(facts.other()))
                        : Text.of(
                                "dragged down: ",
                                facts.name(facts.best()),
                                " and ",
                                Words.number(words.right(sample) - 1),
                                words.right(sample) == 2 ? " other right" : " others right");
            case RESCUED ->
                facts.two()
                        ? Text.of("rescued by ", facts.name(facts.other()))
                        : Text.of(
                                "rescued by ",
                                Words.number(words.right(sample)),
                                words.right(sample) == 1 ? " member" : " members");
            case EMERGENT -> Text.of("right though no member was");
            default -> Text.of("lost though all were right");
        };
    }
}
