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

/** The classes of an evaluation, and which of them a text means: an id, a name that no other class has, or an index. */
final class ClassList {
    private final int count;
    private final boolean assumed;
    private final Optional<ClassNames> names;
    private final Map<String, Integer> byText = new HashMap<>();

    /** @param assumed whether they are only those that were seen */
    private ClassList(int count, boolean assumed, Optional<ClassNames> names) {
        this.count = count;
        this.assumed = assumed;
        this.names = names;
    }

    static ClassList counted(int count, boolean assumed) {
        return new ClassList(count, assumed, Optional.empty());
    }

    static ClassList named(ClassNames names, boolean assumed) {
        ClassList list = new ClassList(names.size(), assumed, Optional.of(names));
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

    /** The class that a text means, if any. */
    OptionalInt find(String text) {
        Integer known = byText.get(text);
        if (known != null) {
            return OptionalInt.of(known);
        }
        OptionalInt index = index(text);
        return index.isPresent() && index.getAsInt() < count ? index : OptionalInt.empty();
    }

    /** A whole number counted from 0, as it may be written: {@code 3} or {@code 3.0}. */
    static OptionalInt index(String text) {
        return text.matches("\\d{1,9}(\\.0*)?")
                ? OptionalInt.of(Integer.parseInt(text.replaceFirst("\\..*", "")))
                : OptionalInt.empty();
    }

    /** Class indices of a field; −1 is none. Indices in files are checked as they are read. */
    Matrix indices(ClassField field) {
        if (field instanceof ClassField.Indices indices) {
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
        String mend = index(text).isPresent()
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
