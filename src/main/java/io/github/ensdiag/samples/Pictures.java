package io.github.ensdiag.samples;

import io.github.ensdiag.table.Progress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the listed samples' pictures small, until there are as many as are wanted. */
final class Pictures {
    static final String PARAMETER = "sampleImages";

    private final ImageRequest request;
    private final SampleFiles files;
    private final Progress progress;
    private final Misses misses;
    private final Map<Integer, Thumbnail> made = new LinkedHashMap<>();
    private long bytes;
    /** The parameter that bounds them, once one does. */
    private Optional<String> bound = Optional.empty();

    Pictures(ImageRequest request, SampleFiles files, Progress progress) {
        this.request = request;
        this.files = files;
        this.progress = progress;
        misses = new Misses("picture", files.directory());
    }

    /** @param listed the samples in the order in which they get one */
    Map<Integer, Thumbnail> of(List<Integer> listed) {
        int done = 0;
        while (done < listed.size() && bound.isEmpty()) {
            progress.at("Making pictures", done, listed.size());
            if (made.size() == request.most()) {
                bound = Optional.of("maxNumber");
            } else {
                show(listed.get(done));
                done++;
            }
        }
        misses.requireSome(listed.size(), PARAMETER, request.origin().configured());
        return made;
    }

    private void show(int sample) {
        Optional<String> name = files.name(sample);
        if (name.isEmpty()) {
            misses.without();
            return;
        }
        Optional<Path> file = files.find(name.get(), misses);
        if (file.isEmpty()) {
            return;
        }
        try {
            byte[] all = SafeDirectory.read(file.get(), Decoder.MOST_BYTES + 1);
            Thumbnail thumbnail = Encoder.write(Decoder.read(all, request.longestSide()), "s" + sample);
            if (bytes + thumbnail.bytes().length > request.bytes()) {
                bound = Optional.of("maxKilobytes");
            } else {
                bytes += thumbnail.bytes().length;
                made.put(sample, thumbnail);
            }
        } catch (UnshownException e) {
            misses.broken(files.name(file.get()), e);
        }
    }

    List<String> notes(int listed) {
        List<String> notes = misses.notes();
        bound.ifPresent(parameter -> notes.add(made.size() + " of the " + listed
                + " listed samples are shown with their picture, which is what <" + parameter + "> of <" + PARAMETER
                + "> allows; raise it to see more."));
        return notes;
    }
}
