package io.github.ensdiag.input;

import io.github.ensdiag.layout.ClassField;
import io.github.ensdiag.layout.Source;
import io.github.ensdiag.layout.Tables;
import io.github.ensdiag.layout.Truth;
import io.github.ensdiag.layout.TruthLayout;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Opens the files of an evaluation, checks that they belong together and brings their rows and classes into one order. */
public final class EvaluationSets {
    /** More classes than these without a sample come of a small set, not of columns that are none. */
    private static final int MOST_SUSPECT = 3;

    private final Inputs inputs;
    private final Tables tables;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Path, SourceFile> files = new LinkedHashMap<>();

    private EvaluationSets(Inputs inputs, Progress progress) {
        this.inputs = inputs;
        tables = new Tables(progress);
        findings.addAll(inputs.findings());
    }

    /** As {@link #open(Inputs, Progress)}, unheard. */
    public static EvaluationSet open(Inputs inputs) {
        return open(inputs, Progress.NONE);
    }

    /**
     * Opens and checks everything but the members' values, which are checked as they are read.
     *
     * @throws InputException if a file cannot be read, or the files contradict each other, or the meaning of a member's
     *     scores is neither configured nor clear
     */
    public static EvaluationSet open(Inputs inputs, Progress progress) {
        requireMembers(inputs);
        return new EvaluationSets(inputs, progress).set();
    }

    private static void requireMembers(Inputs inputs) {
        List<MemberFiles> members = inputs.members();
        if (members.size() < 2) {
            throw new InputException("An ensemble has at least two members, but "
                    + (members.isEmpty()
                            ? "none is"
                            : "only \"" + members.get(0).name() + "\" is")
                    + " given. Add a <model> for each.");
        }
        Set<String> names = new HashSet<>();
        List<MemberFiles> all = new ArrayList<>(members);
        inputs.ensemble().ifPresent(all::add);
        for (MemberFiles member : all) {
            if (!names.add(member.name())) {
                throw new InputException(
                        "Two members are named \"" + member.name() + "\". Give each <model> its own <name>.");
            }
        }
    }

    private EvaluationSet set() {
        Optional<Truth> given = inputs.labels().map(source -> TruthLayout.of(tables.open(source), source));
        given.ifPresent(truth -> add(truth.files(), Optional.empty(), "true classes"));
        Optional<ClassNames> names = inputs.classNames().map(source -> ClassNamesFile.read(tables, source));
        inputs.classNames().ifPresent(source -> add(source.files(), Optional.empty(), "class names"));
        inputs.sampleIds().ifPresent(source -> add(source.files(), Optional.empty(), "sample ids"));
        inputs.superclasses().ifPresent(source -> add(source.files(), Optional.empty(), "groups of classes"));
        List<OpenMember> open = new ArrayList<>();
        inputs.members().forEach(files -> open.add(open(files)));
        inputs.ensemble().ifPresent(files -> open.add(open(files)));
        Truth truth = given.orElseGet(() -> truthOf(open));
        OpenMember.requireOneColumn(truth.labels(), "labels");

        List<OpenInsight> insights =
                OpenInsight.all(open, tables, inputs.sampleIds().isPresent());
        insights.forEach(insight -> add(
                insight.rows().files(), Optional.of(open.get(insight.member()).name()), insight.what()));
        Alignment alignment = align(truth, open, insights);
        ClassList classes =
                new Classes(names, inputs.classNames().map(Source::toString).orElse(""), truth.labels(), open).find();
        Labels labels = Labels.of(truth.labels(), alignment.rows().get(0), classes);
        noteLeftOut(truth, alignment, labels);
        if (names.isEmpty()) {
            warnOfColumns(truth, labels, classes, open);
        }
        List<Member> members = new ArrayList<>();
        MemberFactory factory = new MemberFactory(classes, classFile(open), names.isPresent(), findings);
        for (int m = 0; m < open.size(); m++) {
            int[] rows = kept(alignment.rows().get(m + 1), labels);
            members.add(factory.member(open.get(m), rows));
            LabelComparison.compare(open.get(m), truth, rows, labels, classes).ifPresent(findings::add);
        }
        List<Matrix> ordered = new ArrayList<>();
        for (int i = 0; i < insights.size(); i++) {
            int[] rows = kept(alignment.rows().get(1 + open.size() + i), labels);
            ordered.add(insights.get(i).ordered(rows));
        }
        noteAlone(open, insights);
        Optional<Member> ensemble = inputs.ensemble().map(e -> members.remove(members.size() - 1));
        return new EvaluationSet(
                List.copyOf(files.values()),
                classes.count(),
                classes.assumed(),
                labels.labels(),
                labels.accepted(),
                classes.names(),
                alignment
                        .ids()
                        .map(ids -> Arrays.stream(labels.samples())
                                .mapToObj(ids::get)
                                .toList()),
                inputs.superclasses().map(source -> SuperclassFile.read(tables, source, classes)),
                members,
                ensemble,
                OpenInsight.insights(members.size(), insights, ordered),
                Optional.of(new LabelRows(
                        kept(alignment.rows().get(0), labels), truth.labels().rows())),
                findings);
    }

    /** What one member alone has is compared with nothing. */
    private void noteAlone(List<OpenMember> open, List<OpenInsight> insights) {
        for (String what : List.of(OpenInsight.FEATURES, OpenInsight.ATTRIBUTIONS)) {
            List<OpenInsight> given =
                    insights.stream().filter(i -> i.what().equals(what)).toList();
            if (given.size() == 1) {
                String name = open.get(given.get(0).member()).name();
                findings.add(new Finding(
                        Severity.NOTE,
                        "insight-alone",
                        Optional.of(name),
                        "Only " + name + " has " + what + ", so they are compared with nothing.",
                        given.get(0).rows().matrix().places().file(0) + " holds them.",
                        "Give a second <model> its <" + what + ">."));
            }
        }
    }

    private OpenMember open(MemberFiles member) {
        OpenMember open = OpenMember.open(member, tables);
        add(open.predictions().files(), Optional.of(member.name()), "predictions");
        member.listScores().ifPresent(scores -> add(scores.files(), Optional.of(member.name()), "predictions"));
        member.ids().ifPresent(ids -> add(ids.files(), Optional.of(member.name()), "sample ids"));
        return open;
    }

    private void add(List<Path> paths, Optional<String> member, String holds) {
        paths.forEach(path -> files.merge(path, new SourceFile(path, member, holds), SourceFile::and));
    }

    /** From the first member whose own files hold the true classes. */
    private static Truth truthOf(List<OpenMember> members) {
        OpenMember first = members.stream()
                .filter(member -> member.labels().isPresent())
                .findFirst()
                .orElseThrow(
                        () -> new InputException("The true classes are missing: there are no <labels>, and no member's "
                                + "file has a column of them, such as label or y_true. Save them as labels.npy beside the "
                                + "predictions, or name their file as <labels> or ensdiag.labels."));
        return new Truth(first.predictions().files(), first.labels().orElseThrow(), first.ids());
    }

    private Alignment align(Truth truth, List<OpenMember> members, List<OpenInsight> insights) {
        List<Alignment.Rows> rows = new ArrayList<>();
        rows.add(new Alignment.Rows(
                truth.labels().places().file(0), truth.labels().rows(), truth.ids()));
        members.forEach(member -> rows.add(member.rows()));
        insights.forEach(insight -> rows.add(insight.alignmentRows()));
        Optional<Alignment.Rows> ids = inputs.sampleIds().map(source -> {
            Texts texts = SampleIds.of(tables, source);
            return new Alignment.Rows(source.toString(), texts.rows(), Optional.of(texts));
        });
        return Alignment.of(rows, ids, inputs.dropUnmatched());
    }

    private void noteLeftOut(Truth truth, Alignment alignment, Labels labels) {
        alignment
                .leftOut()
                .ifPresent(text -> findings.add(new Finding(
                        Severity.WARNING,
                        "unmatched-samples",
                        Optional.empty(),
                        "Samples that are not in every file are left out.",
                        text,
                        "Predict the same samples with every model.")));
        int without = alignment.rows().get(0).length - labels.samples().length;
        if (without > 0) {
            findings.add(new Finding(
                    Severity.NOTE,
                    "unlabelled-samples",
                    Optional.empty(),
                    "Samples without a true class are left out.",
                    without + " of " + alignment.rows().get(0).length + " samples have no class in "
                            + truth.labels().places().file(0) + ".",
                    ""));
        }
        labels.accepted()
                .ifPresent(accepted -> findings.add(new Finding(
                        Severity.NOTE,
                        "several-labels",
                        Optional.empty(),
                        "Some samples have several accepted classes; a prediction of any of them is right.",
                        accepted.severalAt() + " of " + labels.labels().length + " samples have more than one.",
                        "")));
    }

    /** Where labels are names, a column that none of them names may hold something else than scores of a class. */
    private void warnOfColumns(Truth truth, Labels labels, ClassList classes, List<OpenMember> open) {
        boolean named = truth.labels() instanceof ClassField.Named texts && !LabelText.allIndices(texts.texts());
        if (!named || open.stream().noneMatch(OpenMember::namesItsColumns)) {
            return;
        }
        boolean[] seen = new boolean[classes.count()];
        labels.accepted()
                .map(Accepted::classes)
                .map(Arrays::stream)
                .orElseGet(() -> Arrays.stream(labels.labels()))
                .forEach(c -> seen[c] = true);
        List<String> unseen = IntStream.range(0, seen.length)
                .filter(c -> !seen[c])
                .mapToObj(classes.names().orElseThrow()::id)
                .toList();
        if (!unseen.isEmpty() && unseen.size() <= MOST_SUSPECT) {
            findings.add(new Finding(
                    Severity.WARNING,
                    "unlabelled-columns",
                    Optional.empty(),
                    "The columns " + String.join(", ", unseen) + " are taken for classes, though no sample is of them.",
                    "They stand in " + classFile(open) + "; the labels in "
                            + truth.labels().places().file(0) + " name the other " + (seen.length - unseen.size())
                            + " classes only.",
                    "If they hold something else, name the classes in <classNames>; then other columns are ignored."));
        }
    }

    private static int[] kept(int[] rows, Labels labels) {
        return labels.samples().length == rows.length
                ? rows
                : Arrays.stream(labels.samples()).map(i -> rows[i]).toArray();
    }

    /** The file that says which classes there are, for messages. */
    private String classFile(List<OpenMember> open) {
        return inputs.classNames()
                .map(Source::toString)
                .orElseGet(() -> open.stream()
                        .filter(OpenMember::namesItsColumns)
                        .findFirst()
                        .map(member -> member.predictions().files().get(0).toString())
                        .orElse("the configuration"));
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
}
