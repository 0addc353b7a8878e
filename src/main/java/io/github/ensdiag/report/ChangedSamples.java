package io.github.ensdiag.report;

import io.github.ensdiag.change.Changes;
import io.github.ensdiag.change.SampleChange;
import io.github.ensdiag.change.SampleChanges;
import io.github.ensdiag.measure.SampleResult;
import io.github.ensdiag.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The samples on which the ensemble changed sides since the baseline. */
final class ChangedSamples {
    /** As many of each kind as can be looked through. */
    private static final int SHOWN = 100;

    private static final String ARROW = " \u2192 ";
    private static final String RIGHT = "\u2713";
    private static final String WRONG = "\u2717";

    private final Facts facts;
    private final Changes changes;
    private final SampleChanges samples;
    private final SampleWords words;
    private final Map<Integer, SampleResult> told = new HashMap<>();

    ChangedSamples(Facts facts, SampleChanges samples) {
        this.facts = facts;
        this.samples = samples;
        changes = facts.changes.orElseThrow();
        words = new SampleWords(facts);
        Stream.of(
                        facts.results.disagreements().byClass(),
                        facts.results.disagreements().byOutcome())
                .flatMap(lists -> lists.values().stream())
                .flatMap(List::stream)
                .forEach(s -> told.put(s.sample(), s));
    }

    /** Tables to be folded: those newly right, those newly wrong, where there are any. */
    List<Table> tables() {
        return Stream.of(table("Newly right: ", true), table("Newly wrong: ", false))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Table> table(String title, boolean right) {
        List<SampleChange> list =
                samples.listed().stream().filter(s -> s.newlyRight() == right).toList();
        if (list.isEmpty()) {
            return Optional.empty();
        }
        String first = list.size() > SHOWN ? ", the first " + SHOWN : "";
        var table = Table.titled(title, Words.count(list.size(), "sample"), first);
        table.words(samples.byId() ? "sample" : "row").words("true class");
        words.columns().forEach(c -> table.words(c.heading()));
        list.stream().limit(SHOWN).forEach(s -> table.row("", words.id(s.sample()), cells(s)));
        table.note(
                "\u2713 right, \u2717 wrong: then \u2192 now. Where the sample is listed below, too, its answer stands in the place "
                        + "of \u2717, with its score.");
        if (list.size() > SHOWN) {
            table.note(
                    Words.count(list.size() - SHOWN, "further sample is", "further samples are"),
                    " left out here; all are in ensdiag.json under \u201cchanges\u201d.");
        }
        return Optional.of(table.css("snug tall").build());
    }

    private List<Object> cells(SampleChange change) {
        List<Object> cells = new ArrayList<>();
        cells.add(Table.words(RightClasses.links(facts, change.sample())));
        List<String> said = Optional.ofNullable(told.get(change.sample()))
                .map(s -> words.compact(s).said())
                .orElse(List.of());
        int last = words.columns().size() - 1;
        if (words.single()) {
            for (int m = 0; m < last; m++) {
                cells.add(Table.words(member(change, m, said)));
            }
        } else {
            cells.add(Table.words(count(change), said.isEmpty() ? "" : ": " + said.get(0)));
        }
        cells.add(Table.words(change.newlyRight() ? WRONG : RIGHT, ARROW, now(facts.members(), change, said, last)));
        return cells;
    }

    private String member(SampleChange change, int member, List<String> said) {
        int before = changes.before()
                .members()
                .indexOf(facts.member(member).predictor().name());
        String then =
                before < 0 ? "" : (changes.before().fates().right(before, change.before()) ? RIGHT : WRONG) + ARROW;
        return then + now(member, change, said, member);
    }

    private String now(int series, SampleChange change, List<String> said, int column) {
        return !said.isEmpty()
                ? said.get(column)
                : changes.now().fates().right(series, change.sample()) ? RIGHT : WRONG;
    }

    /** How many members are right. */
    private String count(SampleChange change) {
        long then = count(changes.before(), change.before());
        long now = count(changes.now(), change.sample());
        int members = changes.before().members().size();
        String of = members == facts.members() ? "" : " of " + members;
        return then + of + ARROW + now + " of " + facts.members() + " right";
    }

    private static long count(Snapshot run, int sample) {
        return IntStream.range(0, run.members().size())
                .filter(m -> run.fates().right(m, sample))
                .count();
    }
}
