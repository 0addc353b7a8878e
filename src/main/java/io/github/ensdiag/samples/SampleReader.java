package io.github.ensdiag.samples;

import io.github.ensdiag.input.EvaluationSet;
import io.github.ensdiag.input.SampleColumn;
import io.github.ensdiag.input.SourceFile;
import io.github.ensdiag.measure.Disagreements;
import io.github.ensdiag.table.Progress;
import java.awt.AWTError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is to be shown of the samples that the report lists. What was configured wrongly shows when it is opened. */
public final class SampleReader {
    private final Optional<Pictures> pictures;
    private final Optional<Snippets> snippets;
    private final List<SourceFile> files = new ArrayList<>();

    private SampleReader(SampleRequest request, EvaluationSet set, Progress progress) {
        pictures = request.images().map(images -> {
            Optional<SampleColumn> paths = column(images.origin(), SampleColumn.Kind.PATHS, set, progress);
            SampleFiles found = files(images.origin(), Pictures.PARAMETER, paths, Pictures.ENDINGS, set);
            return new Pictures(images, found, progress);
        });
        snippets = request.texts()
                .map(texts -> column(texts.origin(), SampleColumn.Kind.TEXTS, set, progress)
                        .map(column -> Snippets.of(texts, column))
                        .orElseGet(() -> Snippets.of(
                                texts,
                                files(texts.origin(), Snippets.PARAMETER, Optional.empty(), Snippets.ENDINGS, set))));
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

    private static SampleFiles files(
            Origin origin, String parameter, Optional<SampleColumn> paths, List<String> endings, EvaluationSet set) {
        Path directory = origin.directory().orElseThrow();
        return new SampleFiles(new SafeDirectory(directory, parameter), origin.pattern(), paths, endings, set);
    }

    /** The files of the columns; not those of pictures and texts themselves. */
    public List<SourceFile> files() {
        return List.copyOf(files);
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
                notes.add("No pictures are shown: Java\u2019s graphics cannot be used on this machine: " + e);
            }
        }
        Map<Integer, String> texts = snippets.map(s -> s.of(listed)).orElse(Map.of());
        snippets.ifPresent(s -> notes.addAll(s.notes(listed.size())));
        return new SampleMedia(thumbnails, texts, notes);
    }
}
