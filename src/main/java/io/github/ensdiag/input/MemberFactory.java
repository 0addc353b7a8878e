package io.github.ensdiag.input;

import io.github.ensdiag.layout.Answers;
import io.github.ensdiag.layout.ClassField;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.SelectedMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes members of opened files: rows in the order of the samples, columns in that of the classes. */
final class MemberFactory {
    private static final int EXAMPLES = 5;

    private final ClassList classes;
    private final String classFile;
    private final boolean classesGiven;
    private final List<Finding> findings;

    /**
     * @param classFile that gives the classes, for messages
     * @param classesGiven whether there are names of all classes, so that other columns can be told to be none
     * @param findings takes what is worth telling
     */
    MemberFactory(ClassList classes, String classFile, boolean classesGiven, List<Finding> findings) {
        this.classes = classes;
        this.classFile = classFile;
        this.classesGiven = classesGiven;
        this.findings = findings;
    }

    /** @param rows of the files, by sample */
    Member member(OpenMember open, int[] rows) {
        String name = open.name();
        Optional<Scale> scale = open.files().scale();
        String format = open.predictions().format();
        String container = format.equals("NPY") ? "" : format + ": ";
        if (open.answers() instanceof Answers.Dense dense) {
            List<String> ignored = classesGiven ? new ArrayList<>() : null;
            Matrix scores = DenseColumns.of(dense, classes, classFile, ignored);
            noteIgnored(name, ignored);
            return DenseMember.of(name, container, SelectedMatrix.rows(scores, rows), scale);
        }
        if (open.answers() instanceof Answers.Lists lists) {
            Matrix listed = SelectedMatrix.rows(classes.indices(lists.classes()), rows);
            Matrix scores = SelectedMatrix.rows(lists.scores(), rows);
            return namesAllClasses(lists)
                    ? DenseMember.of(name, container, new ScatteredMatrix(listed, scores), scale)
                    : TopKMember.of(name, container, listed, scores, classes.count(), scale);
        }
        ClassField decisions = ((Answers.Decisions) open.answers()).classes();
        Matrix indices = SelectedMatrix.rows(classes.indices(decisions), rows);
        return new DecisionsMember(name, container, indices, classes.count());
    }

    /** Lists by name that are as long as there are classes, as classifiers give that sort all of them by score. */
    private boolean namesAllClasses(Answers.Lists lists) {
        return lists.classes() instanceof ClassField.Named named
                && named.columns() == classes.count()
                && Arrays.stream(named.texts().codes()).allMatch(code -> code >= 0);
    }

    private void noteIgnored(String name, List<String> ignored) {
        if (ignored != null && !ignored.isEmpty()) {
            String more = ignored.size() > EXAMPLES ? " and " + (ignored.size() - EXAMPLES) + " more" : "";
            findings.add(new Finding(
                    Severity.NOTE,
                    "ignored-columns",
                    Optional.of(name),
                    "The file of " + name + " has columns of numbers that are no class; they are ignored.",
                    "They are called " + String.join(", ", ignored.subList(0, Math.min(EXAMPLES, ignored.size())))
                            + more + "; the classes are those of " + classFile + ".",
                    ""));
        }
    }
}
