package io.github.ensdiag.audit;

import io.github.ensdiag.input.Finding;
import java.util.List;

/** Looks for one kind of ruin. */
@FunctionalInterface
interface Check {
    List<Finding> check(Survey survey);
}
