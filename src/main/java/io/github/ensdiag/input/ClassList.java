package io.github.ensdiag.input;

import io.github.ensdiag.layout.ClassField;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The classes of an evaluation, and which of them a text means: an id, a name that no other class has, or an index. */
final class ClassList {
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}(\\.0*)?");

    private final int count;
    private final boolean assumed;
    private final Optional<ClassNames> names;
    /** Whether an index may mean a class: their order was chosen by somebody. */
    private final boolean ordered;

    private final Map<String, Integer> byText = new HashMap<>();

    private ClassList(int count, boolean assumed, Optional<ClassNames> names, boolean ordered) {
        this.count = count;
        this.assumed = assumed;
        this.names = names;
        this.ordered = ordered;
    }

    /** @param assumed whether they are only those up to the largest index that was seen */
    static ClassList counted(int count, boolean assumed) {
        return new ClassList(count, assumed, Optional.empty(), true);
    }

    /** Classes in an order that somebody chose. */
    static ClassList named(ClassNames names) {
        return named(names, false, true);
    }

    /** Classes as they were come upon. */
    static ClassList unordered(ClassNames names, boolean assumed) {
        return named(names, assumed, false);
    }

    private static ClassList named(ClassNames names, boolean assumed, boolean ordered) {
        ClassList list = new ClassList(names.size(), assumed, Optional.of(names), ordered);
        Map<String, Integer> byName = new HashMap<>();
        for (int c = 0; c < names.size(); c++) {
            byName.merge(names.name(c), c, (a, b) -> -1);
        }
        byName.forEach((name, c) -> {
            if (c >= 0) {
                list.byText.put(name, c);
            }
        });
        for (int c = 0; c < names.size(); c++) {
            list.byText.put(names.id(c), c);
        }
        return list;
    }

    int count() {
        return count;
    }

    boolean assumed() {
        return assumed;
    }

    Optional<ClassNames> names() {
        return names;
    }

    /** How a class may be called: by id, name or index. */
    List<String> texts(int c) {
        String index = Integer.toString(c);
        return names.map(n -> List.of(n.id(c), n.name(c), index)).orElseGet(() -> List.of(index));
    }

    /** The class that a text means, if any. */
    OptionalInt find(String text) {
        Integer known = byText.get(text);
        if (known != null) {
            return OptionalInt.of(known);
        }
        OptionalInt index = index(text);
        return ordered && index.isPresent() && index.getAsInt() < count && !namesAreNumbers()
                ? index
                : OptionalInt.empty();
    }

    /** Then a number that is no name is no index either: classes 1 to 10 have no 0. */
    private boolean namesAreNumbers() {
        return names.isPresent()
                && names.get().ids().stream().allMatch(id -> index(id).isPresent());
    }

    /** A whole number counted from 0, as it may be written: {@code 3} or {@code 3.0}. */
    static OptionalInt index(String text) {
        return INDEX.matcher(text).matches()
                ? OptionalInt.of(Integer.parseInt(text.replaceFirst("\\..*", "")))
                : OptionalInt.empty();
    }

    /** Class indices of a field; −1 is none. Indices in files are checked as they are read. */
    Matrix indices(ClassField field) {
        if (field instanceof ClassField.Indices indices) {
            requireOrder(indices);
            return indices.matrix();
        }
        Texts texts = ((ClassField.Named) field).texts();
        int[] classes = new int[texts.values().size()];
        for (int code = 0; code < classes.length; code++) {
            String text = texts.values().get(code);
            OptionalInt found = find(text);
            if (found.isEmpty() && !isNone(text)) {
                throw unknown(texts, code);
            }
            classes[code] = found.orElse(-1);
        }
        return new CodedMatrix(texts, classes);
    }

    /** An index says nothing where classes have names but no order. */
    void requireOrder(ClassField.Indices field) {
        if (!ordered) {
            throw new InputException(
                    field.places().file(0) + " holds class indices, but other files hold names such as \""
                            + names.orElseThrow().id(0)
                            + "\", whose order says nothing. Name the classes by index in <classNames>.");
        }
    }

    /** How a file says that there is no class. */
    static boolean isNone(String text) {
        return text.equals("-") || text.equals("-1") || text.equals("-1.0") || text.isEmpty();
    }

    /** What is said of a text that means no class. */
    InputException unknown(Texts texts, int code) {
        int at = 0;
        while (texts.codes()[at] != code) {
            at++;
        }
        int row = at / texts.columns();
        String place = texts.columns() > 1
                ? texts.places().value(row, at % texts.columns())
                : texts.places().row(row);
        String text = texts.values().get(code);
        String mend = index(text).isPresent() && !ordered
                ? "It may be an index, but the order of the names says nothing: name the classes by index in <classNames>."
                : index(text).isPresent()
                        ? "If the classes were counted from 1, count them from 0; or name all classes in <classNames>."
                        : "Write classes the same way in every file, or name all of them in <classNames>.";
        return new InputException(texts.places().file(row) + " holds \"" + text + "\" in " + place
                + ", which is none of the " + count + " classes" + examples() + ". " + mend);
    }

    private String examples() {
        return names.map(n -> " (" + String.join(", ", List.copyOf(n.ids()).subList(0, Math.min(3, n.size())))
                        + (n.size() > 3 ? ", …" : "") + ")")
                .orElse(" (0 to " + (count - 1) + ")");
    }
}
