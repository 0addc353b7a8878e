package io.github.ensdiag.format.npy;

import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.InputException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code descr} of an NPY header, such as {@code <f4}. */
final class NpyDescr {
    private static final Map<String, ElementType> NUMBERS = Map.ofEntries(
            Map.entry("b1", ElementType.BOOL),
            Map.entry("i1", ElementType.INT8),
            Map.entry("u1", ElementType.UINT8),
            Map.entry("i2", ElementType.INT16),
            Map.entry("u2", ElementType.UINT16),
            Map.entry("i4", ElementType.INT32),
            Map.entry("u4", ElementType.UINT32),
            Map.entry("i8", ElementType.INT64),
            Map.entry("u8", ElementType.UINT64),
            Map.entry("f2", ElementType.FLOAT16),
            Map.entry("f4", ElementType.FLOAT32),
            Map.entry("f8", ElementType.FLOAT64));
    private static final Pattern TEXT = Pattern.compile("([USa])(\\d{1,9})");
    /** Longer ones are documents, not names. */
    private static final int LONGEST_TEXT = 1 << 16;

    private NpyDescr() {}

    /** The entry as text; a list of fields, or anything but text, is refused. */
    static String checked(String file, Object descr) {
        if (descr instanceof List<?>) {
            throw new InputException(
                    file + " holds a structured array. Save one field of it: np.save(path, x[\"field\"]).");
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

    static NpyType type(String file, String descr) {
        boolean marked = !descr.isEmpty() && "<>|=".indexOf(descr.charAt(0)) >= 0;
        String code = marked ? descr.substring(1) : descr;
        if (code.isEmpty()) {
            throw NpyHeader.damaged(file, "its descr is '" + descr + "'");
        }
        ElementType number = NUMBERS.get(code);
        if (number != null) {
            return new NpyType.Number(number);
        }
        Matcher text = TEXT.matcher(code);
        if (text.matches()) {
            return text(file, descr, text.group(1).equals("U"), Integer.parseInt(text.group(2)));
        }
        throw refused(file, descr, code);
    }

    private static NpyType text(String file, String descr, boolean unicode, int length) {
        if (length == 0) {
            throw new InputException(
                    file + " holds empty text only ('" + descr + "'). Save the names after they are filled.");
        }
        if (length > LONGEST_TEXT) {
            throw new InputException(file + " holds text of up to " + length + " characters ('" + descr + "'). At most "
                    + LONGEST_TEXT + " are read. Save ids or names of classes instead.");
        }
        return new NpyType.Text(unicode, length);
    }

    private static InputException refused(String file, String descr, String code) {
        String what = " holds elements of type '" + descr + "'";
        switch (code.charAt(0)) {
            case 'O':
                return new InputException(file + " holds Python objects (a pickled array), which are not read. "
                        + "Save numbers: np.save(path, np.asarray(x, dtype=\"float32\")), "
                        + "or names: np.save(path, np.asarray(x, dtype=str)).");
            case 'c':
                return new InputException(file + " holds complex numbers ('" + descr + "'). "
                        + "Save real scores: np.save(path, x.real).");
            case 'M':
            case 'm':
                return new InputException(
                        file + " holds dates or times ('" + descr + "'). Save scores or class indices instead.");
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
