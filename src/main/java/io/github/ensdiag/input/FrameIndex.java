package io.github.ensdiag.input;

import io.github.ensdiag.table.Places;
import io.github.ensdiag.table.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the index of a data frame says of its rows: it is an id, unless it only counts them. */
final class FrameIndex {
    private static final String NAME = "index";

    private FrameIndex() {}

    /**
     * The files with ids that mean the same in all of them. An index that counts the rows is none beside ids that somebody
     * gave. Where rows with such an index were shuffled in one file, the rows of those without ids count as they stand.
     *
     * @param given whether ids are given for the rows of files without
     */
    static List<Alignment.Rows> settled(List<Alignment.Rows> files, boolean given) {
        boolean ids = given || files.stream().anyMatch(file -> file.ids().isPresent() && !isIndex(file));
        if (ids) {
            return files.stream()
                    .map(file -> isIndex(file) && countsInOrder(file) ? withoutIds(file) : file)
                    .toList();
        }
        Optional<Integer> start = files.stream()
                .filter(FrameIndex::isIndex)
                .map(FrameIndex::start)
                .filter(first -> first >= 0)
                .findFirst();
        return start.isEmpty()
                ? files
                : files.stream()
                        .map(file -> file.ids().isEmpty() ? numbered(file, start.get()) : file)
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
