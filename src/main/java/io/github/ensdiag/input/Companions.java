package io.github.ensdiag.input;

import io.github.ensdiag.layout.Source;
import io.github.ensdiag.table.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The files of features and attributions in a directory of predictions, by the member that they are named after. */
final class Companions {
    private final Map<String, List<Path>> found;
    private final Function<Path, Source> source;

    private Companions(Map<String, List<Path>> found, Function<Path, Source> source) {
        this.found = found;
        this.source = source;
    }

    /** @param files by name without ending, from which the companions are taken */
    static Companions takenFrom(TreeMap<String, List<Path>> files, Function<Path, Source> source) {
        Map<String, List<Path>> found = new TreeMap<>();
        for (String stem : List.copyOf(files.keySet())) {
            if (ending(stem).isPresent()) {
                found.put(stem, files.remove(stem));
            }
        }
        return new Companions(found, source);
    }

    private static Optional<String> ending(String stem) {
        return List.of(OpenInsight.FEATURES, OpenInsight.ATTRIBUTIONS).stream()
                .map(what -> "." + what)
                .filter(ending -> stem.endsWith(ending) && stem.length() > ending.length())
                .findFirst();
    }

    /** @throws InputException if a companion is of no member, or a member has two of a kind */
    List<MemberFiles> joined(List<MemberFiles> members) {
        List<MemberFiles> joined = new ArrayList<>();
        for (MemberFiles member : members) {
            joined.add(member.with(
                    take(member.name() + "." + OpenInsight.FEATURES),
                    take(member.name() + "." + OpenInsight.ATTRIBUTIONS)));
        }
        if (!found.isEmpty()) {
            String stem = found.keySet().iterator().next();
            String name =
                    stem.substring(0, stem.length() - ending(stem).orElseThrow().length());
            throw new InputException(found.get(stem).get(0) + " is of no model: no predictions of \"" + name
                    + "\" are beside it, but those of "
                    + Prose.list(members.stream()
                            .map(member -> "\"" + member.name() + "\"")
                            .toList())
                    + ". Name it after one of them, or configure <features> or <attributions> of a <model>.");
        }
        return joined;
    }

    private Optional<Source> take(String stem) {
        List<Path> paths = found.remove(stem);
        if (paths == null) {
            return Optional.empty();
        }
        if (paths.size() > 1) {
            throw new InputException("There are several files named " + stem + ": " + paths.get(0) + " and "
                    + paths.get(1) + ". Keep one of them.");
        }
        return Optional.of(source.apply(paths.get(0)));
    }
}
