package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a table of the datasets of a file. */
final class Hdf5Table {
    /** Links followed to one that leads to no other. */
    private static final int LONGEST_CHAIN = 32;

    private Hdf5Table() {}

    static Table read(Path path, Progress progress) {
        Hdf5File file = Hdf5File.open(path);
        Tree tree = Tree.of(file);
        Map<String, DatasetFields> fields = new TreeMap<>();
        tree.datasets().forEach((name, header) -> fields.put(name, DatasetFields.of(file, name, header, progress)));
        tree.refused().forEach((name, why) -> fields.put(name, DatasetFields.refused(name, why)));
        follow(file, tree.softLinks(), fields);
        List<Numbers> numbers = new ArrayList<>();
        List<Texts> texts = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (DatasetFields part : fields.values()) {
            numbers.addAll(part.numbers());
            texts.addAll(part.texts());
            refused.addAll(part.refused());
        }
        if (fields.isEmpty()) {
            throw new InputException(
                    path + " holds no datasets. Save the predictions in it: " + "f[\"scores\"] = probabilities.");
        }
        return new Table(List.of(path), "HDF5", PandasBlocks.named(numbers, texts), texts, refused);
    }

    /** Lists what soft links lead to under the links' names too. */
    private static void follow(Hdf5File file, Map<String, String> links, Map<String, DatasetFields> fields) {
        Map<String, DatasetFields> found = Map.copyOf(fields);
        links.forEach((name, first) -> {
            String target = first;
            for (int i = 0; i < LONGEST_CHAIN && links.containsKey(target); i++) {
                target = links.get(target);
            }
            int before = fields.size();
            for (Map.Entry<String, DatasetFields> field : found.entrySet()) {
                String path = field.getKey();
                boolean below = path.startsWith(target + "/") || target.isEmpty();
                if ((path.equals(target) || below) && fields.size() < Tree.MOST) {
                    String rest = target.isEmpty() ? "/" + path : path.substring(target.length());
                    fields.put(name + rest, field.getValue().renamed(path, name + rest));
                }
            }
            if (fields.size() == before) {
                fields.put(
                        name,
                        DatasetFields.refused(
                                name,
                                new InputException(file.place(name) + " is a link to /" + first
                                        + ", where no dataset is. Name the dataset itself.")));
            }
        });
    }
}
