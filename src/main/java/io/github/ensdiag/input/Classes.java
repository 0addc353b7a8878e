package io.github.ensdiag.input;

import io.github.ensdiag.layout.Answers;
import io.github.ensdiag.layout.ClassField;
import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.NaturalOrder;
import io.github.ensdiag.table.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds out which classes there are, from all files together. */
final class Classes {
    private static final Set<String> NO_CLASSES =
            Set.of("loss", "nll", "entropy", "margin", "epoch", "fold", "correct", "rank", "weight");

    private final Optional<ClassNames> given;
    private final String givenIn;
    private final ClassField labels;
    private final List<OpenMember> members;

    /** @param givenIn the file of the class names, for messages */
    Classes(Optional<ClassNames> given, String givenIn, ClassField labels, List<OpenMember> members) {
        this.given = given;
        this.givenIn = givenIn;
        this.labels = labels;
        this.members = members;
    }

    /**
     * From the names that are given, else the columns of the first dense member that has names for them, else the number
     * of columns, else the names that occur in lists, decisions and labels, else the largest index there.
     */
    ClassList find() {
        List<Answers.Dense> dense = members.stream()
                .map(OpenMember::answers)
                .filter(Answers.Dense.class::isInstance)
                .map(Answers.Dense.class::cast)
                .toList();
        Optional<Integer> columns = columns(dense);
        if (given.isPresent()) {
            columns.ifPresent(count -> requireSame(dense, count));
            return requireTwo(ClassList.named(given.get()));
        }
        Optional<Answers.Dense> first =
                dense.stream().filter(d -> !d.columns().isEmpty()).min(Comparator.comparing(d -> !d.ordered()));
        Optional<ClassList> named = first.map(this::ofColumns);
        if (named.isPresent()) {
            columns.filter(count ->
                            named.get().names().isPresent() && !first.get().ordered())
                    .ifPresent(count -> {
                        throw noOrder(dense, first.get());
                    });
            columns.filter(count -> count != named.get().count()).ifPresent(count -> {
                throw differentCounts(dense);
            });
            return named.get();
        }
        return requireTwo(columns.map(count -> ClassList.counted(count, false)).orElseGet(this::seen));
    }

    /** Of the members whose columns have no names, which therefore must be all classes in order. */
    private static Optional<Integer> columns(List<Answers.Dense> dense) {
        List<Answers.Dense> unnamed =
                dense.stream().filter(d -> d.columns().isEmpty()).toList();
        if (unnamed.stream().map(d -> d.scores().columns()).distinct().count() > 1) {
            throw differentCounts(unnamed);
        }
        return unnamed.stream().findFirst().map(d -> d.scores().columns());
    }

    private static InputException differentCounts(List<Answers.Dense> dense) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        dense.forEach(d -> columns.put(d.scores().places().file(0), d.scores().columns()));
        return new InputException("The members do not agree on the number of classes. Save the scores of the same "
                + "classes, in the same order, from every model." + EvaluationSets.table(columns, "columns"));
    }

    private static String fileWithoutNames(List<Answers.Dense> dense) {
        return dense.stream()
                .filter(d -> d.columns().isEmpty())
                .findFirst()
                .orElseThrow()
                .scores()
                .places()
                .file(0);
    }

    private static InputException noOrder(List<Answers.Dense> dense, Answers.Dense named) {
        return new InputException(fileWithoutNames(dense) + " has columns without names, but "
                + named.scores().places().file(0) + " names its classes in an order that says nothing, such as \""
                + named.columns().get(0) + "\" first. Name the classes by index in <classNames>.");
    }

    private void requireSame(List<Answers.Dense> dense, int columns) {
        int names = given.orElseThrow().size();
        if (names != columns) {
            String file = fileWithoutNames(dense);
            throw new InputException(givenIn + " names " + names + " classes, but " + file + " has " + columns
                    + " columns. Name every class on its own line, in the order of the columns.");
        }
    }

    private ClassList ofColumns(Answers.Dense dense) {
        List<String> names = names(dense.columns());
        requireClasses(dense);
        if (ClassColumns.areNumbered(names)) {
            return ClassList.counted(names.size(), false);
        }
        Set<String> unique = new HashSet<>(names);
        if (unique.size() < names.size()) {
            throw new InputException(
                    dense.scores().places().file(0) + " has two columns of the same name. Give each class its own.");
        }
        ClassNames classes = new ClassNames(names, names);
        return dense.ordered() ? ClassList.named(classes) : ClassList.unordered(classes, false);
    }

    /** Without what all columns begin with, unless labels begin so, too, or it is a part of what only numbers follow. */
    private List<String> names(List<String> columns) {
        List<String> plain = ClassColumns.withoutPrefix(columns);
        Set<String> values = labelTexts();
        boolean labelsAreWhole = columns.stream().anyMatch(values::contains);
        boolean codes =
                plain.stream().allMatch(name -> ClassList.index(name).isPresent()) && !ClassColumns.areNumbered(plain);
        return labelsAreWhole || codes ? columns : plain;
    }

    private Set<String> labelTexts() {
        return labels instanceof ClassField.Named named
                ? Set.copyOf(named.texts().values())
                : Set.of();
    }

    /** What other columns hold would be mixed into a softmax without a trace. */
    private void requireClasses(Answers.Dense dense) {
        Set<String> used = labelTexts();
        Optional<String> other = dense.columns().stream()
                .filter(name -> NO_CLASSES.contains(FieldNames.normal(name)) || FieldNames.isScores(name))
                .filter(name -> !used.contains(name))
                .findFirst()
                .or(() -> ClassColumns.oddOneOut(dense.columns()).filter(name -> !used.contains(name)));
        if (dense.ordered() && other.isPresent()) {
            throw new InputException(dense.scores().places().file(0) + " has a column \"" + other.get()
                    + "\" beside those of the classes, which by its name is none. Remove it, or name the classes in "
                    + "<classNames>: then other columns are ignored.");
        }
    }

    private ClassList requireTwo(ClassList classes) {
        if (classes.count() < 2) {
            throw new InputException("There is only one class in "
                    + (given.isPresent() ? givenIn : labels.places().file(0))
                    + ", so there is nothing to tell apart. Give at least two classes.");
        }
        return classes;
    }

    /** Without scores of all classes or names of them. */
    private ClassList seen() {
        List<ClassField> fields = new ArrayList<>(List.of(labels));
        for (OpenMember member : members) {
            if (member.answers() instanceof Answers.Lists lists) {
                fields.add(lists.classes());
            } else if (member.answers() instanceof Answers.Decisions decisions) {
                fields.add(decisions.classes());
            }
        }
        Optional<Texts> names = fields.stream()
                .filter(ClassField.Named.class::isInstance)
                .map(f -> ((ClassField.Named) f).texts())
                .filter(t -> !LabelText.allIndices(t))
                .findFirst();
        return names.isPresent() ? namesSeen(fields, names.get()) : ClassList.counted(largest(fields) + 1, true);
    }

    private ClassList namesSeen(List<ClassField> fields, Texts example) {
        TreeSet<String> names = new TreeSet<>(NaturalOrder.INSTANCE);
        for (ClassField field : fields) {
            if (field instanceof ClassField.Indices indices) {
                throw new InputException(indices.places().file(0) + " holds class indices, but "
                        + example.places().file(0) + " holds names such as \""
                        + example.values().get(0) + "\". Name the classes by index in <classNames>.");
            }
            if (field != labels) {
                addAll(names, ((ClassField.Named) field).texts().values());
            }
        }
        List<String> several = new ArrayList<>();
        for (String value : ((ClassField.Named) labels).texts().values()) {
            if (LabelText.mayBeSeveral(value)) {
                several.add(value);
            } else {
                addAll(names, List.of(value));
            }
        }
        // "tench, Tinca tinca" is one class unless both are classes
        Set<String> single = Set.copyOf(names);
        several.forEach(value -> addAll(
                names,
                LabelText.parts(value).stream()
                        .filter(parts -> parts.size() > 1 && single.containsAll(parts) || value.matches(".*[|;].*"))
                        .findFirst()
                        .orElse(List.of(value))));
        List<String> ordered = List.copyOf(names);
        return ClassList.unordered(new ClassNames(ordered, ordered), true);
    }

    private static void addAll(Set<String> names, List<String> values) {
        values.stream().filter(value -> !ClassList.isNone(value)).forEach(names::add);
    }

    private static int largest(List<ClassField> fields) {
        String file = "";
        int largest = -1;
        for (ClassField field : fields) {
            int here = field instanceof ClassField.Indices indices
                    ? ClassIndices.largest(indices.matrix())
                    : LabelText.largest(((ClassField.Named) field).texts());
            if (here > largest) {
                largest = here;
                file = field.places().file(0);
            }
        }
        if (largest >= ClassIndices.MOST_ASSUMED) {
            throw new InputException(file + " holds the class index " + largest + ", larger than "
                    + (ClassIndices.MOST_ASSUMED - 1) + ", the largest that is believed without class names. "
                    + "Check the type with which the file was saved, or configure <classNames>.");
        }
        return largest;
    }
}
