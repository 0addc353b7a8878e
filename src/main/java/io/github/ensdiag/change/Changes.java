package io.github.ensdiag.change;

import io.github.ensdiag.explain.Cause;
import io.github.ensdiag.input.Finding;
import io.github.ensdiag.measure.Measure;
import io.github.ensdiag.measure.PredictorMeasure;
import io.github.ensdiag.snapshot.Snapshot;
import io.github.ensdiag.snapshot.Subject;
import java.util.List;
import java.util.Optional;

/**
 * What changed since an earlier diagnosis.
 *
 * @param before the earlier diagnosis
 * @param now this one
 * @param addedMembers names that the baseline does not have
 * @param removedMembers names that only the baseline has
 * @param figures those of the ensemble, and of the members and pairs that both have, in the order of the catalogue; none of
 *     a figure that is undefined in both
 * @param samples sample by sample; empty where samples cannot be matched
 * @param unmatched why they cannot, as a sentence; empty where they can
 */
public record Changes(
        Snapshot before,
        Snapshot now,
        List<String> addedMembers,
        List<String> removedMembers,
        List<FigureChange> figures,
        Optional<SampleChanges> samples,
        String unmatched) {

    public Changes {
        addedMembers = List.copyOf(addedMembers);
        removedMembers = List.copyOf(removedMembers);
        figures = List.copyOf(figures);
    }

    /** Compares two diagnoses. */
    public static Changes between(Snapshot before, Snapshot now) {
        SampleMatch match = SampleMatch.of(before, now);
        Optional<Comparing> comparing =
                match.reason().isEmpty() ? Optional.of(new Comparing(before, now, match)) : Optional.empty();
        return new Changes(
                before,
                now,
                only(now.members(), before.members()),
                only(before.members(), now.members()),
                Figures.of(before, now, comparing),
                comparing.map(Comparing::changes),
                match.reason());
    }

    private static List<String> only(List<String> some, List<String> others) {
        return some.stream().filter(name -> !others.contains(name)).toList();
    }

    /**
     * What changed of any figure; a pair may name its members in either order; empty where one of the two does not have it.
     * Who asks often had better keep a {@link ChangeIndex}.
     */
    public Optional<FigureChange> of(Subject subject, Measure measure) {
        return new ChangeIndex(this).of(subject, measure);
    }

    /**
     * Whether more than chance is behind a change in accuracy. Where samples could be compared the test tells, allowing for
     * how many predictors there are: with few flips the interval shuts out 0 sooner (four of four say p = 0.125). Else the
     * interval does.
     *
     * @param member empty: the ensemble
     */
    public boolean found(Optional<String> member) {
        return samples.map(s -> s.of(member).filter(SeriesChange::found).isPresent())
                .orElseGet(() -> of(
                                member.<Subject>map(Subject.Member::new).orElseGet(Subject.Ensemble::new),
                                PredictorMeasure.ACCURACY)
                        .flatMap(change -> change.difference().interval())
                        .filter(i -> !i.contains(0))
                        .isPresent());
    }

    /** What changed of the ensemble in one line, for a log. */
    public String line() {
        return ChangeLine.of(this);
    }

    /** What the audit finds now and did not find then. */
    public List<Finding> appeared() {
        return findings(now, before);
    }

    /** What the audit found then and does not find now. */
    public List<Finding> vanished() {
        return findings(before, now);
    }

    private static List<Finding> findings(Snapshot some, Snapshot others) {
        return some.findings().stream()
                .filter(f -> others.findings().stream()
                        .noneMatch(g -> g.id().equals(f.id()) && g.member().equals(f.member())))
                .toList();
    }

    /** Whether the ensemble does something else now to the accuracy of the best member, or something else keeps it back. */
    public boolean otherVerdict() {
        return before.verdict().effect() != now.verdict().effect()
                || !before.verdict()
                        .main()
                        .map(Cause::kind)
                        .equals(now.verdict().main().map(Cause::kind));
    }

    /** Whether both runs found the same, to the last digit. */
    public boolean nothing() {
        return addedMembers.isEmpty()
                && removedMembers.isEmpty()
                && !otherVerdict()
                && appeared().isEmpty()
                && vanished().isEmpty()
                && figures.stream().allMatch(f -> f.before().equals(f.now()))
                && samples.filter(s -> s.whole() && s.still()).isPresent();
    }
}
