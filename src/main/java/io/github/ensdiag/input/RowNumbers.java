package io.github.ensdiag.input;

import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Texts;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What numbers say of rows: they are ids, unless they only count them. */
final class RowNumbers {
    private static final String NAME = "index";

    private RowNumbers() {}

    /**
     * The files with ids that mean the same in all of them. An index that counts the rows is none beside ids that somebody
     * gave. Where ids only number rows, but in another order, they are the numbers of the rows of files that carry none.
     *
     * @param given whether ids are given for the rows of files without
     */
    static List<Alignment.Rows> settled(List<Alignment.Rows> files, boolean given) {
        Set<Integer> starts = files.stream()
                .flatMap(file -> file.ids().stream())
                .map(RowNumbers::start)
                .collect(Collectors.toSet());
        if (given || starts.contains(-1)) {
            return files.stream()
                    .map(file -> isIndexInOrder(file) ? withoutIds(file) : file)
                    .toList();
        }
        return starts.size() == 1
                ? files.stream()
                        .map(file -> file.ids().isEmpty()
                                ? numbered(file, starts.iterator().next())
                                : file)
                        .toList()
                : files;
    }

    /** Where ids count the rows from, 0 or 1, in whatever order they are; −1 if they do not. */
    private static int start(Texts ids) {
        BitSet numbers = new BitSet();
        for (String value : ids.values()) {
            OptionalInt number = ClassList.index(value);
            if (number.isEmpty() || number.getAsInt() > ids.rows()) {
                return -1;
            }
            numbers.set(number.getAsInt());
        }
        int first = numbers.get(0) ? 0 : 1;
        return numbers.cardinality() == ids.rows() && numbers.nextClearBit(first) == first + ids.rows() ? first : -1;
    }

    private static boolean isIndexInOrder(Alignment.Rows file) {
        return file.ids()
                .filter(texts -> texts.name().equals(NAME))
                .filter(RowNumbers::countsInOrder)
                .isPresent();
    }

    private static boolean countsInOrder(Texts ids) {
        int start = start(ids);
        return start >= 0
                && IntStream.range(0, ids.rows())
                        .allMatch(row -> ids.value(row, 0).orElse("").equals(Integer.toString(start + row)));
    }

    private static Alignment.Rows withoutIds(Alignment.Rows file) {
        return new Alignment.Rows(file.name(), file.count(), Optional.empty());
    }

    private static Alignment.Rows numbered(Alignment.Rows file, int start) {
        List<String> numbers = IntStream.range(start, start + file.count())
                .mapToObj(Integer::toString)
                .toList();
        int[] codes = IntStream.range(0, file.count()).toArray();
        Texts texts = new Texts(NAME, 1, numbers, codes, Places.counted(file.name()));
        return new Alignment.Rows(file.name(), file.count(), Optional.of(texts));
    }
}
