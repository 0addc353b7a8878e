package io.github.ensdiag.input;

import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
        boolean named = given || files.stream().anyMatch(file -> file.ids().isPresent() && start(file) < 0);
        return named
                ? files.stream()
                        .map(file -> isIndex(file) && countsInOrder(file) ? withoutIds(file) : file)
                        .toList()
                : numbered(files);
    }

    private static List<Alignment.Rows> numbered(List<Alignment.Rows> files) {
        List<Integer> starts = files.stream()
                .filter(file -> file.ids().isPresent())
                .map(RowNumbers::start)
                .distinct()
                .toList();
        return starts.size() != 1 || starts.get(0) < 0
                ? files
                : files.stream()
                        .map(file -> file.ids().isEmpty() ? numbered(file, starts.get(0)) : file)
                        .toList();
    }

    private static boolean isIndex(Alignment.Rows file) {
        return file.ids().filter(texts -> texts.name().equals(NAME)).isPresent();
    }

    /** Where an index counts its rows from, 0 or 1, in whatever order they are; −1 if it does not. */
    private static int start(Alignment.Rows file) {
        Texts texts = file.ids().orElseThrow();
        int[] numbers = texts.values().stream()
                .mapToInt(value -> ClassList.index(value).orElse(-1))
                .sorted()
                .toArray();
        int first = numbers.length == 0 ? -1 : numbers[0];
        int[] counted = IntStream.range(first, first + file.count()).toArray();
        return (first == 0 || first == 1) && Arrays.equals(numbers, counted) ? first : -1;
    }

    private static boolean countsInOrder(Alignment.Rows file) {
        int start = start(file);
        Texts texts = file.ids().orElseThrow();
        return start >= 0
                && IntStream.range(0, file.count())
                        .allMatch(row -> texts.value(row, 0).orElse("").equals(Integer.toString(start + row)));
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
