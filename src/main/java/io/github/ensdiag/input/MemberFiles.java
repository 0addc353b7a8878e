package io.github.ensdiag.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where one member's predictions lie. */
public sealed interface MemberFiles {
    /** The member's name, unique among the members. */
    String name();

    /** All files of the member. */
    List<Path> files();

    /**
     * @param scores array {@code N × C}
     * @param scale what the scores mean; empty: recognised from the values
     */
    record Dense(String name, Path scores, Optional<Scale> scale) implements MemberFiles {
        @Override
        public List<Path> files() {
            return List.of(scores);
        }
    }

    /**
     * @param classes array {@code N × k} of class indices; −1 is an empty slot
     * @param scores array {@code N × k} of the scores of these classes
     * @param scale what the scores mean; empty: recognised from the values
     */
    record TopK(String name, Path classes, Path scores, Optional<Scale> scale) implements MemberFiles {
        @Override
        public List<Path> files() {
            return List.of(classes, scores);
        }
    }

    /** @param decisions array {@code N} of class indices; −1 is no answer */
    record Decisions(String name, Path decisions) implements MemberFiles {
        @Override
        public List<Path> files() {
            return List.of(decisions);
        }
    }
}
