package io.github.ensdiag.format.npy;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.ElementType;
import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.Refused;
import io.github.ensdiag.testing.NpyWriter;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
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

    private static NpyHeader header(Path file) {
        return InputFiles.read(
                file, channel -> NpyHeader.of(file.toString(), Channels.newInputStream(channel), channel.size()));
    }

    private NpyHeader parse(String dict) {
        return header(NpyWriter.raw(file, 1, dict, new byte[1000]));
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
        assertEquals(new NpyType.Number(ElementType.FLOAT32), header.type());
        assertEquals(ByteOrder.LITTLE_ENDIAN, header.order());
        assertEquals(5, header.shape().rows());
        assertEquals(3, header.shape().columns());
        assertFalse(header.fortran());
        assertFalse(header.shape().flat());
        assertEquals("float32, 5 × 3", header.describe());
    }

    @ParameterizedTest
    @CsvSource({
        "|b1, bool",
        "<U12, text of up to 12 characters",
        ">U1, text of up to 1 characters",
        "|S5, text of up to 5 bytes",
        "|a5, text of up to 5 bytes"
    })
    void booleansAndText(String descr, String name) {
        NpyHeader header = parse(NpyWriter.dict(descr, false, "(2, 2)"));
        assertEquals(name, header.type().toString());
        assertEquals(name + ", 2 × 2" + (descr.startsWith(">") ? ", big-endian" : ""), header.describe());
    }

    @Test
    void paddingIsNotNeeded() {
        String dict = "{'descr': '|u1', 'fortran_order': False, 'shape': (3,)}";
        NpyHeader header = header(NpyWriter.unpadded(file, 1, dict, new byte[3]));
        assertTrue(header.shape().flat());
        assertEquals(3, header.shape().rows());
        assertEquals(1, header.shape().columns());
        assertEquals(10 + dict.length(), header.start());
    }

    @Test
    void version3IsUtf8() {
        String dict = "{'descr': '>f8', 'fortran_order': True, 'shape': (2, 2), 'größe': 'ß'}";
        NpyHeader header = header(NpyWriter.raw(file, 3, dict, new byte[32]));
        assertEquals("float64, 2 × 2, Fortran order, big-endian", header.describe());
    }

    @Test
    void bytesBehindTheArrayAreIgnored() {
        assertEquals(2, parse(NpyWriter.dict("<f4", false, "(2, 2)")).shape().rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|O ; Python objects ; np.asarray(x, dtype=\"float32\")",
                "<c8 ; complex ; x.real",
                "<c16 ; complex ; x.real",
                "<U0 ; empty text ; after they are filled",
                "|S0 ; empty text ; after they are filled",
                "<U65537 ; At most 65536 ; names of classes",
                "<U ; '<U' ; astype(\"float32\")",
                "<U9999999999 ; '<U9999999999' ; astype(\"float32\")",
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
    void moreDimensionsAreOfUseOnlyFlattened() {
        NpyHeader header = parse(NpyWriter.dict("<f4", false, "(2, 3, 4)"));
        Refused refused = header.refused("x", "x.npy", () -> header.matrix(ElementType.FLOAT32, null, null, 0));
        assertEquals(
                "x.npy holds a 3-dimensional array of shape (2, 3, 4). Save one row a sample: "
                        + "np.save(path, x.reshape(len(x), -1)), or x.squeeze() to drop axes of length 1.",
                refused.why().getMessage());
        assertEquals("2 × 12", refused.flattened().orElseThrow().shape());
        NpyHeader fortran = parse(NpyWriter.dict("<f4", true, "(2, 3, 4)"));
        assertEquals(Optional.empty(), fortran.refused("x", "x.npy", () -> null).flattened());
    }

    @Test
    void otherShapesAreRefused() {
        assertRefused(() -> parse(NpyWriter.dict("<f4", false, "()")), file, "0-d");
        assertRefused(
                () -> parse(NpyWriter.dict("<f4", false, "(2, 99999, 99999)")), file, "3-dim", "(2, 99999, 99999)");
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
        assertRefused(() -> header(file), file, "truncated", "22 bytes", "32 expected");
        Files.write(file, Arrays.copyOf(whole, 100));
        assertRefused(() -> header(file), file, "truncated", "header");
        Files.write(file, Arrays.copyOf(whole, 7));
        assertRefused(() -> header(file), file, "truncated", "header");
        Files.write(file, new byte[0]);
        assertRefused(() -> header(file), file, "is empty");
        assertRefused(
                () -> header(
                        NpyWriter.raw(file, 1, NpyWriter.dict("<f8", false, "(2147483639, 2147483639)"), new byte[8])),
                file,
                "truncated",
                "36893487838181458568 expected");
    }

    @Test
    void unknownVersionAndOverlongHeader() throws Exception {
        assertRefused(() -> header(Files.write(file, NpyWriter.header(4, "{}" + " ".repeat(50)))), file, "version 4.0");
        byte[] longHeader = NpyWriter.header(2, " ".repeat(2_000_000));
        assertRefused(() -> header(Files.write(file, longHeader)), file, "damaged", "2000000 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"504B0304140000000800", "41", "934E554D50580100", "00010203", "302E312C302E392C300A312C"})
    void otherFilesAreRefused(String hex) throws Exception {
        Files.write(file, HexFormat.of().parseHex(hex));
        assertRefused(() -> header(file), file, "is not an NPY file", "leave <format> away");
    }

    @Test
    void missingAndDirectory() {
        assertRefused(() -> header(file), file, "does not exist");
        assertRefused(() -> header(directory), directory, "is a directory");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void devicesAreNotRead() {
        Path device = Path.of("/dev/null");
        assertRefused(() -> header(device), device, "is not a regular file");
    }
}
