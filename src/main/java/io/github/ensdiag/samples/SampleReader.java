package io.github.ensdiag.samples;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.SampleColumn;
import io.github.ensdiag.input.SourceFile;
import io.github.ensdiag.measure.Disagreements;
import io.github.ensdiag.table.Progress;
import java.awt.AWTError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is to be shown of the samples that the report lists. What was configured wrongly shows when it is opened. */
public final class SampleReader {
    private final Optional<Pictures> pictures;
    private final Optional<Snippets> snippets;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<SampleFiles> directories = new ArrayList<>();
    private boolean repeatable = true;

    private SampleReader(SampleRequest request, EvaluationSet set, Progress progress) {
        pictures = request.images().map(images -> {
            Optional<SampleColumn> paths = column(images.origin(), SampleColumn.Kind.PATHS, set, progress);
            SampleFiles found = files(images.origin(), Pictures.PARAMETER, paths, Sought.Kind.PICTURE, set);
            return new Pictures(images, found, progress);
        });
        snippets = request.texts()
                .map(texts -> column(texts.origin(), SampleColumn.Kind.TEXTS, set, progress)
                        .map(column -> Snippets.of(texts, column))
                        .orElseGet(() -> Snippets.of(
                                texts,
                                files(texts.origin(), Snippets.PARAMETER, Optional.empty(), Sought.Kind.TEXT, set))));
    }

    /**
     * Reads the columns and checks that the directories are there.
     *
     * @throws io.github.ensdiag.table.InputException if something is not there, or a column does not fit the samples
     */
    public static SampleReader open(SampleRequest request, EvaluationSet set, Progress progress) {
        return new SampleReader(request, set, progress);
    }

    private Optional<SampleColumn> column(Origin origin, SampleColumn.Kind kind, EvaluationSet set, Progress progress) {
        Optional<SampleColumn> column = origin.column().map(source -> SampleColumn.read(source, kind, set, progress));
        column.ifPresent(c -> files.addAll(c.files()));
        return column;
    }

    private SampleFiles files(
            Origin origin, String parameter, Optional<SampleColumn> paths, Sought.Kind kind, EvaluationSet set) {
        var directory = new SafeDirectory(origin.directory().orElseThrow(), parameter);
        SampleFiles found = new SampleFiles(directory, origin.pattern(), paths, kind, set);
        directories.add(found);
        return found;
    }

    /** The files of the columns; not those of pictures and texts themselves. */
    public List<SourceFile> files() {
        return List.copyOf(files);
    }

    /** The files of pictures and texts that were looked for. */
    public List<Sought> sought() {
        return directories.stream().flatMap(d -> d.sought().stream()).toList();
    }

    /** Whether the same files give the same pictures another time; not where this machine could make none of them. */
    public boolean isRepeatable() {
        return repeatable;
    }

    /**
     * What can be shown of the samples in the lists.
     *
     * @param classes indices of all classes; where not all samples can be shown, the first ones get most
     * @throws io.github.ensdiag.table.InputException if nothing is there for any of them
     */
    public SampleMedia read(Disagreements disagreements, List<Integer> classes) {
        List<Integer> listed = Listed.of(disagreements, classes);
        List<String> notes = new ArrayList<>();
        Map<Integer, Thumbnail> thumbnails = Map.of();
        if (pictures.isPresent()) {
            try {
                thumbnails = pictures.get().of(listed);
                notes.addAll(pictures.get().notes(listed.size()));
            } catch (LinkageError | InternalError | AWTError e) {
                // a Java without java.desktop, or one whose native libraries are missing
                repeatable = false;
                notes.add("No pictures are shown: Java\u2019s graphics cannot be used on this machine: " + e);
            }
        }
        Map<Integer, String> texts = snippets.map(s -> s.of(listed)).orElse(Map.of());
        snippets.ifPresent(s -> notes.addAll(s.notes(listed.size())));
        return new SampleMedia(thumbnails, texts, notes);
    }
}
