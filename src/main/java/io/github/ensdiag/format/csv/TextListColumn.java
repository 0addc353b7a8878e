package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Texts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A column of lists of text. Lists shorter than the longest are filled up with places that hold nothing. */
final class TextListColumn implements Column {
    private static final int MOST_VALUES = 1 << 26;

    private final Path file;
    private final String name;
    private final String place;
    private final ListText list = new ListText(true);
    private final Texts.Builder values;
    private int[] lengths = new int[1024];
    private int rows;
    private int longest = 1;

    /** @param place how messages call the column */
    TextListColumn(Path file, String name, String place) {
        this.file = file;
        this.name = name;
        this.place = place;
        this.values = new Texts.Builder(name, 1);
    }

    @Override
    public void add(char[] buffer, int offset, int count) {
        ListText.Kind kind = list.read(buffer, offset, count);
        boolean blank = new String(buffer, offset, count).isBlank();
        if (!blank && (kind == ListText.Kind.NO_LIST || kind == ListText.Kind.ABBREVIATED)) {
            throw new UnfitException("a list such as ['tench', 'goldfish'] is expected, as in the other rows. "
                    + "Correct it, or leave the field empty if there is none");
        }
        list.texts().forEach(values::add);
        if (rows == lengths.length) {
            lengths = Arrays.copyOf(lengths, rows * 2);
        }
        lengths[rows++] = list.texts().size();
        longest = Math.max(longest, list.texts().size());
        if ((long) rows * longest > MOST_VALUES) {
            throw new InputException(file + ": " + place + " holds more than " + MOST_VALUES
                    + " values in its lists, the shorter ones filled up. Keep the first few of each.");
        }
    }

    @Override
    public void finish(Lines lines, List<Numbers> numbers, List<Texts> texts) {
        CsvPlaces places = new CsvPlaces(file, lines, column -> place + ", entry " + (column + 1));
        Texts flat = values.build(places);
        int[] codes = new int[rows * longest];
        Arrays.fill(codes, -1);
        int from = 0;
        for (int row = 0; row < rows; row++) {
            System.arraycopy(flat.codes(), from, codes, row * longest, lengths[row]);
            from += lengths[row];
        }
        texts.add(new Texts(name, longest, flat.values(), codes, places));
    }
}
