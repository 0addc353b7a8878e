package io.github.ensdiag.input;

import java.util.List;

/**
 * Ids and names of the classes, by index.
 *
 * @param ids short identifiers, unique, for example {@code n01440764}
 * @param names as a person would say them, for example {@code tench}
 */
public record ClassNames(List<String> ids, List<String> names) {
    public ClassNames {
        ids = List.copyOf(ids);
        names = List.copyOf(names);
    }

    /** Number of classes. */
    public int size() {
        return ids.size();
    }

    public String id(int index) {
        return ids.get(index);
    }

    public String name(int index) {
        return names.get(index);
    }
}
