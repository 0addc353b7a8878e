package io.github.ensdiag.input;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Opens the files of an evaluation and checks that they belong together. */
public final class EvaluationSets {
    private EvaluationSets() {}

    /**
     * Opens and checks everything but the members' values, which are checked as they are read.
     *
     * <p>The number of classes C is the number of columns of the dense members; without one, the number of class names;
     * without these, 1 + the largest index among labels, lists and decisions. The labels are integers, or floats without
     * a fraction, {@code N} or {@code N × 1}, each in {@code [0, C)}.
     *
     * @throws InputException if a file cannot be read, or the files contradict each other, or the meaning of a member's
     *     scores is neither configured nor clear
     */
    public static EvaluationSet open(Inputs inputs) {
        requireMembers(inputs.members());
        Matrix labelArray = Opened.matrix(inputs.labels());
        ClassIndices.requireOneColumn(labelArray, "labels");
        List<OpenFiles> open = inputs.members().stream().map(OpenFiles::open).toList();
        Optional<ClassNames> classNames = inputs.classNames().map(TextFile::classNames);
        Optional<List<String>> sampleIds = inputs.sampleIds().map(TextFile::sampleIds);
        requireSameRows(inputs, labelArray, open, sampleIds);
        int[] labels = ClassIndices.labels(labelArray);
        ClassCount classes = ClassCount.of(inputs, labelArray, labels, open, classNames);
        requireLabels(labelArray, labels, classes.count());
        List<Member> members =
                open.stream().map(files -> member(files, classes.count())).toList();
        return new EvaluationSet(
                sources(inputs),
                classes.count(),
                classes.assumed(),
                labels,
                Optional.empty(),
                classNames,
                sampleIds,
                Optional.empty(),
                members,
                Optional.empty(),
                List.of());
    }

    private static List<SourceFile> sources(Inputs inputs) {
        List<SourceFile> files = new java.util.ArrayList<>();
        files.add(new SourceFile(inputs.labels(), Optional.empty(), "true classes"));
        inputs.classNames().ifPresent(f -> files.add(new SourceFile(f, Optional.empty(), "class names")));
        inputs.sampleIds().ifPresent(f -> files.add(new SourceFile(f, Optional.empty(), "sample ids")));
        for (MemberFiles member : inputs.members()) {
            for (Path file : member.files()) {
                files.add(new SourceFile(file, Optional.of(member.name()), "predictions"));
            }
        }
        return files;
    }

    private static void requireMembers(List<MemberFiles> members) {
        if (members.size() < 2) {
            throw new InputException("An ensemble has at least two members, but "
                    + (members.isEmpty()
                            ? "none is"
                            : "only \"" + members.get(0).name() + "\" is")
                    + " given. Add a <model> for each.");
        }
        Set<String> names = new HashSet<>();
        for (MemberFiles member : members) {
            if (!names.add(member.name())) {
                throw new InputException(
                        "Two members are named \"" + member.name() + "\". Give each <model> its own <name>.");
            }
        }
    }

    private static void requireSameRows(
            Inputs inputs, Matrix labels, List<OpenFiles> members, Optional<List<String>> sampleIds) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        rows.put(labels.places().file(0), labels.rows());
        for (OpenFiles member : members) {
            member.arrays().forEach(array -> rows.put(array.places().file(0), array.rows()));
        }
        sampleIds.ifPresent(ids -> rows.put(inputs.sampleIds().orElseThrow().toString(), ids.size()));
        if (new HashSet<>(rows.values()).size() > 1) {
            throw new InputException("The files do not hold the same number of rows. "
                    + "Row i must be the same sample in every file: save all of them from one run over the same data."
                    + table(rows, "rows"));
        }
    }

    /** One line a file. */
    static String table(Map<String, Integer> counts, String unit) {
        StringBuilder table = new StringBuilder();
        counts.forEach((file, count) -> table.append("\n  ")
                .append(count)
                .append(' ')
                .append(unit)
                .append(": ")
                .append(file));
        return table.toString();
    }

    private static void requireLabels(Matrix array, int[] labels, int classes) {
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] >= classes) {
                throw ClassIndices.refused(array, row, 0, labels[row], 0, classes);
            }
        }
    }

    private static Member member(OpenFiles open, int classes) {
        if (open instanceof OpenFiles.Dense dense) {
            return DenseMember.of(dense.name(), dense.scores(), dense.files().scale());
        }
        if (open instanceof OpenFiles.TopK topK) {
            return TopKMember.of(
                    topK.name(),
                    topK.classes(),
                    topK.scores(),
                    classes,
                    topK.files().scale());
        }
        OpenFiles.Decisions decisions = (OpenFiles.Decisions) open;
        return new DecisionsMember(decisions.name(), decisions.decisions(), classes);
    }
}
