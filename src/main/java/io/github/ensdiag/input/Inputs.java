package io.github.ensdiag.input;

import io.github.ensdiag.layout.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The files of one evaluation: the truth and what each member predicted of the same samples.
 *
 * @param labels true classes; empty: the members' own files hold them
 * @param classNames names of the classes by index
 * @param sampleIds ids of the samples by row, for all files that carry none
 * @param superclasses the group of each class
 * @param members at least two, in the order in which they are shown
 * @param ensemble a ready-made ensemble's predictions, to be diagnosed in place of the members' average
 * @param dropUnmatched whether samples that are not in all files are left out, rather than refused
 * @param findings what finding the files showed
 */
public record Inputs(
        Optional<Source> labels,
        Optional<Source> classNames,
        Optional<Source> sampleIds,
        Optional<Source> superclasses,
        List<MemberFiles> members,
        Optional<MemberFiles> ensemble,
        boolean dropUnmatched,
        List<Finding> findings) {
    public Inputs {
        members = List.copyOf(members);
        findings = List.copyOf(findings);
    }

    /** Files whose rows are the same samples in the same order. */
    public Inputs(Path labels, Optional<Path> classNames, Optional<Path> sampleIds, List<MemberFiles> members) {
        this(
                Optional.of(Source.of(labels)),
                classNames.map(Source::of),
                sampleIds.map(Source::of),
                Optional.empty(),
                members,
                Optional.empty(),
                false,
                List.of());
    }
}
