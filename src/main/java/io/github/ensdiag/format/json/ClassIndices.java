package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import io.github.ensdiag.table.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Whole numbers by name: where each occurs once they are the indices of classes, {@code {"tench": 0, "goldfish": 1}}, and
 * their names in that order is what is wanted; else the names are ids of samples, and the numbers their labels.
 */
final class ClassIndices implements Source {
    private final Gathered gathered;
    private final List<String> names = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();

    ClassIndices(Gathered gathered) {
        this.gathered = gathered;
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        Members.each(parser, (name, value) -> {
            gathered.cells(2);
            names.add(name);
            numbers.add(Scalars.text(value));
        });
        RowNames rows = RowNames.paths(row -> "$" + JsonPath.member(names.get((int) row)));
        if (new HashSet<>(numbers).size() == numbers.size()) {
            add("", inOrder(), RowNames.paths(row -> "the class of index " + row));
        } else {
            add("id", names, rows);
            add("", numbers, rows);
        }
    }

    private List<String> inOrder() {
        String[] ordered = new String[names.size()];
        for (int i = 0; i < ordered.length; i++) {
            String number = numbers.get(i);
            int index = number != null && number.matches("\\d{1,7}") ? Integer.parseInt(number) : -1;
            if (index >= 0 && index < ordered.length) {
                ordered[index] = names.get(i);
            }
        }
        int missing = Arrays.asList(ordered).indexOf(null);
        if (missing >= 0) {
            throw ClassNames.missing(missing, ordered.length);
        }
        return List.of(ordered);
    }

    private void add(String name, List<String> values, RowNames rows) {
        Texts.Builder texts = gathered.text(name, 1);
        values.forEach(texts::add);
        gathered.add(texts, rows.places(gathered.file(), ""));
    }
}
