package io.github.ensdiag.measure;

import java.util.List;
import java.util.stream.IntStream;

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
 * @param leans by member: the class it answers too often, and whether the ensemble follows
 * @param superclasses by group of classes; empty where there are no groups
 * @param confusions wrong answers given most often, all series together
 * @param differentConfusions wrong answers that the members give most unequally often
 * @param blocks what is taken for what, by blocks of classes
 * @param fates what became of every sample
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
        List<Lean> leans,
        List<SuperclassResult> superclasses,
        List<Confusion> confusions,
        List<Confusion> differentConfusions,
        Blocks blocks,
        Disagreements disagreements,
        Fates fates,
        int logRankSamples) {

    /** The member with the highest accuracy. */
    public MemberResult best() {
        return members.get(ensemble.best());
    }

    /** Whether the ensemble is the members' average or, where there are only decisions, their vote. */
    public boolean averaged() {
        return ensemble.given().isEmpty();
    }

    /** Whether the ensemble's predictions were given in a file, rather than computed from the members'. */
    public boolean given() {
        return !averaged() && options.combining().plainMean();
    }

    /** What the ensemble is called in a sentence. */
    public String ensembleNoun() {
        return averaged()
                ? averageNoun()
                : given() ? "ensemble" : options.combining().name();
    }

    /** What the members' own average is called in a sentence. */
    public String averageNoun() {
        return (options.weights().isEmpty() ? "" : "weighted ") + (scored ? "average" : "vote");
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

    /** One positive weight a member, as configured; all 1 where none are. */
    public double[] weights() {
        List<Double> weights = options.weights();
        return IntStream.range(0, members.size())
                .mapToDouble(m -> weights.isEmpty() ? 1 : weights.get(m))
                .toArray();
    }

    /** Indices of the classes, those with the most to say first. */
    public List<Integer> mostTelling() {
        return classes.stream()
                .sorted(ClassResult.MOST_TO_SAY)
                .map(ClassResult::index)
                .toList();
    }

    /** What the classes' changes would look like by chance. */
    public ClassLuck classLuck() {
        return ClassLuck.of(classes);
    }

    /** What goes together over the classes. */
    public ClassTrends classTrends() {
        return ClassTrends.of(this);
    }

    /** Classes of similar size together. */
    public List<SizeGroup> sizeGroups() {
        return SizeGroup.of(this);
    }

    /** Where a class's gain would lie by chance. */
    public ClassFunnel classFunnel() {
        return ClassFunnel.of(this);
    }
}
