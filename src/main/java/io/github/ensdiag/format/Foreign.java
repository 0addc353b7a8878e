package io.github.ensdiag.format;

import io.github.ensdiag.table.InputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Says what a file is that is not read, from its first bytes, and how to make one of it that is. */
final class Foreign {
    private static final String SAVE = "np.save(\"scores.npy\", array).";

    private record Kind(String magic, String name, String mend) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("FEA1", "a Feather file of version 1", "Write it again as version 2: df.to_feather(path)."),
            new Kind("Obj\1", "an Avro file", "Save it as Parquet or CSV."),
            new Kind("ORC", "an ORC file", "Save it as Parquet: spark.read.orc(a).write.parquet(b)."),
            new Kind("MATLAB 5.0", "a MATLAB file", "Load the array with scipy.io.loadmat and save it: " + SAVE),
            new Kind("SQLite format 3", "an SQLite database", "Export the table as CSV: sqlite3 -header -csv."),
            new Kind("\u00d0\u00cf\u0011\u00e0", "an old Excel file", "Save the sheet as CSV."),
            new Kind("%PDF", "a PDF", "Save the predictions as CSV."),
            new Kind("RDX", "an R workspace", "Save the table as CSV: write.csv(x, path, row.names = FALSE)."),
            new Kind("BZh", "compressed with bzip2", "Unpack it, or compress it with gzip or zstd."),
            new Kind("\u00fd7zXZ", "compressed with xz", "Unpack it, or compress it with gzip or zstd."),
            new Kind("version https://git-lfs", "a Git LFS pointer, not the file itself", "Run git lfs pull."),
            new Kind("\u0080\2", "a Python pickle", "Unpickle the array and save it: " + SAVE),
            new Kind("\u0080\3", "a Python pickle", "Unpickle the array and save it: " + SAVE),
            new Kind("\u0080\4", "a Python pickle", "Unpickle the array and save it: " + SAVE),
            new Kind("\u0080\5", "a Python pickle", "Unpickle the array and save it: " + SAVE));

    private Foreign() {}

    /** @param start of a ZIP archive, one character a byte */
    static void requireNpz(Path file, String start) {
        int length = start.length() < 28 ? 0 : start.charAt(26) + 256 * start.charAt(27);
        String first = start.substring(Math.min(30, start.length()), Math.min(30 + length, start.length()));
        if (first.startsWith("xl/") || first.equals("[Content_Types].xml")) {
            throw refused(file, "an Excel file", "Save the sheet as CSV.");
        }
        if (first.contains("/data.pkl") || first.endsWith("/version") || first.contains("/.format_version")) {
            throw refused(
                    file,
                    "a PyTorch file",
                    "Load it and save the tensor: np.save(\"scores.npy\", torch.load(path).float().cpu().numpy()), "
                            + "or safetensors.torch.save_file.");
        }
        if (first.equals("metadata.json") || first.equals("config.json")) {
            throw refused(file, "a Keras model, not its predictions", "Save them: np.save(path, model.predict(x)).");
        }
    }

    /** Refuses what is not text. */
    static void requireText(Path file, byte[] start) {
        String latin = new String(start, StandardCharsets.ISO_8859_1);
        for (Kind kind : KINDS) {
            if (latin.startsWith(kind.magic)) {
                throw refused(file, kind.name, kind.mend);
            }
        }
        if (latin.startsWith("\u00ff\u00fe") || latin.startsWith("\u00fe\u00ff")) {
            throw refused(file, "text in UTF-16", "Save it with the encoding UTF-8.");
        }
        for (byte b : start) {
            // bytes above 127 belong to UTF-8 letters
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                throw new InputException(file + " is of no format that is read: NPY, NPZ, CSV, TSV, JSON, Parquet, "
                        + "Arrow, HDF5 or safetensors. Load the array with the tool that wrote it and save it: "
                        + SAVE);
            }
        }
    }

    private static InputException refused(Path file, String what, String mend) {
        return new InputException(file + " is " + what + ", which is not read. " + mend);
    }
}
