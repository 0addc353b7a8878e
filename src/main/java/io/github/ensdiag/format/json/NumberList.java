package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.ensdiag.table.Spool;
import java.io.IOException;
import java.util.Arrays;

/** A list of numbers in each row, as long as the first. */
final class NumberList implements Field {
    private final String name;
    private final Gathered gathered;
    private double[] row = new double[16];
    private Spool spool;
    private int columns;
    private long missingBefore;

    NumberList(String name, Gathered gathered) {
        this.name = name;
        this.gathered = gathered;
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            missing();
            return;
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw Unfit.at(parser, Scalars.found(parser), "A list of numbers was expected, as in the first row.");
        }
        int length = numbers(parser);
        if (spool == null) {
            begin(parser, length);
        } else if (length != columns) {
            throw Unfit.at(
                    parser,
                    "a list of " + length + (length == 1 ? " number" : " numbers"),
                    "The first one has " + columns + ". Write as many in every row.");
        }
        spool.add(row, columns);
        gathered.row(columns, 0);
    }

    private int numbers(JsonParser parser) throws IOException {
        int length = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            double value = Scalars.number(parser);
            if (length == Limits.ENTRIES) {
                throw Unfit.at(parser, "more than " + length + " numbers in a list", "No model has so many classes.");
            }
            if (length == row.length && spool == null) {
                row = Arrays.copyOf(row, 2 * length);
            }
            if (length < row.length) {
                row[length] = value;
            }
            length++;
        }
        return length;
    }

    private void begin(JsonParser parser, int length) {
        if (length == 0) {
            throw Unfit.at(parser, "an empty list", "The first list must have a number for each class.");
        }
        columns = length;
        spool = gathered.spool(columns);
        for (long i = 0; i < missingBefore; i++) {
            addMissing();
        }
    }

    @Override
    public void missing() {
        if (spool == null) {
            missingBefore++;
        } else {
            addMissing();
        }
    }

    private void addMissing() {
        gathered.row(0, columns);
        for (int i = 0; i < columns; i++) {
            spool.add(Double.NaN);
        }
    }

    @Override
    public void finish(Gathered gathered, RowNames rows) {
        if (spool == null) {
            gathered.addRefused(name, new Unfit("has no list " + JsonPath.quoted(name) + " in any row."));
            return;
        }
        gathered.addLists(name, spool, columns, rows.listPlaces(gathered.file(), name));
    }
}
