package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Spool;
import io.github.ensdiag.table.Texts;
import java.nio.file.Path;
import java.util.List;

/** A column of lists of numbers, all of the same length. An empty field is a list of NaN. */
final class NumberListColumn implements Column {
    private final Path file;
    private final String name;
    private final String place;
    private final ListText list = new ListText(false);
    private Spool spool;
    private int length;
    /** Empty fields before the first list. */
    private long pending;

    /** @param place how messages call the column */
    NumberListColumn(Path file, String name, String place) {
        this.file = file;
        this.name = name;
        this.place = place;
    }

    @Override
    public void add(char[] buffer, int offset, int count) {
        ListText.Kind kind = list.read(buffer, offset, count);
        if (kind == ListText.Kind.NO_LIST && new String(buffer, offset, count).isBlank()) {
            addMissing();
            return;
        }
        if (kind != ListText.Kind.NUMBERS) {
            throw new UnfitException("a list of numbers such as [0.25, 0.75] is expected, as in the other rows. "
                    + "Correct it, or leave the field empty if there is none");
        }
        if (spool == null) {
            length = list.size();
            spool = new Spool(length, ElementType.FLOAT64);
            for (; pending > 0; pending--) {
                addMissing();
            }
        }
        if (list.size() != length) {
            throw new UnfitException("a list of " + length + " values is expected, as in the rows above, not of "
                    + list.size() + ". Save the scores of all classes in each row");
        }
        spool.add(list.numbers(), length);
    }

    private void addMissing() {
        if (spool == null) {
            pending++;
            return;
        }
        for (int i = 0; i < length; i++) {
            spool.add(Double.NaN);
        }
    }

    @Override
    public void finish(Lines lines, List<Numbers> numbers, List<Texts> texts) {
        if (spool == null) { // though there were lists when the columns were looked at
            throw new InputException(file + " changed while it was read. Run again when nothing writes to it.");
        }
        CsvPlaces places = new CsvPlaces(file, lines, column -> place + ", entry " + (column + 1));
        numbers.add(new Numbers(name, List.of(), spool.finish(places, false, "lists of numbers as text")));
    }

    @Override
    public void close() {
        if (spool != null) {
            spool.close();
        }
    }
}
