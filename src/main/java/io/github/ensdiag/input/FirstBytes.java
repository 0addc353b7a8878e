package io.github.ensdiag.input;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Says what a file is that is not NPY, from its first bytes, and how to make an NPY file of it. */
final class FirstBytes {
    private static final String SAVE = "save it with np.save(path, array).";

    private record Format(String magic, String name, String mend) {}

    private static final List<Format> FORMATS = List.of(
            new Format(
                    "PK\3\4",
                    "a ZIP archive, such as an NPZ or a PyTorch file",
                    "Load the one array in it, np.load(path)[\"name\"] or torch.load(path).numpy(), and " + SAVE),
            new Format("\u001f\u008b", "compressed with gzip", "Unpack it first: gunzip keeps the NPY file in it."),
            new Format("\u0089HDF\r\n\u001a\n", "an HDF5 file", "Load the array with h5py and " + SAVE),
            new Format("PAR1", "a Parquet file", "Load it with pandas, take .to_numpy() and " + SAVE),
            new Format("ARROW1", "an Arrow file", "Load it with pandas, take .to_numpy() and " + SAVE),
            new Format("FEA1", "a Feather file", "Load it with pandas, take .to_numpy() and " + SAVE),
            new Format("MATLAB 5.0", "a MATLAB file", "Load the array with scipy.io.loadmat and " + SAVE),
            new Format("version https://git-lfs", "a Git LFS pointer, not the file itself", "Run git lfs pull."),
            new Format("\u0080\2", "a Python pickle", "Unpickle the array and " + SAVE),
            new Format("\u0080\3", "a Python pickle", "Unpickle the array and " + SAVE),
            new Format("\u0080\4", "a Python pickle", "Unpickle the array and " + SAVE),
            new Format("\u0080\5", "a Python pickle", "Unpickle the array and " + SAVE));

    private FirstBytes() {}

    static InputException notNpy(Path file, byte[] start) {
        String latin = new String(start, StandardCharsets.ISO_8859_1);
        for (Format format : FORMATS) {
            if (latin.startsWith(format.magic)) {
                return new InputException(file + " is not an NPY file but " + format.name + ". " + format.mend);
            }
        }
        if (isText(start)) {
            return new InputException(file + " is not an NPY file but text, such as CSV or JSON. "
                    + "Load it, for CSV with np.loadtxt(path, delimiter=\",\"), and " + SAVE);
        }
        return new InputException(file + " is not an NPY file. Load the array with the tool that wrote it and " + SAVE);
    }

    private static boolean isText(byte[] start) {
        for (byte b : start) {
            // bytes above 127 belong to UTF-8 letters
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return start[0] != (byte) 0x93; // a damaged NPY magic
    }
}
