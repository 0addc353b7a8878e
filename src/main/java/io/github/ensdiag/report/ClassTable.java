package io.github.ensdiag.report;

import io.github.ensdiag.measure.ClassResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The classes, those that lose most first. A thousand rows, so a row holds no more than it must.
 *
 * @param marks by which the rows are filtered
 * @param left what is not on the page and where it is; empty: nothing
 * @param groups headings that span several columns
 */
record ClassTable(
        Text caption,
        List<Mark> marks,
        List<Text> left,
        List<Group> groups,
        List<Table.Column> columns,
        List<Row> rows,
        ClassFolds folds) {

    /** A word that holds of some classes. */
    record Mark(String letter, String word, String count, Text meaning) {}

    /** A heading over {@code span} columns. */
    record Group(String text, String span) {}

    /**
     * A class.
     *
     * @param slug its place on the page
     * @param title its full name where the name is cut, else empty
     * @param marks the letters of what holds of it
     * @param folded whether there is more of it below
     */
    record Row(String slug, String name, String title, String id, String marks, boolean folded, List<Cell> cells) {}

    /** A cell of plain words, which are printed faster than text with links. */
    record Cell(String text, String css, String title) {
        /** Without what shows on demand, where that unfolds anyway. */
        Cell untitled() {
            return title.isEmpty() ? this : new Cell(text, css, "");
        }
    }

    static ClassTable of(Facts facts) {
        List<ClassResult> shown = facts.shownClasses.telling();
        ClassFolds folds = ClassFolds.of(facts, shown);
        Set<String> folded = folds.slugs();
        List<ClassColumns.Part> parts = ClassColumns.of(facts);
        List<Row> rows = shown.stream()
                .sorted(Comparator.comparingInt(ClassResult::net).thenComparingInt(ClassResult::index))
                .map(c -> row(facts, c, parts, folded))
                .toList();
        return new ClassTable(
                caption(facts, rows.size()),
                marks(facts, shown),
                left(facts, shown.size(), folded.size()),
                groups(parts),
                parts.stream()
                        .flatMap(p -> p.columns().stream())
                        .map(ClassColumns.Column::head)
                        .toList(),
                rows,
                folds);
    }

    private static Text caption(Facts facts, int rows) {
        String classes = rows < facts.results.classCount()
                ? Format.count(rows) + " of " + Words.count(facts.results.classCount(), "class", "classes")
                : "All " + Words.count(rows, "class", "classes");
        return Text.of(classes, ", those that lose most against ", facts.name(facts.best()), " first");
    }

    private static List<Mark> marks(Facts facts, List<ClassResult> shown) {
        return Arrays.stream(ClassMark.values())
                .map(m -> new Mark(
                        m.letter(),
                        m.word(),
                        Format.count(shown.stream().filter(m::holds).count()),
                        m.meaning(facts)))
                .toList();
    }

    private static List<Text> left(Facts facts, int shown, int folded) {
        List<Text> left = new ArrayList<>();
        int classes = facts.results.classCount();
        if (shown < classes) {
            left.add(Text.of(
                    "The table holds the ",
                    Format.count(shown),
                    " classes with the most to say: those that gain or lose most, those that a predictor favours or"
                            + " shuns, and the largest. The other ",
                    Format.count(classes - shown),
                    facts.isBeside(ClassesCsv.FILE)
                            ? Text.of(" are in ", Text.link(ClassesCsv.FILE, ClassesCsv.FILE), ".")
                            : " are left out; csv among the <formats> has them written."));
        }
        if (folded < shown) {
            left.add(Text.of(
                    "The ",
                    Format.count(folded),
                    " of them with the most to say unfold",
                    facts.isBeside(ClassesCsv.FILE)
                            ? Text.of(
                                    "; of the other ",
                                    Format.count(shown - folded),
                                    " there is more in ",
                                    Text.link(ClassesCsv.FILE, ClassesCsv.FILE),
                                    " and ",
                                    Text.link(DisagreementsCsv.FILE, DisagreementsCsv.FILE),
                                    ".")
                            : "."));
        }
        return left;
    }

    private static List<Group> groups(List<ClassColumns.Part> parts) {
        List<Group> groups = new ArrayList<>();
        for (ClassColumns.Part part : parts) {
            // the first stands beside the classes' names
            int names = groups.isEmpty() ? 1 : 0;
            groups.add(new Group(part.heading(), Integer.toString(part.columns().size() + names)));
        }
        return groups;
    }

    private static Row row(Facts facts, ClassResult c, List<ClassColumns.Part> parts, Set<String> folded) {
        ClassLabels labels = facts.classes;
        String slug = labels.slug(c.index());
        boolean unfolds = folded.contains(slug);
        return new Row(
                slug,
                labels.name(c.index()),
                labels.title(c.index()),
                labels.id(c.index()),
                ClassMark.letters(c),
                unfolds,
                parts.stream()
                        .flatMap(p -> p.columns().stream())
                        .map(column -> column.cell().apply(c))
                        .map(cell -> unfolds ? cell.untitled() : cell)
                        .toList());
    }

    /** Won less lost, coloured where more than chance is behind it. */
    static Table.Cell net(ClassResult c) {
        return new Table.Cell(Text.of(Format.signed(c.net(), 0)), ClassColumns.netColour(c), "");
    }
}
