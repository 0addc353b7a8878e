package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at the first rows: whether there is a header, and what each column holds. */
final class Preview extends RecordHandler {
    private static final int ROWS = 1000;
    private static final int FIELDS = 1 << 21;
    /** Names of so many classes are no coincidence. */
    private static final int MANY = 10;

    private final Dialect dialect;
    private final ListText list = new ListText(false);
    private final List<String> first = new ArrayList<>();
    private final List<String> second = new ArrayList<>();
    private final List<ColumnGuess> below = new ArrayList<>();
    private long firstLine;
    private int rows;

    Preview(Path file, Dialect dialect) {
        super(file, dialect, dialect.width());
        this.dialect = dialect;
        for (int i = 0; i < dialect.width(); i++) {
            below.add(new ColumnGuess(dialect));
        }
    }

    @Override
    void field(int index, char[] buffer, int offset, int length) {
        if (rows == 0) {
            first.add(new String(buffer, offset, length).strip());
            firstLine = line();
            return;
        }
        if (rows == 1) {
            second.add(new String(buffer, offset, length));
        }
        ColumnGuess guess = below.get(index);
        guess.add(buffer, offset, length, list);
        if (guess.isAbbreviated()) {
            throw new InputException(
                    place() + " holds a list from which \"...\" leaves out the middle, as NumPy prints "
                            + "long arrays. Save its values: write array.tolist() into the table, or np.savetxt.");
        }
    }

    @Override
    boolean end(int fields) {
        if (fields == 0) {
            return false;
        }
        if (fields < dialect.width()) {
            throw Layout.tooFew(place(), fields, dialect);
        }
        rows++;
        return rows > ROWS || (long) rows * fields > FIELDS && rows > 2;
    }

    @Override
    InputException tooMany() {
        return Layout.tooMany(place(), dialect);
    }

    Layout layout() {
        if (rows == 0) {
            throw new InputException(file() + " holds no values. Save the predictions after they are filled.");
        }
        if (isHeader()) {
            return Layout.named(file(), dialect, firstLine, first, below);
        }
        for (int i = 0; i < first.size(); i++) {
            char[] field = first.get(i).toCharArray();
            below.get(i).add(field, 0, field.length, list);
        }
        return Layout.unnamed(file(), dialect, below);
    }

    private boolean isHeader() {
        NumberText number = new NumberText(dialect.commas());
        boolean header = false;
        for (int i = 0; i < first.size(); i++) {
            String name = first.get(i);
            boolean isNumber = number.read(name);
            if (isNumber && number.value() != Math.rint(number.value()) && !Double.isNaN(number.value())) {
                return false; // so are no classes called
            }
            char[] text = name.toCharArray();
            boolean isList = list.read(text, 0, text.length) != ListText.Kind.NO_LIST;
            header |= !isNumber && below.get(i).isNumber()
                    || !isNumber && !isList && below.get(i).isList()
                    || FieldNames.isUsual(name) && (second.isEmpty() || !FieldNames.isUsual(second.get(i)));
        }
        return header || isNumbered();
    }

    /** pandas calls columns without a name 0, 1, 2 and so on. */
    private boolean isNumbered() {
        NumberText number = new NumberText(false);
        int count = 0;
        double start = 0;
        boolean fractions = false;
        for (int i = 0; i < first.size(); i++) {
            boolean isNumber = number.read(first.get(i)) && !Double.isNaN(number.value());
            if (isNumber && below.get(i).isNumber()) {
                start = count == 0 ? number.value() : start;
                if (start != 0 && start != 1 || number.value() != start + count) {
                    return false;
                }
                count++;
                fractions |= below.get(i).hasFractions();
            }
        }
        return !dialect.runs() && count > 1 && (fractions || count >= MANY);
    }
}
