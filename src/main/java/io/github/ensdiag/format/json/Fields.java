package io.github.ensdiag.format.json;

import io.github.ensdiag.table.FieldNames;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Decides by their shape what becomes of values. */
final class Fields {
    private Fields() {}

    /** Whole rows. */
    static Field row(Shape shape, Gathered gathered) {
        switch (shape.firstKind()) {
            case 0:
                throw new Unfit("holds no row with anything in it. Save the predictions after they are filled.");
            case Shape.OBJECT:
                return Records.isPair(shape)
                        ? new Records("", "", shape, 1, gathered)
                        : new ObjectRow(shape, Map.of(), gathered);
            case Shape.LIST:
                return listRow(shape, gathered);
            default:
                if (shape.has(Shape.LIST) && !shape.has(Shape.FRACTION)) {
                    return new LabelList("", gathered);
                }
                return shape.isOnly(Shape.NUMBERS) ? new NumberValue(gathered) : new TextValue("", gathered);
        }
    }

    private static Field listRow(Shape shape, Gathered gathered) {
        Shape entries = shape.entries();
        if (entries.isOnly(Shape.OBJECT) && isRecords(entries)) {
            return new Records("", "", entries, shape.longest(), gathered);
        }
        if (shape.ragged() && entries.isOnly(Shape.WHOLE | Shape.TEXT) || shape.onlyEmptyLists()) {
            return new LabelList("", gathered);
        }
        if (entries.isOnly(Shape.NUMBERS) || entries.isEmpty()) {
            return new NumberList("", gathered);
        }
        if (entries.isOnly(Shape.TEXT | Shape.BOOLEAN)) {
            return new TextList("", shape.longest(), gathered);
        }
        if (entries.firstKind() == Shape.LIST) {
            return new Unreadable("", "a list of lists", "A row of numbers was expected. Write one row, not a batch.");
        }
        List<Shape> cells = shape.cells();
        return new ListRow(Collections.nCopies(cells.size(), ""), cells, gathered);
    }

    /** Whether a member is to be taken as a number. */
    static boolean isNumber(String name, Shape shape) {
        if (FieldNames.isName(name)) {
            // "class_7": 0.25 is a score, "class": 3 is a name
            return shape.isOnly(Shape.NUMBERS) && shape.has(Shape.FRACTION);
        }
        // anything else behind numbers is a mistake to be told
        return shape.isEmpty() || (shape.firstKind() & Shape.NUMBERS) != 0;
    }

    /** Whether the name tells what a field is for, so that it must be right. */
    static boolean matters(String name) {
        return name.isEmpty() || FieldNames.isName(name) || FieldNames.isScores(name);
    }

    /** The member of a row, or a column; null: it is a number. */
    static Field member(String name, Map<String, Shape> members, Gathered gathered) {
        Shape shape = members.get(name);
        if (isNumber(name, shape)) {
            return null;
        }
        if (shape.isEmpty() || shape.isOnly(Shape.SCALARS)) {
            return new TextValue(name, gathered);
        }
        Field field = container(name, members, gathered);
        boolean known = gathered.everySeen() || shape.ragged();
        return known && !matters(name) ? new Lenient(name, field) : field;
    }

    private static Field container(String name, Map<String, Shape> members, Gathered gathered) {
        Shape shape = members.get(name);
        if (shape.isOnly(Shape.OBJECT)) {
            return map(name, members, gathered);
        }
        if (shape.isOnly(Shape.LIST)) {
            return list(name, members, gathered);
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

    private static Field map(String name, Map<String, Shape> members, Gathered gathered) {
        Shape shape = members.get(name);
        if (Records.isPair(shape)) {
            return new Records(name, prefix(name, shape, members), shape, 1, gathered);
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

    private static Field list(String name, Map<String, Shape> members, Gathered gathered) {
        Shape shape = members.get(name);
        Shape entries = shape.entries();
        if (entries.isOnly(Shape.OBJECT) && isRecords(entries)) {
            return new Records(name, prefix(name, entries, members), entries, shape.longest(), gathered);
        }
        if (FieldNames.isLabels(name) && isLabels(shape, entries, members)) {
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
    private static boolean isLabels(Shape shape, Shape entries, Map<String, Shape> members) {
        boolean listed = entries.has(Shape.TEXT)
                && members.entrySet().stream()
                        .anyMatch(other -> FieldNames.isScores(other.getKey())
                                && other.getValue().isOnly(Shape.LIST)
                                && other.getValue().longest() == shape.longest());
        return !listed && (entries.isEmpty() || entries.isOnly(Shape.SCALARS));
    }

    private static boolean isRecords(Shape entries) {
        return entries.values().isOnly(Shape.SCALARS);
    }

    /** So that the label of a row and those of its list are told apart. */
    private static String prefix(String name, Shape records, Map<String, Shape> members) {
        return Collections.disjoint(records.members().keySet(), members.keySet()) ? "" : name + ".";
    }
}
