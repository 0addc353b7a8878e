package io.github.ensdiag.rule;

import io.github.ensdiag.change.ChangeIndex;
import io.github.ensdiag.change.Changes;
import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.measure.Better;
import io.github.ensdiag.measure.ClassMeasure;
import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.snapshot.Subject;
import io.github.ensdiag.statistics.Figure;
import io.github.ensdiag.table.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds figures against rules. */
public final class Rules {
    private Rules() {}

    /**
     * Finds what is wrong with rules before anything is computed.
     *
     * @throws InputException if a rule selects nobody
     */
    public static void check(List<Rule> rules, EvaluationSet set) {
        Targets targets = new Targets(Roster.of(set));
        for (int r = 0; r < rules.size(); r++) {
            targets.of(rules.get(r), r + 1);
        }
    }

    /**
     * The result of every limit of every rule for every subject it selects, in the order of the rules and of the report.
     *
     * @param changes since the baseline, if there is one
     * @throws InputException if a rule selects nobody
     */
    public static List<RuleResult> results(List<Rule> rules, Snapshot snapshot, Optional<Changes> changes) {
        Targets targets = new Targets(Roster.of(snapshot));
        Optional<ChangeIndex> index = changes.map(ChangeIndex::new);
        List<RuleResult> results = new ArrayList<>();
        for (int r = 0; r < rules.size(); r++) {
            Rule rule = rules.get(r);
            for (Target target : targets.of(rule, r + 1)) {
                for (Bound bound : bounds(rule)) {
                    Judgement judgement = new Judgement(rule, target, bound, snapshot.ensemble());
                    results.add(
                            bound.change()
                                    ? index.map(c -> judgement.of(c.of(target.subject(), rule.measure())))
                                            .orElseGet(judgement::withoutBaseline)
                                    : judgement.of(figure(rule, target, snapshot)));
                }
            }
        }
        return List.copyOf(results);
    }

    static List<Bound> bounds(Rule rule) {
        List<Bound> bounds = new ArrayList<>();
        rule.minimum().ifPresent(limit -> bounds.add(new Bound(true, limit, false)));
        rule.maximum().ifPresent(limit -> bounds.add(new Bound(false, limit, false)));
        boolean higher = rule.measure().better() == Better.HIGHER;
        rule.tolerance().ifPresent(t -> bounds.add(new Bound(higher, higher ? 0 - t : t, true)));
        return bounds;
    }

    /** Of a class straight from its counts: there may be thousands. */
    private static Figure figure(Rule rule, Target target, Snapshot snapshot) {
        if (target.subject() instanceof Subject.OfClass of && rule.measure() instanceof ClassMeasure measure) {
            return snapshot.figure(snapshot.classes().get(target.index()), of.member(), measure)
                    .orElseThrow();
        }
        return snapshot.figure(target.subject(), rule.measure()).orElse(Figure.of(Double.NaN));
    }
}
