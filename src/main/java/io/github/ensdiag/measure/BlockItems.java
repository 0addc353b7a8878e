package io.github.ensdiag.measure;

import io.github.ensdiag.input.Superclasses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What blocks are made of: the given groups that have classes, then each class that is in none.
 *
 * @param groups names of the groups
 * @param count of groups and single classes
 * @param itemOf by class: its group, or itself
 */
record BlockItems(List<String> groups, int count, int[] itemOf) {
    static BlockItems classes(int classes) {
        int[] itself = new int[classes];
        Arrays.setAll(itself, c -> c);
        return new BlockItems(List.of(), classes, itself);
    }

    static BlockItems of(Superclasses given) {
        int[] item = new int[given.names().size()];
        List<String> groups = new ArrayList<>();
        for (int g = 0; g < item.length; g++) {
            int group = g;
            if (Arrays.stream(given.groups()).anyMatch(of -> of == group)) {
                item[g] = groups.size();
                groups.add(given.names().get(g));
            }
        }
        int count = groups.size();
        int[] itemOf = new int[given.groups().length];
        for (int c = 0; c < itemOf.length; c++) {
            itemOf[c] = given.groups()[c] < 0 ? count++ : item[given.groups()[c]];
        }
        return new BlockItems(groups, count, itemOf);
    }

    boolean anyUngrouped() {
        return count > groups.size();
    }

    /** By item: how many classes it stands for. */
    int[] sizes() {
        int[] sizes = new int[count];
        for (int item : itemOf) {
            sizes[item]++;
        }
        return sizes;
    }
}
