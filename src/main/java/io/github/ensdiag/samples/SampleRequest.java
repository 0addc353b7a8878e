package io.github.ensdiag.samples;

import java.util.Optional;

/** What is wanted to be shown of the samples themselves. */
public record SampleRequest(Optional<ImageRequest> images, Optional<TextRequest> texts) {
    /** Nothing. */
    public static final SampleRequest NONE = new SampleRequest(Optional.empty(), Optional.empty());
}
