package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.OptionalLibrary;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.QuietLibrary;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.TableReader;
import java.nio.file.Path;

/**
 * Reads HDF5 files as h5py, Keras, pandas and PyTables write them. Only the other classes of this package need the
 * library: this one says how to add it.
 */
public final class Hdf5Reader implements TableReader {
    private static final OptionalLibrary LIBRARY =
            new OptionalLibrary("io.jhdf", "jhdf", "0.13.0", "io.jhdf.ObjectHeader");

    @Override
    public Table read(Path file, Progress progress) {
        LIBRARY.require(
                file,
                "an HDF5 file",
                "load the dataset with h5py and save it, np.save(\"scores.npy\", h5py.File(path)[\"name\"][:]).");
        QuietLibrary.start("io.jhdf");
        return Damage.guard(file.toString(), () -> Hdf5Table.read(file, progress));
    }
}
