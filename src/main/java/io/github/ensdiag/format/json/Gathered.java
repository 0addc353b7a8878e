package io.github.ensdiag.format.json;

import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Spool;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What is read from a file, within bounds. */
final class Gathered implements AutoCloseable {
    /** Name of the field of keys that rows are filed under. */
    static final String KEYS = "id";

    private static final String NUMBERS = "JSON numbers";
    /** Values that may be made up for rows shorter than others. */
    private static final long FREE_PADDING = 1L << 24;

    private static final long PADDING_RATIO = 20;
    /** A cell takes 4 bytes, three times as many while the field grows. */
    private static final long MOST_CELLS =
            Math.min(1 << 29, Runtime.getRuntime().maxMemory() / 24);

    private final Path file;
    private final boolean everySeen;
    private final List<Spool> spools = new ArrayList<>();
    private final List<Numbers> numbers = new ArrayList<>();
    private final List<Texts> texts = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private Optional<Texts> keys = Optional.empty();
    private List<String> classes = List.of();
    private int textFields;
    private long cells;
    private long padding;
    private long values;

    /** @param everySeen whether the shape of every row is known */
    Gathered(Path file, boolean everySeen) {
        this.file = file;
        this.everySeen = everySeen;
    }

    Path file() {
        return file;
    }

    boolean everySeen() {
        return everySeen;
    }

    /** A place for numbers, of so many a row. */
    Spool spool(int columns) {
        if (spools.size() == Limits.SPOOLS) {
            throw new Unfit("has more than " + Limits.SPOOLS
                    + " members that are lists or maps of numbers. Write those of one model.");
        }
        Spool spool = new Spool(columns, ElementType.FLOAT64);
        spools.add(spool);
        return spool;
    }

    /** A place for text, of so many values a row. */
    Texts.Builder text(String name, int columns) {
        if (++textFields > Limits.TEXTS) {
            throw new Unfit("has more than " + Limits.TEXTS
                    + " columns of text. Write the id, the label and the scores of each row.");
        }
        return new Texts.Builder(name, columns);
    }

    /** Takes notice of texts that are to be kept. */
    void cells(long count) {
        cells += count;
        if (cells > MOST_CELLS) {
            throw new Unfit("has more than " + MOST_CELLS + " texts, which do not fit into memory. "
                    + "Give Maven more: MAVEN_OPTS=-Xmx16g.");
        }
    }

    /** Takes notice of values of a row, and of those made up because others are longer. */
    void row(long read, long madeUp) {
        values += read;
        padding += madeUp;
        if (padding > FREE_PADDING && padding / PADDING_RATIO > values) {
            throw new Unfit("has rows far longer than most. Write as many entries in each row, or each class.");
        }
    }

    /**
     * Names the columns of lists that have as many.
     *
     * @return whether they can be names
     */
    boolean classes(List<String> names) {
        classes = names;
        return new HashSet<>(names).size() == names.size();
    }

    /** A field of lists. */
    void addLists(String name, Spool spool, int columns, Places places) {
        List<String> names = classes.size() == columns ? classes : List.of();
        numbers.add(new Numbers(name, names, spool.finish(places, false, NUMBERS)));
    }

    /** Another field of numbers. */
    void add(String name, List<String> columns, Spool spool, Places places, boolean flat) {
        numbers.add(new Numbers(name, columns, spool.finish(places, flat, NUMBERS)));
    }

    /** Single numbers of each row, which were taken column after column. */
    void addColumns(List<String> names, Spool spool, Places places) {
        numbers.add(new Numbers("", names, spool.finishColumns(places, names.size(), NUMBERS)));
    }

    void add(Texts.Builder builder, Places places) {
        texts.add(builder.build(places));
    }

    /** Ids that the rows are filed under, which matter only if there are no others. */
    void addKeys(Texts.Builder builder, Places places) {
        keys = Optional.of(builder.build(places));
    }

    void addRefused(String name, Unfit why) {
        refused.add(new Refused(name, new InputException(file + " " + why.getMessage(), why)));
    }

    /** @throws Unfit if there is nothing */
    Table table(String format) {
        if (texts.stream().noneMatch(text -> text.name().equals(KEYS))) {
            keys.ifPresent(texts::add);
        }
        if (numbers.isEmpty() && texts.isEmpty() && refused.isEmpty()) {
            throw new Unfit("holds no rows. Save the predictions after they are filled.");
        }
        return new Table(List.of(file), format, numbers, texts, refused);
    }

    @Override
    public void close() {
        spools.forEach(Spool::close);
    }
}
