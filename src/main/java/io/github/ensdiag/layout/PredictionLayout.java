package io.github.ensdiag.layout;

import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds a model's predictions among the fields of a table. */
public final class PredictionLayout {
    private final Table table;
    private final Source source;
    private final Wanted wanted;
    private final Fields fields;
    private final ListLayout lists;
    private final DenseLayout dense;

    private PredictionLayout(Table table, Source source, Wanted wanted) {
        this.table = table;
        this.source = source;
        this.wanted = wanted;
        fields = new Fields(table);
        lists = new ListLayout(table, source, fields);
        dense = new DenseLayout(table, source, fields);
    }

    /**
     * The predictions in a table: lists of the best classes, one class of a sample a row, a score for every class, or
     * decisions, whichever is found first unless a field is named.
     *
     * @throws InputException if there is nothing of what is wanted, or more than one
     */
    public static Predictions of(Table table, Source source, Wanted wanted) {
        return new PredictionLayout(table, source, wanted).predictions();
    }

    /**
     * Lists whose classes and scores come from two sources.
     *
     * @throws InputException if either cannot be told
     */
    public static Predictions lists(Table classes, Source classSource, Table scores, Source scoreSource) {
        PredictionLayout first = new PredictionLayout(classes, classSource, Wanted.ANY);
        PredictionLayout second = new PredictionLayout(scores, scoreSource, Wanted.SCORES);
        ClassField listed = first.lists.classes().orElseThrow(first::nothing);
        Matrix values = second.lists.scores().orElseThrow(second::nothing);
        return first.found(new Answers.Lists(listed, values), first.fields.ids());
    }

    private Predictions predictions() {
        if (source.field().isPresent()) {
            return found(named(fields.named(source.field().get())), fields.ids());
        }
        if (wanted != Wanted.DECISIONS) {
            Optional<Answers.Lists> listed = lists.find().or(() -> TopColumns.find(fields, source));
            if (listed.isPresent()) {
                return found(listed.get(), fields.ids());
            }
            Optional<LongForm> longForm = LongForm.find(fields, fields.ids(), longFormClasses());
            if (longForm.isPresent()) {
                return ofLongForm(longForm.get());
            }
            Optional<Answers.Dense> scores = dense.find();
            if (scores.isPresent()) {
                return found(scores.get(), fields.ids());
            }
            Optional<Answers.Lists> one = lists.ofOne();
            if (one.isPresent()) {
                return found(one.get(), fields.ids());
            }
        }
        if (wanted != Wanted.SCORES) {
            Optional<ClassField> decisions = decisions();
            if (decisions.isPresent()) {
                return found(new Answers.Decisions(decisions.get()), fields.ids());
            }
        }
        throw oneColumn().orElseGet(this::nothing);
    }

    /** One score a row is refused in words of its own. */
    private Optional<InputException> oneColumn() {
        return fields.arrays().stream()
                .filter(n -> wanted == Wanted.SCORES && n.matrix().columns() == 1)
                .map(n -> oneValueARow(n.matrix()))
                .findFirst();
    }

    /** What is said of scores that are not one for each class. */
    public static InputException oneValueARow(Matrix scores) {
        String mend = scores.integers()
                ? "If it holds the predicted class of each row, configure it as <decisions>."
                : "If these are scores of the second of two classes, save both columns: "
                        + "np.save(path, np.column_stack([1 - p, p])).";
        return new InputException(scores.places().file(0) + " holds one value a row (" + scores.describe()
                + "), where a score for each of at least two classes is expected. " + mend);
    }

    private Predictions found(Answers answers, Optional<Texts> ids) {
        Optional<ClassField> labels = fields.classColumn(FieldNames::isLabels)
                .filter(l -> l.rows() == answers.rows() && !isPartOf(l, answers));
        return new Predictions(
                table.files(), table.format(), answers, ids.filter(i -> i.rows() == answers.rows()), labels);
    }

    /** A column called "class" or "label" may be the model's answer. */
    private static boolean isPartOf(ClassField labels, Answers answers) {
        return answers instanceof Answers.Decisions decisions
                        && decisions.classes().equals(labels)
                || answers instanceof Answers.Lists lists && lists.classes().equals(labels);
    }

    private Answers named(Object field) {
        if (field instanceof Texts texts) {
            if (wanted == Wanted.SCORES || texts.columns() > 1) {
                throw new InputException(source + " holds text, where scores are expected. " + fields.available()
                        + " Name the field of the scores, or give lists as <topK> with <classes> and <scores>.");
            }
            return new Answers.Decisions(new ClassField.Named(texts));
        }
        Numbers numbers = (Numbers) field;
        Matrix matrix = numbers.matrix();
        boolean oneClassARow = wanted == Wanted.DECISIONS
                || wanted == Wanted.ANY && matrix.columns() == 1 && (matrix.flat() || matrix.integers());
        return oneClassARow ? new Answers.Decisions(new ClassField.Indices(matrix)) : DenseLayout.of(numbers);
    }

    /** The columns that may name the class of a row, best first. */
    private List<Texts> longFormClasses() {
        return fields.columnsOfText().stream()
                .filter(t -> FieldNames.isListed(t.name()) && !FieldNames.isIds(t.name()))
                .sorted(Comparator.comparingInt(t -> FieldNames.isDecisions(t.name())
                        ? 0
                        : FieldNames.normal(t.name()).startsWith("label") ? 2 : 1))
                .toList();
    }

    private Predictions ofLongForm(LongForm longForm) {
        List<Texts> classes = longFormClasses();
        Optional<ClassField> labels = fields.columnsOfText().stream()
                .filter(t -> FieldNames.isLabels(t.name()) && t != classes.get(0))
                .findFirst()
                .map(t -> new ClassField.Named(longForm.perSample(t)));
        return new Predictions(
                table.files(), table.format(), longForm.answers(), Optional.of(longForm.sampleIds()), labels);
    }

    private Optional<ClassField> decisions() {
        return fields.classColumn(FieldNames::isDecisions).or(this::onlyColumn).or(this::oneHot);
    }

    /** The one column that is neither ids nor labels. */
    private Optional<ClassField> onlyColumn() {
        Optional<Texts> ids = fields.ids();
        List<Texts> texts = fields.columnsOfText().stream()
                .filter(t -> ids.isEmpty() || t != ids.get())
                .toList();
        List<Numbers> numbers = fields.arrays().stream()
                .filter(n -> n.matrix().columns() == 1 && !FieldNames.isIds(n.name()))
                .toList();
        if (texts.size() + numbers.size() != 1) {
            return Optional.empty();
        }
        return Optional.of(
                texts.isEmpty() ? new ClassField.Indices(numbers.get(0).matrix()) : new ClassField.Named(texts.get(0)));
    }

    /** Several columns where one is wanted: whoever reads them says so. */
    private Optional<ClassField> oneHot() {
        return wanted == Wanted.DECISIONS
                ? dense.find().map(d -> new ClassField.Indices(d.scores()))
                : Optional.empty();
    }

    private InputException nothing() {
        String what = wanted == Wanted.SCORES ? "scores" : wanted == Wanted.DECISIONS ? "decisions" : "predictions";
        String mend = table.numbers().size() + table.texts().size() == 0
                        && !table.refused().isEmpty()
                ? table.refused().get(0).why().getMessage()
                : "Give the fields usual names, such as id, label and a column for each class, or name the one with "
                        + "the " + what + " behind a #.";
        return new InputException(
                source + " holds nothing that can be told to be " + what + ". " + fields.available() + " " + mend);
    }
}
