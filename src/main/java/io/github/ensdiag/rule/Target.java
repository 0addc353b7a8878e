package io.github.ensdiag.rule;

import io.github.ensdiag.snapshot.Subject;

/**
 * One of whom a rule requires something.
 *
 * @param index of the class; of others −1
 * @param className empty for others
 */
record Target(Subject subject, int index, String className) {
    static Target of(Subject subject) {
        return new Target(subject, -1, "");
    }
}
