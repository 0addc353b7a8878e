package io.github.ensdiag.layout;

import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.RankedName;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Finds a model's predictions among the fields of a table. */
public final class PredictionLayout {
    /** Where a file holds the scores of one model in several forms, the first of these is read. */
    private static final List<String> PREFERRED =
            List.of("scores", "logits", "probs", "probabilities", "yscore", "predictions");

    private final Table table;
    private final Source source;
    private final Wanted wanted;
    private final Fields fields;

    private PredictionLayout(Table table, Source source, Wanted wanted) {
        this.table = table;
        this.source = source;
        this.wanted = wanted;
        fields = new Fields(table);
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
        return first.found(new Answers.Lists(first.listedClasses(), second.listedScores()), first.fields.ids());
    }

    private Predictions predictions() {
        if (source.field().isPresent()) {
            return found(named(fields.named(source.field().get())), fields.ids());
        }
        if (wanted != Wanted.DECISIONS) {
            Optional<Answers.Lists> lists = listFields().or(() -> TopColumns.find(fields, source));
            if (lists.isPresent()) {
                return found(lists.get(), fields.ids());
            }
            Optional<LongForm> longForm = LongForm.find(fields, fields.ids(), longFormClasses());
            if (longForm.isPresent()) {
                return ofLongForm(longForm.get());
            }
            Optional<Answers> scored = dense().or(this::listOfOne);
            if (scored.isPresent()) {
                return found(scored.get(), fields.ids());
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
        return oneClassARow ? new Answers.Decisions(new ClassField.Indices(matrix)) : dense(numbers);
    }

    /** Lists in two fields with the same number of columns, one of them classes. */
    private Optional<Answers.Lists> listFields() {
        for (Numbers scores : fields.arrays()) {
            if (FieldNames.isScores(FieldNames.last(scores.name()))
                    && scores.columns().isEmpty()) {
                Optional<ClassField> classes = listedBeside(scores);
                if (classes.isPresent()) {
                    return Optional.of(new Answers.Lists(classes.get(), scores.matrix()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ClassField> listedBeside(Numbers scores) {
        Matrix matrix = scores.matrix();
        Stream<ClassField> texts = table.texts().stream()
                .filter(t -> FieldNames.isListed(FieldNames.last(t.name())))
                .map(ClassField.Named::new);
        Stream<ClassField> indices = fields.arrays().stream()
                .filter(n -> n != scores
                        && FieldNames.isListed(n.name())
                        && n.matrix().integers())
                .map(n -> new ClassField.Indices(n.matrix()));
        return Stream.concat(texts, indices)
                .filter(c -> c.rows() == matrix.rows() && c.columns() == matrix.columns())
                .filter(c -> c.columns() > 1 || !matrix.flat() || isBestOfPipeline(scores, c))
                .findFirst();
    }

    /** One {@code {"label": …, "score": …}} a row. */
    private static boolean isBestOfPipeline(Numbers scores, ClassField classes) {
        return scores.name().equals("score")
                && classes instanceof ClassField.Named named
                && named.texts().name().equals("label");
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

    private Optional<Answers> dense() {
        List<Numbers> arrays = fields.arrays().stream()
                .filter(n -> n.matrix().columns() > 1
                        || !n.matrix().flat() && !n.matrix().integers())
                .filter(n -> !FieldNames.isIds(n.name()) && !isIndices(n))
                .toList();
        List<Numbers> called = arrays.stream()
                .filter(n -> FieldNames.isScores(n.name()) || FieldNames.isDecisions(n.name()))
                .sorted(Comparator.comparingInt(n -> preference(n.name())))
                .toList();
        if (!called.isEmpty() || arrays.size() == 1) {
            Numbers chosen = called.isEmpty() ? arrays.get(0) : called.get(0);
            requireAlone(chosen, called.isEmpty());
            requireNoNames(chosen);
            return Optional.of(dense(chosen));
        }
        if (arrays.size() > 1) {
            throw new InputException(source + " holds several arrays that may be the scores. " + fields.available()
                    + " Name the one: " + source.files().get(0).getFileName() + "#"
                    + arrays.get(0).name() + ".");
        }
        return fields.scalars(name -> !FieldNames.isIds(name) && !FieldNames.isDecisions(name))
                .filter(n -> n.columns().size() > 1)
                .map(this::columnsOfClasses);
    }

    private Answers columnsOfClasses(Numbers columns) {
        boolean ranked = columns.columns().stream()
                .allMatch(
                        name -> RankedName.of(name).filter(RankedName::isClass).isPresent());
        if (ranked && columns.matrix().integers() && WholeColumn.exceedsOne(columns.matrix())) {
            throw new InputException(source + " has the columns "
                    + String.join(", ", columns.columns().subList(0, 2))
                    + ", … of whole numbers. If these are the best classes of each sample, give their scores too, as "
                    + "score_1, score_2, …; if they are scores, name the classes in the header.");
        }
        return dense(columns);
    }

    /** The keys of a map stand in the order in which its writer came upon them. */
    private static Answers dense(Numbers numbers) {
        return new Answers.Dense(
                numbers.matrix(), numbers.columns(), numbers.name().isEmpty());
    }

    /** An array that is not called like scores may be features beside a column for each class. */
    private void requireAlone(Numbers array, boolean guessed) {
        boolean columnsToo = fields.scalars(name -> !FieldNames.isIds(name) && !FieldNames.isDecisions(name))
                .filter(n -> n.columns().size() > 1)
                .isPresent();
        if (guessed && columnsToo && !array.name().isEmpty()) {
            throw new InputException(
                    source + " holds an array and columns of numbers, either of which may be the scores. "
                            + fields.available() + " Name the array, "
                            + source.files().get(0).getFileName() + "#" + array.name()
                            + ", or leave it out of the file.");
        }
    }

    /** In a table without a header ids or labels may be taken for the scores of a class. */
    private void requireNoNames(Numbers array) {
        if (!table.format().contains("separated by")
                || !array.columns().isEmpty()
                || !array.name().isEmpty()) {
            return;
        }
        OptionalInt whole = WholeColumn.of(array.matrix());
        if (whole.isPresent()) {
            throw new InputException(source + " has no header, and its "
                    + (whole.getAsInt() == 0 ? "first" : "last")
                    + " column holds whole numbers only, as ids or labels do, beside scores with fractions. Write a "
                    + "header line that names the columns, such as id,label and the classes.");
        }
    }

    private static boolean isIndices(Numbers numbers) {
        return numbers.matrix().integers()
                && (FieldNames.isLabels(numbers.name()) || FieldNames.isListed(numbers.name()));
    }

    private static int preference(String name) {
        int at = PREFERRED.indexOf(FieldNames.normal(name));
        return at < 0 ? PREFERRED.size() : at;
    }

    /** A decision with its score beside it is a list of one. */
    private Optional<Answers> listOfOne() {
        Optional<Numbers> score =
                fields.scalars(FieldNames::isScores).filter(n -> n.columns().size() == 1);
        return score.flatMap(s -> fields.columnsOfText().stream()
                .filter(t -> FieldNames.isDecisions(t.name()))
                .findFirst()
                .map(t -> new Answers.Lists(new ClassField.Named(t), s.matrix())));
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
                ? dense().map(d -> new ClassField.Indices(((Answers.Dense) d).scores()))
                : Optional.empty();
    }

    private ClassField listedClasses() {
        if (source.field().isPresent()) {
            Object field = fields.named(source.field().get());
            return field instanceof Numbers numbers
                    ? new ClassField.Indices(numbers.matrix())
                    : new ClassField.Named((Texts) field);
        }
        List<Numbers> arrays = fields.arrays();
        boolean only = table.texts().size() + arrays.size() == 1;
        for (Texts texts : table.texts()) {
            if (only || FieldNames.isListed(texts.name())) {
                return new ClassField.Named(texts);
            }
        }
        for (Numbers numbers : arrays) {
            if (only || FieldNames.isListed(numbers.name())) {
                return new ClassField.Indices(numbers.matrix());
            }
        }
        return fields.scalars().map(n -> new ClassField.Indices(n.matrix())).orElseThrow(this::nothing);
    }

    private Matrix listedScores() {
        if (source.field().isPresent()) {
            if (fields.named(source.field().get()) instanceof Numbers numbers) {
                return numbers.matrix();
            }
            throw new InputException(source + " holds text, where the scores of lists are expected. "
                    + fields.available() + " Name the field of the scores.");
        }
        List<Numbers> arrays = fields.arrays();
        return arrays.stream()
                .filter(n -> arrays.size() == 1 || FieldNames.isScores(n.name()))
                .findFirst()
                .or(fields::scalars)
                .map(Numbers::matrix)
                .orElseThrow(this::nothing);
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
