package io.github.ensdiag.format;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.testing.Mutations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    private static final Path FIXTURES = Path.of("src/test/resources/format");

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("scores.data");
    }

    /** Written by other software; the names don't matter. */
    @ParameterizedTest
    @CsvSource({
        "array.npy, NPY",
        "arrays.npz, NPZ",
        "plain.csv, CSV",
        "bom.csv, CSV",
        "csv.gz, CSV",
        "csv.zst, CSV",
        "plain.json, JSON",
        "json.gz, JSON",
        "json.zst, JSON",
        "table.parquet, PARQUET",
        "table.arrow, ARROW",
        "table.arrows, ARROW",
        "plain.h5, HDF5",
        "user-block.h5, HDF5",
        "../safetensors/types.safetensors, SAFETENSORS"
    })
    void byContent(String name, Format format) throws IOException {
        Files.copy(FIXTURES.resolve(name), file);
        assertEquals(format, Formats.recognise(file));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "joblib.pickle ; Python pickle ; np.save",
                "joblib.z ; compressed with zlib ; np.save",
                "pickle.gz ; Python pickle ; np.save",
                "npy.gz ; compressed npy file ; Unpack it first",
                "twice.gz ; compressed twice ; Unpack it once",
                "empty ; is empty ; Save it again",
                "empty.gz ; is empty ; Save it again",
                "cut.gz ; cannot be read ; copy the file again",
                "csv.bz2 ; bzip2 ; gzip or zstd",
                "csv.xz ; xz ; gzip or zstd",
                "utf16.csv ; UTF-16 ; UTF-8",
                "utf16-no-mark.csv ; UTF-16 ; UTF-8",
                "matlab.mat ; MATLAB ; scipy.io.loadmat",
                "openpyxl.xlsx ; spreadsheet ; as CSV",
                "xlsxwriter.xlsx ; spreadsheet ; as CSV",
                "table.sqlite ; SQLite ; as CSV",
                "csv.tar ; tar archive ; Unpack it",
                "csv.tar.gz ; tar archive ; Unpack it",
                "zipped-csv.zip ; submission.csv ; Unpack it",
                "torch.pt ; PyTorch file ; torch.load",
                "model.keras ; Keras model ; model.predict",
                "pointer.npy ; Git LFS pointer ; git lfs pull",
                "page.csv ; HTML ; downloaded",
                "random ; of no format that is read ; np.save"
            })
    void whatIsNotRead(String name, String what, String mend) throws IOException {
        Files.copy(FIXTURES.resolve(name), file);
        assertRefused(() -> Formats.recognise(file), file, what, mend);
    }

    @Test
    void picklesOfEveryProtocol() {
        for (String kind : List.of("array", "list", "dict")) {
            for (int protocol = 0; protocol < 6; protocol++) {
                Path pickle = FIXTURES.resolve(kind + "-" + protocol + ".pickle");
                assertRefused(() -> Formats.recognise(pickle), pickle, "Python pickle");
            }
        }
    }

    /** What has no fixture, by its magic number. */
    @ParameterizedTest
    @CsvSource({
        "46454131000000000400, Feather file of version 1, to_feather",
        "4F626A01, Avro, Parquet",
        "4F5243080012, ORC, Parquet",
        "504152450000, encrypted Parquet, without encryption",
        "D0CF11E0A1B11AE10000, old Excel, CSV",
        "255044462D312E37, PDF, CSV",
        "524458330A580A00000003, R workspace, write.csv",
        "580A0000000300040301, R workspace or object, write.csv",
        "04224D1860400000, lz4, gzip or zstd",
        "377ABCAF271C0004, 7-Zip, Unpack",
        "526172211A0700, RAR, Unpack",
        "475546550300, no format, np.save",
        "474755460300, GGUF, np.save",
        "80028A0A6CFC9C46F9206AA850192E, PyTorch, torch.load",
        "504B0506000000000000, truncated, copy",
        "504B0304140000000800, truncated, copy",
        "FFFFFFFF08, no format, np.save",
        "00, no format, np.save"
    })
    void magicNumbers(String hex, String what, String mend) throws IOException {
        Files.write(file, HexFormat.of().parseHex(hex));
        assertRefused(() -> Formats.recognise(file), file, what, mend);
    }

    /** Names of classes that begin as other formats do. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ORCA\nshark\n",
                "cat\ndog\n",
                "collie\n",
                "BZh9\n",
                "RDX2\n",
                "FEA1,a\n",
                "PARE\n",
                "Rar!\n",
                "x^2,y\n",
                "GGUF\n",
                "Größe,日本\n",
                "id;a;b\n1;0,5;0,5\n",
                "\n\n0.5\t0.5\n",
                "(0.5, 0.5)\n",
                "-1\n"
            })
    void textThatLooksForeign(String text) throws IOException {
        Files.writeString(file, text);
        assertEquals(Format.CSV, Formats.recognise(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[", " \r\n\t[1]", "\uFEFF{\"a\":1}\n", "{\"label\":\"ü\"}"})
    void json(String text) throws IOException {
        Files.writeString(file, text);
        assertEquals(Format.JSON, Formats.recognise(file));
    }

    /** A letter of several bytes is cut where the look ends. */
    @Test
    void longText() throws IOException {
        Files.writeString(file, "ü".repeat(5000), StandardCharsets.UTF_8);
        assertEquals(Format.CSV, Formats.recognise(file));
    }

    @Test
    void missingAndDirectory() {
        assertRefused(() -> Formats.recognise(file), file, "does not exist");
        assertRefused(() -> Formats.recognise(directory), directory, "is a directory");
    }

    @Test
    void damagedFilesAreRecognisedOrRefused() throws IOException {
        List<byte[]> valid = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(FIXTURES)) {
            for (Path path : all) {
                valid.add(Files.readAllBytes(path));
            }
        }
        Mutations mutations = new Mutations(20261127, "PK\3\4\5\6{}[]\n\r,\0\u001f");
        int rounds = Mutations.rounds(2000);
        for (int round = 0; round < rounds; round++) {
            recognise(round, mutations.damage(valid.get(mutations.choose(valid.size()))));
        }
    }

    @Test
    void randomBytesAreRecognisedOrRefused() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < Mutations.rounds(1000); round++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            recognise(round, bytes);
        }
    }

    private void recognise(int round, byte[] bytes) throws IOException {
        Path damaged = Files.write(directory.resolve("f" + round % 64), bytes);
        try {
            Formats.recognise(damaged);
        } catch (InputException e) {
            assertRefused(
                    () -> {
                        throw e;
                    },
                    damaged);
        }
    }
}
