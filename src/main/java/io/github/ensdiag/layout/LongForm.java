package io.github.ensdiag.layout;

import io.github.ensdiag.table.Blocks;
import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.SelectedMatrix;
import io.github.ensdiag.table.Spool;
import io.github.ensdiag.table.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/**
 * A table whose rows are one class of one sample each: {@code id, class, score}. Samples come out in the order in which
 * they first occur. Where every sample has all classes, they become a matrix with a column for each.
 */
final class LongForm {
    /** Lists of so many entries altogether may be as uneven as they like. */
    private static final int LEAST_CELLS = 1 << 22;
    /** Entries, most of them empty, for each that there is. */
    private static final int MOST_EMPTY = 8;

    private final Texts ids;
    private final Texts classes;
    private final Matrix scores;
    /** Rows of the table, sample by sample. */
    private final int[] rows;
    /** Where each sample's rows begin in {@link #rows}, and behind the last. */
    private final int[] starts;

    LongForm(Texts ids, Texts classes, Matrix scores) {
        this.ids = ids;
        this.classes = classes;
        this.scores = scores;
        starts = new int[ids.values().size() + 1];
        for (int row = 0; row < ids.rows(); row++) {
            starts[sample(row) + 1]++;
        }
        for (int i = 0; i + 1 < starts.length; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = starts.clone();
        rows = new int[ids.rows()];
        for (int row = 0; row < rows.length; row++) {
            rows[next[sample(row)]++] = row;
        }
    }

    private int sample(int row) {
        int code = ids.codes()[row];
        if (code < 0) {
            throw new InputException(ids.places().file(row) + " has no \"" + ids.name() + "\" in "
                    + ids.places().row(row) + ", where the id of a sample is expected. Give every row one.");
        }
        return code;
    }

    private int samples() {
        return starts.length - 1;
    }

    Texts sampleIds() {
        return new Texts(
                ids.name(), 1, ids.values(), IntStream.range(0, samples()).toArray(), samplePlaces(ids.places()));
    }

    /** A column that says the same in all rows of a sample. */
    Texts perSample(Texts column) {
        int[] codes = new int[samples()];
        for (int sample = 0; sample < codes.length; sample++) {
            codes[sample] = column.codes()[rows[starts[sample]]];
            for (int i = starts[sample]; i < starts[sample + 1]; i++) {
                if (column.codes()[rows[i]] != codes[sample]) {
                    throw new InputException(column.places().file(rows[i]) + " holds different values of \""
                            + column.name() + "\" for the sample "
                            + ids.values().get(sample) + ": see "
                            + column.places().row(rows[i]) + ". Give each sample the same in all of its rows.");
                }
            }
        }
        return new Texts(column.name(), 1, column.values(), codes, samplePlaces(column.places()));
    }

    Answers answers() {
        return allClasses() ? dense() : lists();
    }

    private boolean allClasses() {
        int count = classes.values().size();
        for (int sample = 0; sample < samples(); sample++) {
            if (starts[sample + 1] - starts[sample] != count) {
                return false;
            }
        }
        return count > 1 && Arrays.stream(classes.codes()).allMatch(c -> c >= 0) && eachOnce(count);
    }

    private boolean eachOnce(int count) {
        int[] seenBy = new int[count];
        Arrays.fill(seenBy, -1);
        for (int sample = 0; sample < samples(); sample++) {
            for (int i = starts[sample]; i < starts[sample + 1]; i++) {
                int c = classes.codes()[rows[i]];
                if (seenBy[c] == sample) {
                    return false; // refused later, as a list that names a class twice
                }
                seenBy[c] = sample;
            }
        }
        return true;
    }

    private Answers dense() {
        int count = classes.values().size();
        int[] order = new int[rows.length];
        for (int row : rows) {
            order[sample(row) * count + classes.codes()[row]] = row;
        }
        Blocks blocks = SelectedMatrix.rows(scores, order).blocks();
        double[] one = new double[count];
        try (Spool spool = new Spool(count, ElementType.FLOAT64)) {
            for (int sample = 0; sample < samples(); sample++) {
                blocks.read((long) sample * count, count, one);
                spool.add(one, count);
            }
            return new Answers.Dense(
                    spool.finish(
                            samplePlaces(scores.places(), (sample, column) -> order[sample * count + column]),
                            false,
                            "one class a row"),
                    classes.values(),
                    false);
        }
    }

    private Answers lists() {
        int longest = 0;
        for (int sample = 0; sample < samples(); sample++) {
            longest = Math.max(longest, starts[sample + 1] - starts[sample]);
        }
        long cells = (long) samples() * longest;
        if (cells > Math.max(LEAST_CELLS, (long) MOST_EMPTY * rows.length)) {
            throw new InputException(
                    ids.places().file(0) + " holds up to " + longest + " rows a sample and " + samples()
                            + " samples, but only " + rows.length
                            + " rows, too unevenly to be lists. Give each sample about as "
                            + "many classes, such as the five with the highest scores.");
        }
        int[] codes = new int[(int) cells];
        Arrays.fill(codes, -1);
        Blocks blocks = SelectedMatrix.rows(scores, rows).blocks();
        double[] one = new double[longest];
        try (Spool spool = new Spool(longest, ElementType.FLOAT64)) {
            for (int sample = 0; sample < samples(); sample++) {
                int count = starts[sample + 1] - starts[sample];
                blocks.read(starts[sample], count, one);
                Arrays.fill(one, count, longest, Double.NaN);
                spool.add(one, longest);
                for (int i = 0; i < count; i++) {
                    codes[sample * longest + i] = classes.codes()[rows[starts[sample] + i]];
                }
            }
            Places places = samplePlaces(scores.places());
            return new Answers.Lists(
                    new ClassField.Named(new Texts(classes.name(), longest, classes.values(), codes, places)),
                    spool.finish(places, false, "one class a row"));
        }
    }

    private Places samplePlaces(Places places) {
        return samplePlaces(
                places, (sample, column) -> rows[Math.min(starts[sample] + column, starts[sample + 1] - 1)]);
    }

    /** @param row of the table that holds a value of a sample */
    private Places samplePlaces(Places places, IntBinaryOperator row) {
        return new Places() {
            private long row(long sample, int column) {
                return row.applyAsInt((int) sample, column);
            }

            @Override
            public String file(long sample) {
                return places.file(row(sample, 0));
            }

            @Override
            public String row(long sample) {
                return "the rows of " + ids.values().get((int) sample) + " from " + places.row(row(sample, 0)) + " on";
            }

            @Override
            public String value(long sample, int column) {
                return places.row(row(sample, column));
            }
        };
    }

    /** The table, if its rows are one class of one sample each: some id occurs in several rows. */
    static Optional<LongForm> find(Fields fields, Optional<Texts> ids, List<Texts> candidates) {
        Optional<Matrix> scores = fields.scalars(FieldNames::isScores)
                .or(fields::scalars)
                .filter(n -> n.columns().size() == 1)
                .map(Numbers::matrix);
        boolean repeated =
                ids.isPresent() && ids.get().values().size() < ids.get().rows();
        return repeated && scores.isPresent() && !candidates.isEmpty()
                ? Optional.of(new LongForm(ids.get(), candidates.get(0), scores.get()))
                : Optional.empty();
    }
}
