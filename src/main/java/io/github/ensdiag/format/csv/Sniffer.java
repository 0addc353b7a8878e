package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds out how a text file is written by trying every way on its beginning. */
final class Sniffer {
    /** Where two are equally good, the first is taken. */
    private static final char[] SEPARATORS = {'\t', ',', ';', '|', ' '};

    private static final char QUOTE = '"';
    /** More than any classifier has. */
    private static final int MOST_COLUMNS = 1 << 18;

    private final Path file;
    private final Sample sample;
    private final int comments;

    Sniffer(Path file, Sample sample) {
        this.file = file;
        this.sample = sample;
        this.comments = sample.comments();
    }

    /** The dialect in which the beginning of the file is most like a table; one value a line if there is none. */
    Dialect dialect() throws IOException {
        Optional<Trial> best = Optional.empty();
        for (char separator : SEPARATORS) {
            Optional<Trial> trial = trial(separator).filter(Trial::isTable);
            if (trial.isPresent() && (best.isEmpty() || trial.get().isBetterThan(best.get()))) {
                best = trial;
            }
        }
        return checked(best.isPresent() ? best.get().dialect() : forced(Dialect.NONE));
    }

    /** The dialect with this separator. */
    Dialect with(char separator) throws IOException {
        return checked(forced(separator));
    }

    private Dialect forced(char separator) throws IOException {
        return trial(separator).map(Trial::dialect).orElseGet(() -> dialect(separator, QUOTE));
    }

    /** Quotation marks mean nothing if the text makes no sense with them. */
    private Optional<Trial> trial(char separator) throws IOException {
        Optional<Trial> quoted = Trial.of(file, sample, dialect(separator, QUOTE));
        return quoted.isPresent() ? quoted : Trial.of(file, sample, dialect(separator, Dialect.NO_QUOTE));
    }

    private Dialect dialect(char separator, char quote) {
        return new Dialect(separator, quote, comments, 1);
    }

    private Dialect checked(Dialect dialect) {
        if (dialect.width() > MOST_COLUMNS) {
            throw new InputException(file + " has rows of " + dialect.width() + " fields, of which at most "
                    + MOST_COLUMNS + " are read. Save one sample a row, one class a column.");
        }
        return dialect;
    }
}
