package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives the columns of pandas' {@code block0_values} the names that stand beside them in {@code block0_items}. */
final class PandasBlocks {
    private static final String VALUES = "_values";
    private static final String ITEMS = "_items";

    private PandasBlocks() {}

    static List<Numbers> named(List<Numbers> numbers, List<Texts> texts) {
        Map<String, Texts> byName =
                texts.stream().collect(Collectors.toMap(Texts::name, Function.identity(), (first, second) -> first));
        return numbers.stream().map(field -> named(field, byName)).toList();
    }

    private static Numbers named(Numbers field, Map<String, Texts> texts) {
        String name = field.name();
        if (!name.matches("(?s).*/block\\d+" + VALUES)) {
            return field;
        }
        Texts items = texts.get(name.substring(0, name.length() - VALUES.length()) + ITEMS);
        // each item once, so in order
        boolean fits = items != null
                && items.rows() == field.matrix().columns()
                && items.values().size() == items.rows();
        return fits ? new Numbers(name, items.values(), field.matrix()) : field;
    }
}
