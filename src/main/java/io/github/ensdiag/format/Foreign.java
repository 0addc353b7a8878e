package io.github.ensdiag.format;

import io.github.ensdiag.table.InputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Says what a file is that is not read, from its first bytes, and how to make one of it that is. */
final class Foreign {
    private static final String SAVE = "np.save(\"scores.npy\", array).";
    private static final String UNPICKLE = "Unpickle the array and save it: " + SAVE;
    private static final String UTF16 = "text in UTF-16";
    private static final String ENCODE = "Save it with the encoding UTF-8.";
    private static final String UNPACK = "Unpack it, or compress it with gzip or zstd.";
    private static final String TENSOR = "Load it and save the tensor: np.save(\"scores.npy\", "
            + "torch.load(path).float().cpu().numpy()), or safetensors.torch.save_file.";

    /** @param start matches the first bytes, one character a byte */
    private record Kind(Pattern start, String name, String mend) {
        Kind(String start, String name, String mend) {
            this(Pattern.compile(start, Pattern.DOTALL), name, mend);
        }

        boolean is(String latin) {
            return start.matcher(latin).lookingAt();
        }
    }

    /** What could be text as well, so that the beginning is long enough to be sure. */
    private static final List<Kind> TEXTS = List.of(
            new Kind("version https://git-lfs", "a Git LFS pointer, not the file itself", "Run git lfs pull."),
            new Kind("\u00ff\u00fe|\u00fe\u00ff", UTF16, ENCODE),
            new Kind(
                    "(?i)(\u00ef\u00bb\u00bf)?\\s*(<!doctype html|<html|<\\?xml)",
                    "an HTML or XML page",
                    "Look at it: it may be an error page that was downloaded in place of the file."),
            new Kind("%PDF-\\d", "a PDF", "Save the predictions as CSV."),
            new Kind(
                    "c(numpy|__builtin__|builtins|copy_reg|_codecs|pandas|torch|sklearn|collections)[\\w.]*\n"
                            + "|\\([dlt]p\\d+\n",
                    "a Python pickle",
                    UNPICKLE));

    private static final List<Kind> BINARIES = List.of(
            new Kind("([\t\r\n -~]\0){8}|(\0[\t\r\n -~]){8}", UTF16, ENCODE),
            new Kind("FEA1", "a Feather file of version 1", "Write it again as version 2: df.to_feather(path)."),
            new Kind("Obj\1", "an Avro file", "Save it as Parquet or CSV."),
            new Kind("ORC", "an ORC file", "Save it as Parquet: spark.read.orc(a).write.parquet(b)."),
            new Kind("PARE", "an encrypted Parquet file", "Write it again without encryption."),
            new Kind("MATLAB 5.0", "a MATLAB file", "Load the array with scipy.io.loadmat and save it: " + SAVE),
            new Kind("SQLite format 3", "an SQLite database", "Export the table as CSV: sqlite3 -header -csv."),
            new Kind("\u00d0\u00cf\u0011\u00e0", "an old Excel file", "Save the sheet as CSV."),
            new Kind(
                    "(RD[AX]\\d\n)?[XAB]\n\0\0\0[\2\3]",
                    "an R workspace or object",
                    "Save the table as CSV: write.csv(x, path, row.names = FALSE)."),
            new Kind("BZh\\d", "compressed with bzip2", UNPACK),
            new Kind("\u00fd7zXZ", "compressed with xz", UNPACK),
            new Kind("\4\"M\u0018", "compressed with lz4", UNPACK),
            new Kind("7z\u00bc\u00af|Rar!", "a 7-Zip or RAR archive", "Unpack it and name the file in it."),
            new Kind(".{257}ustar", "a tar archive", "Unpack it and name the file in it."),
            new Kind("x[\1^\u009c\u00da]", "compressed with zlib, perhaps by joblib", UNPICKLE),
            new Kind("\u001f\u008b|\\(\u00b5/\u00fd", "compressed twice", "Unpack it once."),
            new Kind("GGUF", "a file of model weights (GGUF)", "Run the model and save its scores: " + SAVE),
            // the first is a magic number of torch.save before PyTorch 1.6
            new Kind("\u0080\2\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019", "a PyTorch file", TENSOR),
            new Kind("\u0080[\2-\5]|[\\]}]q\0", "a Python pickle", UNPICKLE));

    private Foreign() {}

    /**
     * Refuses an archive that is not one of arrays.
     *
     * @param names of the files in it
     */
    static void requireNpz(Path file, List<String> names) {
        if (names.isEmpty() || names.stream().anyMatch(name -> name.endsWith(".npy"))) {
            return;
        }
        if (names.stream().anyMatch(name -> name.startsWith("xl/") || name.equals("content.xml"))) {
            throw refused(file, "a spreadsheet", "Save the sheet as CSV.");
        }
        if (names.stream().anyMatch(name -> name.endsWith("data.pkl"))) {
            throw refused(file, "a PyTorch file", TENSOR);
        }
        if (names.contains("config.json") && names.stream().anyMatch(name -> name.endsWith(".h5"))) {
            throw refused(file, "a Keras model, not its predictions", "Save them: np.save(path, model.predict(x)).");
        }
        String found = names.size() == 1 ? names.get(0) : names.get(0) + " and " + (names.size() - 1) + " more files";
        throw new InputException(file + " is a ZIP archive that holds no array (.npy) but " + found
                + ". Unpack it and name the file in it.");
    }

    /** Refuses what is not text. */
    static void requireText(Path file, byte[] start) {
        String latin = new String(start, StandardCharsets.ISO_8859_1);
        requireNone(file, latin, TEXTS);
        if (isText(start)) {
            return;
        }
        requireNone(file, latin, BINARIES);
        throw new InputException(file + " is of no format that is read: NPY, NPZ, CSV, TSV, JSON, Parquet, "
                + "Arrow, HDF5 or safetensors. Load the array with the tool that wrote it and save it: " + SAVE);
    }

    private static void requireNone(Path file, String latin, List<Kind> kinds) {
        for (Kind kind : kinds) {
            if (kind.is(latin)) {
                throw refused(file, kind.name, kind.mend);
            }
        }
    }

    /** Whether there are no control characters; bytes above 127 belong to UTF-8 letters. */
    private static boolean isText(byte[] start) {
        for (byte b : start) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private static InputException refused(Path file, String what, String mend) {
        return new InputException(file + " is " + what + ", which is not read. " + mend);
    }
}
