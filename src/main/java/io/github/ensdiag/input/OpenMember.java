package io.github.ensdiag.input;

import io.github.ensdiag.layout.Answers;
import io.github.ensdiag.layout.ClassField;
import io.github.ensdiag.layout.PredictionLayout;
import io.github.ensdiag.layout.Predictions;
import io.github.ensdiag.layout.Source;
import io.github.ensdiag.layout.Tables;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Texts;
import java.util.Optional;

/**
 * One member's opened files, whose shapes are right by themselves but not yet compared with the other members'.
 *
 * @param ids of its samples, by row, if it carries them
 */
record OpenMember(MemberFiles files, Predictions predictions, Optional<Texts> ids) {

    String name() {
        return files.name();
    }

    Answers answers() {
        return predictions.answers();
    }

    /** @throws InputException if a file cannot be read or its shape does not fit its kind */
    static OpenMember open(MemberFiles files, Tables tables) {
        Source source = files.predictions();
        Predictions predictions = files.listScores()
                .map(scores -> PredictionLayout.lists(tables.open(source), source, tables.open(scores), scores))
                .orElseGet(() -> PredictionLayout.of(tables.open(source), source, files.wanted()));
        requireShape(files.name(), predictions.answers());
        Optional<Texts> ids =
                files.ids().map(given -> SampleIds.of(tables, given)).or(predictions::ids);
        return new OpenMember(files, predictions, ids);
    }

    private static void requireShape(String name, Answers answers) {
        if (answers instanceof Answers.Dense dense) {
            if (dense.scores().columns() == 1) {
                throw PredictionLayout.oneValueARow(dense.scores());
            }
        } else if (answers instanceof Answers.Lists lists) {
            requireSameShape(name, lists);
        } else if (answers instanceof Answers.Decisions decisions) {
            requireOneColumn(decisions.classes(), "decisions");
        }
    }

    private static void requireSameShape(String name, Answers.Lists lists) {
        ClassField classes = lists.classes();
        Matrix scores = lists.scores();
        if (classes.columns() != scores.columns() || classes.rows() != scores.rows()) {
            throw new InputException("The top-k lists of member \"" + name + "\" differ in shape: "
                    + classes.places().file(0) + " holds " + classes.rows() + " × " + classes.columns()
                    + " classes, " + scores.places().file(0) + " holds " + scores.shape()
                    + " scores. Save both from the same top k.");
        }
    }

    /** Refuses a field that is not {@code N} or {@code N × 1}. */
    static void requireOneColumn(ClassField field, String what) {
        if (field.columns() > 1) {
            throw new InputException(field.places().file(0) + " holds " + field.rows() + " × " + field.columns()
                    + " values, but " + what + " are one class index a row. If it is one-hot or holds a score for each "
                    + "class, save np.save(path, x.argmax(1)).");
        }
    }

    /** The true classes that the member's own files hold. */
    Optional<ClassField> labels() {
        return predictions.labels();
    }

    Alignment.Rows rows() {
        Places places = answers() instanceof Answers.Dense dense
                ? dense.scores().places()
                : answers() instanceof Answers.Lists lists
                        ? lists.classes().places()
                        : ((Answers.Decisions) answers()).classes().places();
        return new Alignment.Rows(places.file(0), answers().rows(), ids);
    }

    boolean namesItsColumns() {
        return answers() instanceof Answers.Dense dense && !dense.columns().isEmpty();
    }
}
