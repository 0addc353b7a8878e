package io.github.ensdiag.format.json;

import io.github.ensdiag.table.ColumnNames;
import io.github.ensdiag.table.FieldNames;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Decides by their names and shapes what becomes of the members of a row, or of columns. */
final class MemberFields {
    private final Map<String, Shape> members;
    private final ColumnNames names;
    private final Gathered gathered;

    /** @param members all of them */
    MemberFields(Map<String, Shape> members, Gathered gathered) {
        this.members = members;
        this.names = ColumnNames.of(members.keySet());
        this.gathered = gathered;
    }

    /** Whether a member is to be taken as a number. */
    boolean isNumber(String name, Shape shape) {
        if (names.isRankedClass(name)) {
            return false;
        }
        if (names.isName(name)) {
            // "class": 0.25 is a score, "class": 3 is a name
            return shape.isOnly(Shape.NUMBERS) && shape.has(Shape.FRACTION);
        }
        // anything else behind numbers is a mistake to be told
        return shape.isEmpty() || (shape.firstKind() & Shape.NUMBERS) != 0;
    }

    /** Whether the name tells what a field is for, so that it must be right. */
    boolean matters(String name) {
        return name.isEmpty() || names.isName(name) || FieldNames.isScores(name);
    }

    /** The member of a row, or a column; null: it is a number. */
    Field of(String name, Shape shape) {
        if (isNumber(name, shape)) {
            return null;
        }
        if (shape.isEmpty() || shape.isOnly(Shape.SCALARS)) {
            return new TextValue(name, gathered);
        }
        Field field = container(name, shape);
        boolean known = gathered.everySeen() || shape.ragged();
        return known && !matters(name) ? new Lenient(name, field) : field;
    }

    private Field container(String name, Shape shape) {
        if (shape.isOnly(Shape.OBJECT)) {
            return map(name, shape);
        }
        if (shape.isOnly(Shape.LIST)) {
            return list(name, shape);
        }
        if (FieldNames.isLabels(name) && shape.isOnly(Shape.LIST | Shape.SCALARS)) {
            return new LabelList(name, gathered);
        }
        if (shape.firstKind() == Shape.LIST && shape.entries().isOnly(Shape.NUMBERS)) {
            return new NumberList(name, gathered); // which says where it is not
        }
        return new Unreadable(
                name,
                "values of different kinds" + (name.isEmpty() ? "" : " in " + JsonPath.quoted(name)),
                "Write a number, a text, a list or an object, the same in every row.");
    }

    private Field map(String name, Shape shape) {
        if (Records.isPair(shape)) {
            return new Records(name, prefix(name, shape), shape, 1, gathered);
        }
        if (shape.values().isOnly(Shape.NUMBERS)) {
            return new ScoreMap(name, firstMembers(shape), gathered);
        }
        return new Unreadable(
                name, "an object that is not a map of numbers", "Write each of its members as a member of the row.");
    }

    private static List<String> firstMembers(Shape shape) {
        return shape.members().keySet().stream().filter(shape::isFirst).toList();
    }

    private Field list(String name, Shape shape) {
        Shape entries = shape.entries();
        if (entries.isOnly(Shape.OBJECT) && Records.isScalars(entries)) {
            return new Records(name, prefix(name, entries), entries, shape.longest(), gathered);
        }
        if (FieldNames.isLabels(name) && isLabelList(shape)) {
            return new LabelList(name, gathered);
        }
        boolean numbers = entries.isOnly(Shape.NUMBERS)
                || FieldNames.isScores(name) && (entries.firstKind() & Shape.NUMBERS) != 0;
        if (numbers || entries.isEmpty() && !shape.onlyEmptyLists()) {
            return new NumberList(name, gathered); // which says where there is something else
        }
        if (entries.isOnly(Shape.SCALARS)) {
            return new TextList(name, shape.longest(), gathered);
        }
        return new Unreadable(
                name,
                shape.onlyEmptyLists() ? "an empty list" : "a list of lists or objects",
                "A list of numbers or texts, as long in each row, was expected.");
    }

    /** Whether the lists are the labels of a row, rather than the names of the classes whose scores are listed beside. */
    private boolean isLabelList(Shape shape) {
        Shape entries = shape.entries();
        boolean listed = entries.has(Shape.TEXT)
                && members.entrySet().stream()
                        .anyMatch(other -> FieldNames.isScores(other.getKey())
                                && other.getValue().isOnly(Shape.LIST)
                                && other.getValue().longest() == shape.longest());
        return !listed && (entries.isEmpty() || entries.isOnly(Shape.SCALARS));
    }

    /** So that the label of a row and those of its list are told apart. */
    private String prefix(String name, Shape records) {
        return Collections.disjoint(records.members().keySet(), members.keySet()) ? "" : name + ".";
    }
}
