package io.github.ensdiag.format.json;

import io.github.ensdiag.table.ColumnNames;
import io.github.ensdiag.table.FieldNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Decides by what was seen of a file where its rows are. */
final class Layout {
    private static final String COUNTED = "\\d+";

    private final Shape top;
    private final Map<String, Shape> members;
    private final Shape values;
    private final Gathered gathered;

    private Layout(Shape top, Gathered gathered) {
        this.top = top;
        this.members = top.members();
        this.values = top.values();
        this.gathered = gathered;
    }

    /** @throws Unfit if there are none */
    static Source of(Survey survey, Gathered gathered) {
        Shape top = survey.top();
        if (survey.lines()) {
            return new LineRows(RowFields.of(top, gathered), gathered);
        }
        if (top.isOnly(Shape.LIST) && !top.cells().isEmpty()) {
            return new ListRows(RowFields.of(top.entries(), gathered), gathered);
        }
        if (top.isOnly(Shape.OBJECT) && !top.members().isEmpty()) {
            return new Layout(top, gathered).object();
        }
        throw new Unfit(
                top.isOnly(Shape.SCALARS)
                        ? "holds a single value, not rows. Write one value for each sample."
                        : "holds no rows. Save the predictions after they are filled.");
    }

    private Source object() {
        Shape data = members.get(SplitRows.DATA);
        if (isList(data)
                && isList(members.get(SplitRows.COLUMNS))
                && data.entries().isOnly(Shape.LIST)) {
            return new SplitRows(data.entries(), gathered);
        }
        if (isList(data) && members.containsKey("schema") && data.entries().isOnly(Shape.OBJECT)) {
            Map<String, Field> index = Map.of("index", new RowIndex(gathered));
            return new MemberRows(SplitRows.DATA, new ObjectRow(data.entries(), index, gathered), gathered);
        }
        if (members.keySet().stream().allMatch(name -> name.matches(COUNTED)) && isNames()) {
            return new ClassNames(gathered);
        }
        if (isRow()) {
            return new LineRows(RowFields.of(top, gathered), gathered);
        }
        return values.has(Shape.LIST) ? lists() : maps();
    }

    private static boolean isList(Shape shape) {
        return shape != null && shape.isOnly(Shape.LIST);
    }

    private boolean isNames() {
        return values.isOnly(Shape.TEXT)
                || values.isOnly(Shape.LIST) && values.entries().isOnly(Shape.TEXT);
    }

    /** Whether the document is a single row: a value that there is once a sample is not in a list. */
    private boolean isRow() {
        ColumnNames names = ColumnNames.of(members.keySet());
        boolean id = members.entrySet().stream()
                .anyMatch(member ->
                        names.isName(member.getKey()) && member.getValue().isOnly(Shape.SCALARS));
        boolean map = members.entrySet().stream()
                .anyMatch(member -> FieldNames.isScores(member.getKey())
                        && member.getValue().isOnly(Shape.OBJECT)
                        && !isCounted(member.getValue()));
        boolean numbers = values.isOnly(Shape.SCALARS) && values.has(Shape.FRACTION);
        return rowLists().isEmpty() && (id || map || numbers && !isSeries());
    }

    /** Whether the keys of a map are the numbers of rows. */
    private static boolean isCounted(Shape map) {
        return map.member("0") != null;
    }

    private boolean isSeries() {
        return members.containsKey("0") && members.containsKey("1");
    }

    /** A document of which some members are lists. */
    private Source lists() {
        List<String> rows = rowLists();
        boolean pairs = members.size() > 1 && lists(Records::isPair).size() == members.size();
        if (pairs || rows.size() > 1 && rows.size() == members.size()) {
            return new KeyedRows(RowFields.of(values, gathered), gathered);
        }
        if (rows.size() > 1) {
            throw new Unfit("holds the rows " + JsonPath.quoted(rows.get(0)) + " and " + JsonPath.quoted(rows.get(1))
                    + ". Write one of them to a file of its own.");
        }
        if (rows.size() == 1) {
            return memberRows(rows.get(0));
        }
        List<String> any = lists(entries -> true);
        if (any.size() == 1 && isRows(any.get(0))) {
            return memberRows(any.get(0));
        }
        return columns();
    }

    /** Whether the only list is one of rows, rather than of one value for each. */
    private boolean isRows(String name) {
        return !members.get(name).entries().isOnly(Shape.SCALARS) && !FieldNames.isLabels(name);
    }

    /** The lists of objects that are rows by themselves, not the maps of numbers of one column. */
    private List<String> rowLists() {
        return lists(entries ->
                entries.isOnly(Shape.OBJECT) && !entries.values().isOnly(Shape.NUMBERS) && !Records.isPair(entries));
    }

    private List<String> lists(Predicate<Shape> entries) {
        return members.keySet().stream()
                .filter(name -> isList(members.get(name))
                        && entries.test(members.get(name).entries()))
                .toList();
    }

    private Source memberRows(String name) {
        return new MemberRows(name, RowFields.of(members.get(name).entries(), gathered), gathered);
    }

    /** A document without lists. */
    private Source maps() {
        if (values.isOnly(Shape.OBJECT)) {
            return isCounted(members.values().iterator().next())
                    ? columns()
                    : new KeyedRows(RowFields.of(values, gathered), gathered);
        }
        if (values.isOnly(Shape.WHOLE) && !isSeries()) {
            return new ClassIndices(gathered);
        }
        if (values.isOnly(Shape.SCALARS)) {
            return new KeyedRows(RowFields.of(values, gathered), gathered);
        }
        return new LineRows(RowFields.of(top, gathered), gathered);
    }

    private Source columns() {
        Map<String, Shape> entries = new LinkedHashMap<>();
        members.forEach((name, shape) -> {
            if (isList(shape)) {
                entries.put(name, shape.entries());
            } else if (shape.isOnly(Shape.OBJECT) && isCounted(shape)) {
                entries.put(name, shape.values());
            }
        });
        return new Columns(entries, gathered);
    }
}
