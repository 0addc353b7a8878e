package io.github.ensdiag.samples;

import io.github.ensdiag.input.SampleColumn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads the beginnings of the listed samples' texts, until there are as many as are wanted. */
final class Snippets {
    static final String PARAMETER = "sampleTexts";

    private final TextRequest request;
    private final IntFunction<Optional<String>> text;
    private final Optional<Misses> misses;
    private final Map<Integer, String> read = new LinkedHashMap<>();
    private boolean bounded;

    private Snippets(TextRequest request, IntFunction<Optional<String>> text, Optional<Misses> misses) {
        this.request = request;
        this.text = text;
        this.misses = misses;
    }

    static Snippets of(TextRequest request, SampleColumn column) {
        return new Snippets(
                request, sample -> column.of(sample).map(t -> Snippet.of(t, request.length())), Optional.empty());
    }

    static Snippets of(TextRequest request, SampleFiles files) {
        Misses misses = new Misses("text", files.directory());
        return new Snippets(request, sample -> inFile(sample, request, files, misses), Optional.of(misses));
    }

    private static Optional<String> inFile(int sample, TextRequest request, SampleFiles files, Misses misses) {
        String name = files.name(sample).orElseThrow();
        Optional<Path> file = files.find(name, misses);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Snippet.of(file.get(), request.length()));
        } catch (UnshownException e) {
            misses.broken(files.name(file.get()), e);
            return Optional.empty();
        }
    }

    /** @param listed the samples in the order in which they get one */
    Map<Integer, String> of(List<Integer> listed) {
        for (int sample : listed) {
            if (read.size() == request.most()) {
                bounded = true;
                break;
            }
            text.apply(sample).filter(t -> !t.isEmpty()).ifPresent(t -> read.put(sample, t));
        }
        misses.ifPresent(
                m -> m.requireSome(listed.size(), PARAMETER, request.origin().configured()));
        return read;
    }

    List<String> notes(int listed) {
        List<String> notes = new ArrayList<>(misses.map(Misses::notes).orElse(List.of()));
        if (bounded) {
            notes.add(read.size() + " of the " + listed + " listed samples are shown with their text, which is what "
                    + "<maxNumber> of <" + PARAMETER + "> allows; raise it to see more.");
        } else if (misses.isEmpty() && read.size() < listed) {
            notes.add("Of " + (listed - read.size()) + " listed samples the column holds no text.");
        }
        return notes;
    }
}
