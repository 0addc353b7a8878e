package io.github.ensdiag.input;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which rows of the files are the same sample: those with the same id where files carry ids, else those with the same
 * number.
 *
 * @param rows by file and sample the row that holds it
 * @param ids by sample, where any file carries ids
 * @param leftOut a sentence on the samples that are not in all files; empty if there are none
 */
record Alignment(List<int[]> rows, Optional<List<String>> ids, Optional<String> leftOut) {
    private static final int EXAMPLES = 3;

    /**
     * A file, or several read as one.
     *
     * @param name for messages
     * @param ids of its rows, if it carries any
     */
    record Rows(String name, int count, Optional<Texts> ids) {}

    /**
     * @param files the first gives the order of the samples
     * @param ids of the rows of every file that carries none
     * @param drop whether samples that are not in all files are left out
     * @throws InputException if rows cannot be matched, or not all can and {@code drop} is not set
     */
    static Alignment of(List<Rows> files, Optional<Rows> ids, boolean drop) {
        List<Rows> withIds = RowNumbers.settled(files, ids.isPresent()).stream()
                .map(file -> file.ids().isEmpty() && ids.isPresent()
                        ? new Rows(file.name(), file.count(), ids.get().ids())
                        : file)
                .toList();
        List<Rows> counted = new ArrayList<>(
                files.stream().filter(file -> file.ids().isEmpty()).toList());
        if (!counted.isEmpty()) {
            ids.ifPresent(counted::add);
        }
        requireSameCount(counted);
        if (withIds.stream().noneMatch(file -> file.ids().isPresent())) {
            int[] all = IntStream.range(0, files.get(0).count()).toArray();
            return new Alignment(files.stream().map(f -> all).toList(), Optional.empty(), Optional.empty());
        }
        return new Join(withIds, drop).alignment();
    }

    private static void requireSameCount(List<Rows> files) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        files.forEach(file -> counts.put(file.name(), file.count()));
        if (new HashSet<>(counts.values()).size() > 1) {
            throw new InputException("The files do not hold the same number of rows. "
                    + "Row i must be the same sample in every file: save all of them from one run over the same data."
                    + EvaluationSets.table(counts, "rows"));
        }
    }

    /** Matches rows by id. Rows of files without ids are those of the first file that has some. */
    private static final class Join {
        private final List<Rows> files;
        private final boolean drop;
        private final Rows leader;
        private final List<String> problems = new ArrayList<>();

        Join(List<Rows> files, boolean drop) {
            this.files = files;
            this.drop = drop;
            leader = leader();
        }

        /** The first file that carries ids; its order must be that of all others if some file carries none. */
        private Rows leader() {
            Rows first =
                    files.stream().filter(f -> f.ids().isPresent()).findFirst().orElseThrow();
            Optional<Rows> without =
                    files.stream().filter(f -> f.ids().isEmpty()).findFirst();
            for (Rows file : files) {
                if (without.isPresent()
                        && file.ids().isPresent()
                        && !sameOrder(first.ids().get(), file.ids().get())) {
                    throw new InputException(without.get().name() + " carries no ids, but " + first.name() + " and "
                            + file.name() + " do and are in different orders, so it cannot be told which row of it "
                            + "belongs to which sample. Give it ids too, or configure <sampleIds> for its rows.");
                }
            }
            return first;
        }

        private static boolean sameOrder(Texts a, Texts b) {
            return a.rows() == b.rows()
                    && IntStream.range(0, a.rows())
                            .allMatch(row -> a.value(row, 0).equals(b.value(row, 0)));
        }

        Alignment alignment() {
            Set<String> repeated = new HashSet<>();
            List<Map<String, Integer>> rowsById = new ArrayList<>();
            for (Rows file : files) {
                rowsById.add(file.ids().isPresent() ? rowsById(file, repeated) : Map.of());
            }
            int[] order = IntStream.range(0, leader.count()).toArray();
            List<String> ids =
                    Arrays.stream(order).mapToObj(row -> id(leader, row)).toList();
            requireFollowers();
            compare(rowsById);
            if (!problems.isEmpty() && !drop) {
                throw new InputException("The samples of the files are not the same. " + String.join(" ", problems)
                        + " Predict the same samples with every model, or configure <unmatched>drop</unmatched> to "
                        + "leave out those that are not once in every file.");
            }
            int[] kept = Arrays.stream(order)
                    .filter(row -> !repeated.contains(ids.get(row)) && inAll(ids.get(row), rowsById))
                    .toArray();
            if (kept.length == 0) {
                throw new InputException("No sample is in all files. " + String.join(" ", problems)
                        + " Check that the ids are written the same way in all of them.");
            }
            List<int[]> rows = new ArrayList<>();
            for (Map<String, Integer> byId : rowsById) {
                rows.add(
                        byId.isEmpty()
                                ? kept
                                : Arrays.stream(kept)
                                        .map(row -> byId.get(ids.get(row)))
                                        .toArray());
            }
            Optional<String> leftOut = problems.isEmpty()
                    ? Optional.empty()
                    : Optional.of(kept.length + " of the " + leader.count() + " samples of " + leader.name()
                            + " are once in every file; the others are left out. " + String.join(" ", problems));
            return new Alignment(
                    rows, Optional.of(Arrays.stream(kept).mapToObj(ids::get).toList()), leftOut);
        }

        /** A file without ids must have the rows of the file that leads. */
        private void requireFollowers() {
            for (Rows file : files) {
                if (file.ids().isEmpty() && file.count() != leader.count()) {
                    throw new InputException(file.name() + " holds " + file.count() + " rows and no ids, but "
                            + leader.name() + " holds " + leader.count()
                            + ", so rows cannot be matched. Give it ids too, or configure <sampleIds> for its rows.");
                }
            }
        }

        private static String id(Rows file, int row) {
            Texts ids = file.ids().orElseThrow();
            return ids.value(row, 0)
                    .orElseThrow(() -> new InputException(ids.places().file(row) + " has no id in "
                            + ids.places().row(row) + ". Give every sample its id."));
        }

        private Map<String, Integer> rowsById(Rows file, Set<String> repeated) {
            Map<String, Integer> rows = new HashMap<>(file.count() * 2);
            List<String> again = new ArrayList<>();
            Set<String> told = new HashSet<>();
            for (int row = 0; row < file.count(); row++) {
                String id = id(file, row);
                Integer earlier = rows.putIfAbsent(id, row);
                if (earlier != null && told.add(id)) {
                    repeated.add(id);
                    again.add("\"" + id + "\" ("
                            + file.ids().orElseThrow().places().row(earlier) + ", and "
                            + file.ids().orElseThrow().places().row(row) + ")");
                }
            }
            if (!again.isEmpty()) {
                problems.add(counted(again.size(), "id occurs", "ids occur") + " several times in " + file.name() + ", "
                        + examples(again) + ".");
            }
            return rows;
        }

        private void compare(List<Map<String, Integer>> rowsById) {
            Map<String, Integer> first = rowsById.get(files.indexOf(leader));
            for (int i = 0; i < files.size(); i++) {
                Map<String, Integer> other = rowsById.get(i);
                if (other.isEmpty() || files.get(i) == leader) {
                    continue;
                }
                report(first, other, leader.name(), files.get(i).name());
                report(other, first, files.get(i).name(), leader.name());
            }
        }

        private void report(Map<String, Integer> from, Map<String, Integer> in, String fromName, String inName) {
            List<Map.Entry<String, Integer>> missing = from.entrySet().stream()
                    .filter(e -> !in.containsKey(e.getKey()))
                    .sorted(Map.Entry.comparingByValue())
                    .toList();
            if (!missing.isEmpty()) {
                problems.add(counted(missing.size(), "id", "ids") + " of " + fromName
                        + (missing.size() == 1 ? " is" : " are") + " not in " + inName + ", "
                        + examples(missing.stream()
                                .map(e -> "\"" + e.getKey() + "\"")
                                .toList()) + ".");
            }
        }

        private static boolean inAll(String id, List<Map<String, Integer>> rowsById) {
            return rowsById.stream().allMatch(rows -> rows.isEmpty() || rows.containsKey(id));
        }

        private static String counted(int count, String one, String many) {
            return count + " " + (count == 1 ? one : many);
        }

        private static String examples(List<String> all) {
            return (all.size() > EXAMPLES ? "the first: " : "namely ")
                    + String.join(", ", all.subList(0, Math.min(EXAMPLES, all.size())));
        }
    }
}
