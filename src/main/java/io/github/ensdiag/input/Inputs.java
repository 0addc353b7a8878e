package io.github.ensdiag.input;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of one evaluation: the truth and what each member predicted, row by row the same samples.
 *
 * @param labels array {@code N} of true class indices
 * @param classNames text file, one class a line by index: a name, or an id, a tab and a name
 * @param sampleIds text file, one id a line by row
 * @param members at least two, in the order in which they are shown
 */
public record Inputs(Path labels, Optional<Path> classNames, Optional<Path> sampleIds, List<MemberFiles> members) {
    public Inputs {
        members = List.copyOf(members);
    }
}
