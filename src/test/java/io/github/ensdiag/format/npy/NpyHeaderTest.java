package io.github.ensdiag.format.npy;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.testing.NpyWriter;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyHeaderTest {
    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("x.npy");
    }

    private NpyHeader parse(String dict) {
        return NpyHeader.of(NpyWriter.raw(file, 1, dict, new byte[1000]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'descr': '<f4', 'fortran_order': False, 'shape': (5, 3), }",
                "{'descr':'<f4','fortran_order':False,'shape':(5,3)}",
                "{'shape': (5, 3), 'fortran_order': False, 'descr': '<f4'}",
                "{ \"shape\" : ( 5 , 3 , ) , \"descr\" : \"<f4\" , \"fortran_order\" : False , }",
                "  {'descr': '<f4', 'fortran_order': False, 'shape': (5L, 3L), }",
                "{'descr': '<f4',\n 'fortran_order': False,\n 'shape': [5, 3], 'more': {'a': None, 'b': -1}}"
            })
    void spellings(String dict) {
        NpyHeader header = parse(dict);
        assertEquals(ElementType.FLOAT32, header.type());
        assertEquals(ByteOrder.LITTLE_ENDIAN, header.order());
        assertEquals(5, header.rows());
        assertEquals(3, header.columns());
        assertFalse(header.fortran());
        assertFalse(header.flat());
        assertEquals("float32, 5 × 3", header.describe());
    }

    @Test
    void paddingIsNotNeeded() {
        String dict = "{'descr': '|u1', 'fortran_order': False, 'shape': (3,)}";
        NpyHeader header = NpyHeader.of(NpyWriter.unpadded(file, 1, dict, new byte[3]));
        assertTrue(header.flat());
        assertEquals(3, header.rows());
        assertEquals(1, header.columns());
        assertEquals(10 + dict.length(), header.start());
    }

    @Test
    void version3IsUtf8() {
        String dict = "{'descr': '>f8', 'fortran_order': True, 'shape': (2, 2), 'größe': 'ß'}";
        NpyHeader header = NpyHeader.of(NpyWriter.raw(file, 3, dict, new byte[32]));
        assertEquals("float64, 2 × 2, Fortran order, big-endian", header.describe());
    }

    @Test
    void bytesBehindTheArrayAreIgnored() {
        assertEquals(2, parse(NpyWriter.dict("<f4", false, "(2, 2)")).rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|O ; Python objects ; np.asarray(x, dtype=\"float32\")",
                "<c8 ; complex ; x.real",
                "<c16 ; complex ; x.real",
                "|b1 ; booleans ; astype(\"int8\")",
                "<U12 ; text ; class indices",
                "|S5 ; text ; class indices",
                "<f16 ; wider than 64 bits ; astype(\"float64\")",
                "<M8[ns] ; dates ; class indices",
                "<m8[s] ; dates ; class indices",
                "|V2 ; bfloat16 ; astype(\"float32\")",
                "<i3 ; '<i3' ; astype(\"float32\")",
                "< ; damaged ; np.save"
            },
            quoteCharacter = '`')
    void otherTypesAreRefused(String descr, String what, String mend) {
        assertRefused(() -> parse(NpyWriter.dict(descr, false, "(2, 2)")), file, what, mend);
    }

    @Test
    void structuredArraysAreRefused() {
        assertRefused(
                () -> parse("{'descr': [('a', '<f4'), ('b', '<i4', (2,))], 'fortran_order': False, 'shape': (2,), }"),
                file,
                "structured",
                "x[\"field\"]");
    }

    @Test
    void otherShapesAreRefused() {
        assertRefused(() -> parse(NpyWriter.dict("<f4", false, "()")), file, "0-d");
        assertRefused(() -> parse(NpyWriter.dict("<f4", false, "(2, 3, 4)")), file, "3-dim", "(2, 3, 4)", "reshape");
        assertRefused(() -> parse(NpyWriter.dict("<f4", false, "(0, 4)")), file, "no rows", "(0, 4)");
        assertRefused(() -> parse(NpyWriter.dict("<f4", false, "(0,)")), file, "no rows");
        assertRefused(() -> parse(NpyWriter.dict("<f4", false, "(4, 0)")), file, "no columns");
        assertRefused(() -> parse(NpyWriter.dict("<f4", false, "(-4, 1)")), file, "damaged", "(-4, 1)");
        assertRefused(() -> parse(NpyWriter.dict("<f4", false, "(9999999999, 1)")), file, "2147483639");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{'descr': '<f4'",
                "{'descr': '<f4', 'fortran_order': False}",
                "{'descr': '<f4', 'shape': (2, 2)}",
                "{'fortran_order': False, 'shape': (2, 2)}",
                "{'descr': 4, 'fortran_order': False, 'shape': (2, 2)}",
                "{'descr': '<f4', 'fortran_order': 0, 'shape': (2, 2)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': 2}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': ('2', 2)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2.0, 2)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999999999999, 2)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 2)} x",
                "{'descr': '<f4\\",
                "{'descr' '<f4'}",
                "[1, 2]",
                "-"
            })
    void damagedHeaders(String dict) {
        assertRefused(() -> parse(dict), file, "damaged NPY header", "np.save");
    }

    @Test
    void deepNestingDoesNotOverflowTheStack() {
        assertRefused(() -> parse("(".repeat(60000)), file, "damaged NPY header");
    }

    @Test
    void truncatedFiles() throws Exception {
        byte[] whole = Files.readAllBytes(NpyWriter.doubles(file, new double[][] {{1, 2}, {3, 4}}));
        assertEquals(128 + 32, whole.length);
        Files.write(file, Arrays.copyOf(whole, 150));
        assertRefused(() -> NpyHeader.of(file), file, "truncated", "22 bytes", "32 expected");
        Files.write(file, Arrays.copyOf(whole, 100));
        assertRefused(() -> NpyHeader.of(file), file, "truncated", "header");
        Files.write(file, Arrays.copyOf(whole, 7));
        assertRefused(() -> NpyHeader.of(file), file, "truncated", "header");
        Files.write(file, new byte[0]);
        assertRefused(() -> NpyHeader.of(file), file, "is empty");
        assertRefused(
                () -> NpyHeader.of(
                        NpyWriter.raw(file, 1, NpyWriter.dict("<f8", false, "(2147483639, 2147483639)"), new byte[8])),
                file,
                "truncated",
                "36893487838181458568 expected");
    }

    @Test
    void unknownVersionAndOverlongHeader() throws Exception {
        assertRefused(
                () -> NpyHeader.of(Files.write(file, NpyWriter.header(4, "{}" + " ".repeat(50)))), file, "version 4.0");
        byte[] longHeader = NpyWriter.header(2, " ".repeat(2_000_000));
        assertRefused(() -> NpyHeader.of(Files.write(file, longHeader)), file, "damaged", "2000000 bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "504B0304140000000800, ZIP archive, np.load",
        "1F8B0800, gzip, gunzip",
        "894844460D0A1A0A, HDF5, h5py",
        "50415231, Parquet, to_numpy",
        "4152524F5731, Arrow, to_numpy",
        "8004958B, pickle, np.save",
        "302E312C302E392C300A312C, text, np.loadtxt",
        "7B22C3BC223A317D, text, np.save",
        "934E554D50580100, is not an NPY file., np.save",
        "00010203, is not an NPY file., np.save",
        "41, text, np.save"
    })
    void otherFormatsAreRecognised(String hex, String what, String mend) throws Exception {
        Files.write(file, HexFormat.of().parseHex(hex));
        assertRefused(() -> NpyHeader.of(file), file, "is not an NPY file", what, mend);
    }

    @Test
    void lfsPointer() throws Exception {
        Files.write(file, "version https://git-lfs.github.com/spec/v1\n".getBytes(StandardCharsets.US_ASCII));
        assertRefused(() -> NpyHeader.of(file), file, "Git LFS pointer", "git lfs pull");
    }

    @Test
    void missingAndDirectory() {
        assertRefused(() -> NpyHeader.of(file), file, "does not exist");
        assertRefused(() -> NpyHeader.of(directory), directory, "is a directory");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void devicesAreNotRead() {
        Path device = Path.of("/dev/null");
        assertRefused(() -> NpyHeader.of(device), device, "is not a regular file");
    }
}
