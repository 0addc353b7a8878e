package io.github.ensdiag.format.json;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.TableReader;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads JSON: one document, or one value a row as in JSON Lines, whatever stands between the values.
 *
 * <p>The beginning of the file tells how its rows are built; then all of it is read in one pass. Where that was not
 * enough, for a later row is unlike the first ones, all of it is looked at, and read again.
 */
public final class JsonReader implements TableReader {
    /** So that a row of as many entries as are allowed is seen in full. */
    private static final long ENOUGH = 4L * Limits.ENTRIES;

    private final long enough;

    public JsonReader() {
        this(ENOUGH);
    }

    /** @param enough tokens of the file's beginning that are looked at */
    JsonReader(long enough) {
        this.enough = enough;
    }

    @Override
    public Table read(Path file, Progress progress) {
        return InputFiles.read(file, channel -> {
            Passes passes = new Passes(file, channel);
            Survey survey = survey(passes, enough, Progress.NONE);
            try {
                return read(file, passes, survey, progress);
            } catch (Unfit e) {
                if (survey.complete()) {
                    throw refused(file, e);
                }
            }
            return readAgain(file, passes, progress);
        });
    }

    private static Table readAgain(Path file, Passes passes, Progress progress) throws IOException {
        Survey survey = survey(passes, Long.MAX_VALUE, progress);
        try {
            return read(file, passes, survey, progress);
        } catch (Unfit e) {
            throw refused(file, e);
        }
    }

    private static Survey survey(Passes passes, long enough, Progress progress) throws IOException {
        boolean lines = passes.over(progress, parser -> Survey.isLines(parser, enough));
        return passes.over(progress, parser -> Survey.of(parser, lines, enough));
    }

    private static Table read(Path file, Passes passes, Survey survey, Progress progress) throws IOException {
        try (Gathered gathered = new Gathered(file, survey.complete())) {
            Source source = Layout.of(survey, gathered);
            passes.over(progress, parser -> {
                source.read(parser);
                return null;
            });
            return gathered.table(source.describe());
        }
    }

    private static InputException refused(Path file, Unfit e) {
        return new InputException(file + " " + e.getMessage(), e);
    }
}
