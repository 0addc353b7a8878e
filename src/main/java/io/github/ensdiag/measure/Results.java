package io.github.ensdiag.measure;

import java.util.List;

/**
 * All that was measured; immutable.
 *
 * @param samples N
 * @param classCount C
 * @param several samples with several right classes
 * @param scored false: all members are decisions, so their average is a plurality vote
 * @param members in configured order
 * @param pairs (0,1), (0,2), …, (1,2), …
 * @param classes by index
 * @param superclasses by group of classes; empty where there are no groups
 * @param confusions wrong answers given most often, all series together
 * @param differentConfusions wrong answers that the members give most unequally often
 * @param logRankSamples samples behind the Spearman correlation of log-scores
 */
public record Results(
        int samples,
        int classCount,
        int several,
        boolean scored,
        Options options,
        List<MemberResult> members,
        EnsembleResult ensemble,
        List<PairResult> pairs,
        List<ClassResult> classes,
        ClassBalance balance,
        List<SuperclassResult> superclasses,
        List<Confusion> confusions,
        List<Confusion> differentConfusions,
        Disagreements disagreements,
        int logRankSamples) {

    /** The member with the highest accuracy. */
    public MemberResult best() {
        return members.get(ensemble.best());
    }

    /** Whether the ensemble's predictions were given, so that it need not be the members' average. */
    public boolean given() {
        return ensemble.given().isPresent();
    }

    /** Whether the series has scores rather than decisions only. */
    public boolean scored(int s) {
        return series(s).profile().isPresent();
    }

    /** Members and ensemble: the index of the ensemble is the number of members. */
    public PredictorResult series(int s) {
        return s < members.size() ? members.get(s).predictor() : ensemble.predictor();
    }

    /** Number of series: the members and the ensemble. */
    public int seriesCount() {
        return members.size() + 1;
    }

    /** What the classes' changes would look like by chance. */
    public ClassLuck classLuck() {
        return ClassLuck.of(classes);
    }
}
