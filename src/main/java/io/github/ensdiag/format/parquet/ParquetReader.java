package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.OptionalLibrary;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.QuietLibrary;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.table.TableReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Reads Parquet files. All columns that can be fields are read at once and spooled. Only the other classes of this
 * package need the library: this one says how to add it.
 */
public final class ParquetReader implements TableReader {
    private static final OptionalLibrary LIBRARY = new OptionalLibrary(
            "blue.strategic.parquet", "parquet-floor", "2.3", "org.apache.parquet.hadoop.ParquetFileReader");

    @Override
    public Table read(Path file, Progress progress) {
        LIBRARY.require(
                file,
                "a Parquet file",
                "load it with pandas and save it as CSV, pd.read_parquet(path).to_csv(\"scores.csv\", index=False).");
        QuietLibrary.start("org.apache.parquet");
        return InputFiles.read(file, channel -> {
            try (ParquetFile open = new ParquetFile(new ParquetInput(file, channel, progress))) {
                return ParquetTable.read(open);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (LinkageError e) {
                throw LIBRARY.unfit(file, e);
            }
        });
    }
}
