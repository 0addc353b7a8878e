package io.github.ensdiag.input;

import java.util.List;

/**
 * Groups of classes.
 *
 * @param names of the groups, unique
 * @param groups the group of each class, as an index into {@code names}; −1: in none
 */
public record Superclasses(List<String> names, int[] groups) {
    public Superclasses {
        names = List.copyOf(names);
    }
}
