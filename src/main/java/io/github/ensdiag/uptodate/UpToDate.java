package io.github.ensdiag.uptodate;

import io.github.ensdiag.input.Finding;
import io.github.ensdiag.input.Fingerprint;
import io.github.ensdiag.report.ReportState;
import io.github.ensdiag.samples.SampleRequest;
import io.github.ensdiag.samples.Sought;
import io.github.ensdiag.table.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether the report that is there was made by the same program from the same configuration and the same files, and nobody
 * changed it since. A file of the same size and times is taken for the same unread; else its content decides. Wherever
 * something cannot be told, the answer is no.
 */
public final class UpToDate {
    private final Path directory;
    private final Instant started = Instant.now();
    /** Empty where there is nothing to rely on. */
    private final Optional<String> key;
    /** As the files were before the first was read. */
    private final SortedMap<Path, Stamp> before = new TreeMap<>();

    private UpToDate(Path directory, Object configuration, Set<String> without, List<Path> besides) {
        this.directory = CanonicalText.absolute(directory);
        CanonicalText text = new CanonicalText(configuration, without);
        Optional<String> found;
        try {
            for (Path file : text.files()) {
                before.put(file, Stamp.of(file));
            }
            for (Path file : besides) {
                before.put(CanonicalText.absolute(file), Stamp.of(file));
            }
            found = Code.identity().map(code -> Sha256.of(code + text));
        } catch (IOException e) {
            found = Optional.empty(); // the run itself will say what is missing
        }
        key = found;
    }

    /**
     * Looks at the files as they are before anything of them is read.
     *
     * @param directory of the report
     * @param configuration a record of all that the report depends on; the files of every
     *     {@link io.github.ensdiag.layout.Source} in it are looked at
     * @param without its components on which the report does not depend, as {@code Record.component}
     * @param besides more files to look at
     */
    public static UpToDate of(Path directory, Object configuration, Set<String> without, List<Path> besides) {
        return new UpToDate(directory, configuration, without, besides);
    }

    /**
     * What was found in the input of the report that is there.
     *
     * @param samples whose pictures and texts are looked for again
     * @return empty unless it is the report that would be written
     */
    public Optional<List<Finding>> findings(SampleRequest samples) {
        try {
            Optional<ReportState> found = key.isPresent() ? ReportState.ofEarlier(directory) : Optional.empty();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try (ReportState state = found.get()) {
                Optional<Notes> noted = Notes.parse(state.read(), directory);
                Optional<Notes> today =
                        noted.filter(notes -> isSameWork(notes, samples)).flatMap(UpToDate::unchanged);
                if (today.isPresent() && !today.equals(noted)) {
                    state.write(today.get().text(directory));
                }
                return today.map(Notes::findings);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isSameWork(Notes notes, SampleRequest samples) {
        return notes.key().equals(key.orElseThrow())
                && notes.read().keySet().containsAll(before.keySet())
                && notes.sought().parallelStream().allMatch(one -> one.isStillSo(samples));
    }

    /** The same with today's stamps; empty where the content of a file is another. */
    private static Optional<Notes> unchanged(Notes notes) {
        Optional<SortedMap<Path, Noted>> written = again(notes.written());
        Optional<SortedMap<Path, Noted>> read = written.flatMap(w -> again(notes.read()));
        return read.map(r -> new Notes(notes.key(), r, notes.sought(), written.orElseThrow(), notes.findings()));
    }

    private static Optional<SortedMap<Path, Noted>> again(SortedMap<Path, Noted> files) {
        Map<Path, Optional<Noted>> again = files.entrySet().parallelStream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> again(entry.getKey(), entry.getValue())));
        SortedMap<Path, Noted> today = new TreeMap<>();
        again.forEach((file, noted) -> noted.ifPresent(n -> today.put(file, n)));
        return today.size() == files.size() ? Optional.of(today) : Optional.empty();
    }

    private static Optional<Noted> again(Path file, Noted noted) {
        try {
            return noted.again(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * What is to be noted of a report that is in its place now.
     *
     * @param files that were read, with what was read of them
     * @param sought files of samples that were looked for
     * @param written SHA-256 of the report's files by name
     * @param findings about the input
     * @return empty where a file has changed since this was made, so that nobody knows which of its contents was read
     */
    public String note(
            List<Fingerprint> files, List<Sought> sought, SortedMap<String, String> written, List<Finding> findings) {
        try {
            Map<Path, String> contents = files.stream()
                    .collect(Collectors.toMap(f -> CanonicalText.absolute(f.file()), Fingerprint::sha256, (a, b) -> a));
            if (key.isEmpty() || !before.keySet().containsAll(contents.keySet())) {
                return "";
            }
            SortedMap<Path, Noted> read = new TreeMap<>();
            for (var file : before.entrySet()) {
                String content =
                        contents.containsKey(file.getKey()) ? contents.get(file.getKey()) : Sha256.of(file.getKey());
                read.put(file.getKey(), new Noted(content, file.getValue()));
            }
            for (Sought one : sought) {
                if (one.file().isPresent()) {
                    read.put(one.file().get(), Noted.of(one.file().get()));
                }
            }
            if (!isAsBefore(read.keySet())) {
                return "";
            }
            SortedMap<Path, Noted> report = new TreeMap<>();
            for (var file : written.entrySet()) {
                Path place = directory.resolve(file.getKey()).normalize();
                report.put(place, new Noted(file.getValue(), Stamp.of(place)));
            }
            return new Notes(key.get(), read, sought, report, findings).text(directory);
        } catch (IOException e) {
            return "";
        }
    }

    /** Files that were found on the way have no stamp from before, but must be older than the run. */
    private boolean isAsBefore(Set<Path> files) throws IOException {
        for (Path file : files) {
            Stamp now = Stamp.of(file);
            boolean same = before.containsKey(file)
                    ? now.text().equals(before.get(file).text())
                    : now.changed().isBefore(started);
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
