package io.github.ensdiag.format.hdf5;

import java.util.Optional;

/**
 * An entry of a group.
 *
 * @param address of what it names, where it lies in the file itself
 * @param target the path that a soft link leads to
 */
record Link(String name, Optional<Long> address, Optional<String> target) {
    static Link hard(String name, long address) {
        return new Link(name, Optional.of(address), Optional.empty());
    }

    static Link soft(String name, String target) {
        return new Link(name, Optional.empty(), Optional.of(target));
    }

    /** Into another file, which is never opened. */
    static Link outside(String name) {
        return new Link(name, Optional.empty(), Optional.empty());
    }
}
