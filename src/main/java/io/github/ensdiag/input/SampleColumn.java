package io.github.ensdiag.input;

import io.github.ensdiag.layout.SampleLayout;
import io.github.ensdiag.layout.Source;
import io.github.ensdiag.layout.Tables;
import io.github.ensdiag.table.FieldNames;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What a column says about each sample: its text, or where its picture is. Read beside an evaluation that is open. */
public final class SampleColumn {
    private static final int NONE = -1;

    /** What a column may hold. */
    public enum Kind {
        /** Where the pictures are. */
        PATHS("paths", Set.of("path", "paths", "file", "files", "filename", "filepath", "image", "imagepath")),
        /** What was classified. */
        TEXTS("texts", Set.of("text", "texts", "sentence", "review", "comment", "document", "content", "body"));

        private final String words;
        private final Set<String> usual;

        Kind(String words, Set<String> usual) {
            this.words = words;
            this.usual = usual;
        }

        private boolean isUsual(String name) {
            return usual.contains(FieldNames.normal(name));
        }
    }

    private final Source source;
    private final Kind kind;
    private final Texts values;
    private final int[] rows;

    private SampleColumn(Source source, Kind kind, Texts values, int[] rows) {
        this.source = source;
        this.kind = kind;
        this.values = values;
        this.rows = rows;
    }

    /**
     * Reads a column. Its rows are matched to the samples by id where both carry ids, else they must be the rows of the
     * labels.
     *
     * @throws InputException if there is no such column, or its rows cannot be matched
     */
    public static SampleColumn read(Source source, Kind kind, EvaluationSet set, Progress progress) {
        Predicate<String> header = name -> kind.isUsual(name) || FieldNames.isIds(name);
        SampleLayout found = SampleLayout.of(
                new Tables(progress).open(FirstLine.orTable(source, header)), source, kind::isUsual, kind.words);
        int[] rows = byId(found.ids(), source, set).orElseGet(() -> byRow(found.values(), source, kind, set));
        return new SampleColumn(source, kind, found.values(), rows);
    }

    private static Optional<int[]> byId(Optional<Texts> ids, Source source, EvaluationSet set) {
        if (ids.isEmpty() || set.sampleIds().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> rowOf = new HashMap<>();
        for (int row = 0; row < ids.get().rows(); row++) {
            int here = row;
            ids.get().value(row, 0).ifPresent(id -> {
                if (rowOf.putIfAbsent(id, here) != null) {
                    throw new InputException(
                            source + " holds the id \"" + id
                                    + "\" twice, so it cannot be told which row is the sample's. Keep one row for each sample.");
                }
            });
        }
        int[] rows = set.sampleIds().get().stream()
                .mapToInt(id -> rowOf.getOrDefault(id, NONE))
                .toArray();
        if (Arrays.stream(rows).allMatch(row -> row == NONE)) {
            throw new InputException(source + " holds ids, the first \""
                    + ids.get().value(0, 0).orElse("") + "\", but none is that of a sample, the first of which is \""
                    + set.sampleId(0)
                    + "\". Save the ids of the samples; or, if its rows are those of the labels, leave "
                    + "the ids out.");
        }
        return Optional.of(rows);
    }

    private static int[] byRow(Texts values, Source source, Kind kind, EvaluationSet set) {
        if (values.rows() != set.labelRowCount()) {
            throw new InputException(source + " holds the " + kind.words + " of " + values.rows()
                    + " samples, but there are " + set.labelRowCount()
                    + " labels, so it cannot be told which belongs to which. Save one row for each label, in the same "
                    + "order, or give it a column id with the ids of the samples.");
        }
        return IntStream.range(0, set.samples()).map(set::labelRow).toArray();
    }

    /** What it says of a sample, if it says anything. */
    public Optional<String> of(int sample) {
        return rows[sample] == NONE ? Optional.empty() : values.value(rows[sample], 0);
    }

    /** What was read. */
    public List<SourceFile> files() {
        return source.files().stream()
                .map(file -> new SourceFile(file, Optional.empty(), kind.words + " of the samples"))
                .toList();
    }
}
