package io.github.ensdiag.input;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checked input: N samples with their true classes and at least two members that predicted them, all in the same
 * order. Scores stay where they are and are read in blocks. Opened by {@link EvaluationSets#open}.
 *
 * @param files all files that were read, each once
 * @param classes number of classes C
 * @param classesAssumed whether C was taken from the largest index seen, for want of names or dense scores
 * @param labels true class by sample, each in {@code [0, C)}; where several are right, the first
 * @param accepted all right classes by sample; empty where every sample has one
 * @param classNames by class index; empty where none were given
 * @param sampleIds by sample; empty where none were given
 * @param superclasses groups of classes; empty where none were given
 * @param members in configured order, names unique
 * @param ensemble predictions of a ready-made ensemble, to be diagnosed in place of the members' average
 * @param insights by member; empty where no member has features or attributions
 * @param labelRows which rows of the labels the samples are; empty: all, in their order
 * @param findings what aligning the files showed, such as samples left out
 */
public record EvaluationSet(
        List<SourceFile> files,
        int classes,
        boolean classesAssumed,
        int[] labels,
        Optional<Accepted> accepted,
        Optional<ClassNames> classNames,
        Optional<List<String>> sampleIds,
        Optional<Superclasses> superclasses,
        List<Member> members,
        Optional<Member> ensemble,
        List<Insight> insights,
        Optional<LabelRows> labelRows,
        List<Finding> findings) {

    public EvaluationSet {
        files = List.copyOf(files);
        members = List.copyOf(members);
        insights = List.copyOf(insights);
        findings = List.copyOf(findings);
    }

    /** A set without features and attributions. */
    public EvaluationSet(
            List<SourceFile> files,
            int classes,
            boolean classesAssumed,
            int[] labels,
            Optional<Accepted> accepted,
            Optional<ClassNames> classNames,
            Optional<List<String>> sampleIds,
            Optional<Superclasses> superclasses,
            List<Member> members,
            Optional<Member> ensemble,
            List<Finding> findings) {
        this(
                files,
                classes,
                classesAssumed,
                labels,
                accepted,
                classNames,
                sampleIds,
                superclasses,
                members,
                ensemble,
                List.of(),
                Optional.empty(),
                findings);
    }

    /** A set of nothing but labels and members. */
    public EvaluationSet(int classes, int[] labels, List<Member> members) {
        this(
                List.of(),
                classes,
                false,
                labels,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                members,
                Optional.empty(),
                List.of());
    }

    /** Number of samples N. */
    public int samples() {
        return labels.length;
    }

    /** All that predicts: the members in their order, then a ready-made ensemble. */
    public List<Member> predictors() {
        return Stream.concat(members.stream(), ensemble.stream()).toList();
    }

    /** The same samples with one member alone. */
    public EvaluationSet only(Member member) {
        return with(List.of(member), Optional.empty());
    }

    /** The same set with a ready-made ensemble. */
    public EvaluationSet with(Member readyMade) {
        return with(members, Optional.of(readyMade));
    }

    private EvaluationSet with(List<Member> otherMembers, Optional<Member> otherEnsemble) {
        return new EvaluationSet(
                files,
                classes,
                classesAssumed,
                labels,
                accepted,
                classNames,
                sampleIds,
                superclasses,
                otherMembers,
                otherEnsemble,
                List.of(),
                labelRows,
                findings);
    }

    /** Whether a class is right for a sample. */
    public boolean accepts(int sample, int c) {
        return accepted.isPresent() ? accepted.get().accepts(sample, c) : labels[sample] == c;
    }

    /** The row of the labels that a sample is, counted from 0. */
    public int labelRow(int sample) {
        return labelRows.map(all -> all.rows()[sample]).orElse(sample);
    }

    /** How many rows the labels have, those without a class and those left out included. */
    public int labelRowCount() {
        return labelRows.map(LabelRows::count).orElse(labels.length);
    }

    /** The id of a sample: as given, or its row of the labels counted from 0. */
    public String sampleId(int sample) {
        return sampleIds.map(ids -> ids.get(sample)).orElseGet(() -> Integer.toString(labelRow(sample)));
    }

    /** The name of a class: as given, or its index. */
    public String className(int index) {
        return classNames.map(names -> names.name(index)).orElseGet(() -> Integer.toString(index));
    }

    /** The id of a class: as given, or its index. */
    public String classId(int index) {
        return classNames.map(names -> names.id(index)).orElseGet(() -> Integer.toString(index));
    }
}
