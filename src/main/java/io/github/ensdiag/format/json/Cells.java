package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Spool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The values of different kinds that make up a row: single numbers, which become one field, and other fields. */
final class Cells {
    private final List<String> names;
    /** By position; null: a number. */
    private final List<Field> fields;
    /** By position, the column in {@link #row}. */
    private final int[] columns;

    private final double[] row;
    private final Spool spool;

    /** @param fields by position; null: a number */
    Cells(List<String> names, List<Field> fields, Gathered gathered) {
        this.names = names;
        this.fields = fields;
        this.columns = new int[names.size()];
        int numbers = 0;
        for (int i = 0; i < columns.length; i++) {
            columns[i] = fields.get(i) == null ? numbers++ : -1;
        }
        row = new double[numbers];
        spool = numbers == 0 ? null : gathered.spool(numbers);
    }

    void read(int position, JsonParser parser) throws IOException {
        if (columns[position] < 0) {
            fields.get(position).read(parser);
        } else {
            row[columns[position]] = Scalars.number(parser);
        }
    }

    boolean isNumber(int position) {
        return columns[position] >= 0;
    }

    /** The row has nothing at a position, which is no number. */
    void missing(int position) {
        fields.get(position).missing();
    }

    /** Takes the numbers of the row. */
    void endRow() {
        if (spool != null) {
            spool.add(row, row.length);
        }
    }

    /** Hands over the fields of rows that are objects. */
    void finish(Gathered gathered, RowNames rows) {
        List<String> numbers = numbers();
        addNumbers(gathered, numbers, rows.places(gathered.file(), numbers::get, column -> ""));
        for (Field field : fields) {
            if (field != null) {
                field.finish(gathered, rows);
            }
        }
    }

    /** Hands over the fields of rows that are lists. */
    void finishLists(Gathered gathered, RowNames rows) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] >= 0) {
                positions.add(i);
            } else {
                fields.get(i).finish(gathered, rows.cell(i));
            }
        }
        List<String> numbers = numbers();
        boolean named = numbers.stream().noneMatch(String::isEmpty);
        IntFunction<String> rest = column -> "[" + positions.get(column) + "]";
        addNumbers(gathered, named ? numbers : List.of(), rows.places(gathered.file(), column -> "", rest));
    }

    private List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] >= 0) {
                numbers.add(names.get(i));
            }
        }
        return numbers;
    }

    private void addNumbers(Gathered gathered, List<String> numbers, Places places) {
        if (spool != null) {
            gathered.add("", numbers, spool, places, row.length == 1);
        }
    }
}
