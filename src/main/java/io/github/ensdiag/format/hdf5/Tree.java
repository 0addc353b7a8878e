package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.InputException;
import io.jhdf.ObjectHeader;
import io.jhdf.object.message.DataSpaceMessage;
import io.jhdf.object.message.DataTypeMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Walks the groups of a file and finds its datasets. */
final class Tree {
    /** Groups and datasets. */
    static final int MOST = 10_000;

    private static final int DEEPEST = 32;
    /** Where PyTables keeps its indexes. */
    private static final String INDEX = "_i_";

    private final Hdf5File file;
    private final Map<String, ObjectHeader> datasets = new LinkedHashMap<>();
    private final Map<String, InputException> refused = new LinkedHashMap<>();
    private final Map<String, String> softLinks = new LinkedHashMap<>();
    private final Deque<Long> path = new ArrayDeque<>();
    private int seen;

    private Tree(Hdf5File file) {
        this.file = file;
    }

    static Tree of(Hdf5File file) {
        Tree tree = new Tree(file);
        tree.group("", file.root(), file.header(file.root()));
        return tree;
    }

    /** The headers of datasets, by their paths without the first slash. */
    Map<String, ObjectHeader> datasets() {
        return datasets;
    }

    /** Why what is at other paths cannot be read. */
    Map<String, InputException> refused() {
        return refused;
    }

    /** The targets of soft links, by their paths; both without the first slash. */
    Map<String, String> softLinks() {
        return softLinks;
    }

    private void group(String prefix, long address, ObjectHeader header) {
        if (path.size() > DEEPEST) {
            throw new InputException(file.place(prefix) + " lies more than " + DEEPEST
                    + " groups deep. Save the predictions nearer to the root.");
        }
        path.push(address);
        for (Link link : GroupLinks.of(file.storage(), header)) {
            String name = prefix + link.name();
            if (++seen > MOST) {
                throw new InputException(file.path() + " holds more than " + MOST
                        + " groups and datasets. Save the predictions to a file of their own.");
            }
            if (link.address().isPresent()) {
                enter(name, link.name(), link.address().get());
            } else if (link.target().isPresent()) {
                softLinks.put(name, absolute(prefix, link.target().get()));
            } else {
                refused.put(
                        name,
                        new InputException(file.place(name) + " is a link into another file, which is not followed. "
                                + "Name that file instead."));
            }
        }
        path.pop();
    }

    /** What cannot be read is no reason to refuse what stands beside it. */
    private void enter(String name, String last, long address) {
        // a group in itself
        if (path.contains(address) || last.startsWith(INDEX)) {
            return;
        }
        int depth = path.size();
        try {
            Damage.guard(file.place(name), () -> {
                ObjectHeader header = file.header(address);
                if (header.hasMessageOfType(DataSpaceMessage.class)) {
                    datasets.put(name, header);
                } else if (!header.hasMessageOfType(DataTypeMessage.class)) {
                    group(name + "/", address, header);
                }
                return header;
            });
        } catch (InputException e) {
            if (seen > MOST) {
                throw e;
            }
            refused.put(name, Unsupported.inWords(file.place(name), e));
            while (path.size() > depth) {
                path.pop();
            }
        }
    }

    private static String absolute(String prefix, String target) {
        String whole = target.startsWith("/") ? target.substring(1) : prefix + target.replaceFirst("^(\\./)+", "");
        return whole.replaceFirst("/+$", "");
    }
}
