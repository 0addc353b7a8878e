package io.github.ensdiag.samples;

import java.util.List;
import java.util.Map;

/**
 * What can be shown of the samples that the report lists.
 *
 * @param thumbnails by row of the sample, from 0; only where there is one
 * @param texts the beginnings of their texts, by row; only where there is one
 * @param notes what could not be shown and why, in full sentences
 */
public record SampleMedia(Map<Integer, Thumbnail> thumbnails, Map<Integer, String> texts, List<String> notes) {
    /** Nothing was given to be shown. */
    public static final SampleMedia NONE = new SampleMedia(Map.of(), Map.of(), List.of());

    public SampleMedia {
        thumbnails = Map.copyOf(thumbnails);
        texts = Map.copyOf(texts);
        notes = List.copyOf(notes);
    }
}
