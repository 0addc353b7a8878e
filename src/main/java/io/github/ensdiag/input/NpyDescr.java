package io.github.ensdiag.input;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;

/** Reads the {@code descr} of an NPY header, such as {@code <f4}. */
final class NpyDescr {
    private NpyDescr() {}

    /** The entry as text; a list of fields, or anything but text, is refused. */
    static String checked(Path file, Object descr) {
        if (descr instanceof List<?>) {
            throw new InputException(file + " holds a structured array. "
                    + "Save one field of it: np.save(path, x[\"field\"]).");
        }
        if (descr instanceof String text) {
            return text;
        }
        throw NpyHeader.damaged(file, "descr is missing");
    }

    static ByteOrder order(String descr) {
        switch (descr.charAt(0)) {
            case '>':
                return ByteOrder.BIG_ENDIAN;
            case '<':
                return ByteOrder.LITTLE_ENDIAN;
            default: // '=' or nothing: that of this machine; '|': a single byte
                return ByteOrder.nativeOrder();
        }
    }

    static NpyType type(Path file, String descr) {
        boolean marked = !descr.isEmpty() && "<>|=".indexOf(descr.charAt(0)) >= 0;
        String code = marked ? descr.substring(1) : descr;
        return NpyType.of(code).orElseThrow(() -> refused(file, descr, code));
    }

    private static InputException refused(Path file, String descr, String code) {
        String what = " holds elements of type '" + descr + "'";
        if (code.isEmpty()) {
            return NpyHeader.damaged(file, "its descr is '" + descr + "'");
        }
        switch (code.charAt(0)) {
            case 'O':
                return new InputException(file + " holds Python objects (a pickled array), which are not read. "
                        + "Save numbers: np.save(path, np.asarray(x, dtype=\"float32\")).");
            case 'c':
                return new InputException(file + " holds complex numbers ('" + descr + "'). "
                        + "Save real scores: np.save(path, x.real).");
            case 'b':
                return new InputException(file + " holds booleans ('" + descr + "'). "
                        + "Save class indices: np.save(path, x.astype(\"int8\")).");
            case 'S':
            case 'U':
            case 'a':
                return new InputException(file + " holds text ('" + descr + "'). "
                        + "Save class indices: np.save(path, np.searchsorted(sorted_class_names, x)).");
            case 'M':
            case 'm':
                return new InputException(file + " holds dates or times ('" + descr + "'). "
                        + "Save scores or class indices instead.");
            case 'V':
                return new InputException(file + what + ", raw bytes: a structured array, or bfloat16, which NumPy "
                        + "does not know. Save a type that it knows: np.save(path, x.astype(\"float32\")).");
            case 'f':
                return new InputException(
                        file + what + ", wider than 64 bits. Save it as np.save(path, x.astype(\"float64\")).");
            default:
                return new InputException(file + what + ", which are not read. "
                        + "Save integers or floats: np.save(path, x.astype(\"float32\")).");
        }
    }
}
