package io.github.ensdiag.samples;

import io.github.ensdiag.table.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What could not be shown of the samples, and why: the first of each kind by name, the others counted. */
final class Misses {
    private static final int LONGEST_NAME = 120;
    private static final int NAMED = 3;

    private final String what;
    private final Path directory;
    private final List<String> missing = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private int without;

    /**
     * @param what is missed: {@code picture}
     * @param directory in which the names are
     */
    Misses(String what, Path directory) {
        this.what = what;
        this.directory = directory;
    }

    void missing(String name) {
        missing.add(name);
    }

    void outside(String name) {
        outside.add(name);
    }

    void broken(String name, UnshownException why) {
        broken.add(shown(name) + " " + why.getMessage());
    }

    /** A column says nothing of a sample. */
    void without() {
        without++;
    }

    /** @throws InputException if there was no file at all, and somebody asked for them */
    void requireSome(int listed, String parameter, boolean configured) {
        if (!configured || listed == 0 || missing.size() + outside.size() < listed) {
            return;
        }
        if (!missing.isEmpty()) {
            throw new InputException(
                    "<" + parameter + "> leads to no file for any of the " + listed
                            + " samples that the report lists. The first that was looked for is "
                            + directory.resolve(printable(missing.get(0)))
                            + ", also with the usual endings. Correct the <directory>, or say in the <pattern> how files are called: "
                            + "{id} stands for the sample\u2019s id, {row} for its row and {class} for the id of its true class.");
        }
        throw new InputException("<" + parameter + "> names only files outside of its <directory> " + directory
                + ", which are not read. The first is " + printable(outside.get(0))
                + ". Name the directory that holds all of them.");
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!missing.isEmpty()) {
            notes.add("Of " + samples(missing.size()) + " no " + what + " was found; the first that was looked for is "
                    + shown(missing.get(0)) + ".");
        }
        if (without > 0) {
            notes.add("Of " + samples(without) + " the column names no " + what + ".");
        }
        if (!outside.isEmpty()) {
            notes.add("The " + what + "s of " + samples(outside.size())
                    + " would lie outside of the directory and are not read; the first is called "
                    + printable(outside.get(0)) + ".");
        }
        broken.stream().limit(NAMED).forEach(file -> notes.add("The " + what + " " + file + ", so it is not shown."));
        if (broken.size() > NAMED) {
            int more = broken.size() - NAMED;
            notes.add(more + " more " + what + (more == 1 ? " cannot" : "s cannot") + " be shown.");
        }
        return notes;
    }

    private static String samples(int count) {
        return count == 1 ? "one listed sample" : count + " listed samples";
    }

    private String shown(String name) {
        return printable(directory.getFileName() + "/" + name);
    }

    private static String printable(String name) {
        String plain = name.codePoints()
                .limit(LONGEST_NAME)
                .map(c -> Character.isISOControl(c) ? '\ufffd' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() < name.length() ? plain + "\u2026" : plain;
    }
}
