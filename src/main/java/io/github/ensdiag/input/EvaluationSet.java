package io.github.ensdiag.input;

import java.util.List;
import java.util.Optional;

/**
 * The checked input: N samples with their true classes and at least two members that predicted them. The files stay
 * where they are and are read in blocks. Opened by {@link EvaluationSets#open}.
 *
 * @param inputs the files it was made from
 * @param classes number of classes C
 * @param classesAssumed whether C was taken from the largest index seen, for want of names or dense scores
 * @param labels true class by sample, each in {@code [0, C)}
 * @param classNames by class index; empty where none were given
 * @param sampleIds by sample; empty where none were given
 * @param members in configured order, names unique
 */
public record EvaluationSet(
        Inputs inputs,
        int classes,
        boolean classesAssumed,
        int[] labels,
        Optional<ClassNames> classNames,
        Optional<List<String>> sampleIds,
        List<Member> members) {

    /** Number of samples N. */
    public int samples() {
        return labels.length;
    }

    /** The id of a sample: as given, or its row number counted from 0. */
    public String sampleId(int sample) {
        return sampleIds.map(ids -> ids.get(sample)).orElseGet(() -> Integer.toString(sample));
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
