package io.github.ensdiag.format.npy;

import static io.github.ensdiag.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.format.zip.ZipDirectory;
import io.github.ensdiag.format.zip.ZipMember;
import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.InputFiles;
import io.github.ensdiag.table.MappedFile;
import io.github.ensdiag.table.Matrix;
import io.github.ensdiag.table.Progress;
import io.github.ensdiag.table.Table;
import io.github.ensdiag.testing.Fields;
import io.github.ensdiag.testing.NpyWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Archives that are damaged, or that were made to do damage. */
class NpzHostileTest {
    /** Offsets of fields in an entry of the table of contents. */
    private static final int FLAGS = 8;

    private static final int CRC = 16;
    private static final int SIZE = 24;

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("x.npz");
    }

    private static Table read(Path file) {
        return new NpzReader().read(file, Progress.NONE);
    }

    /** One deflated array of zeros under its real header. */
    private Path zeros(String descr, String shape, int bytes) throws IOException {
        return deflated(NpyWriter.header(1, NpyWriter.dict(descr, false, shape)), bytes);
    }

    private Path deflated(byte[] header, int zeros) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a.npy"));
            out.write(header);
            out.write(new byte[zeros]);
        }
        return Files.write(file, bytes.toByteArray());
    }

    /** Overwrites a field of the first entry in the table of contents. */
    private void patch(int field, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int entry = buffer.getInt(bytes.length - 22 + 16);
        buffer.putInt(entry + field, value);
        Files.write(file, bytes);
    }

    @Test
    void declaredSizeThatCannotBe() throws IOException {
        zeros("<f4", "(2, 2)", 16);
        patch(SIZE, 1 << 30);
        assertTrue(Fields.refusal(read(file), "a").contains("cannot unpack to 1073741824"));
    }

    @Test
    void shapeBeyondTheDeclaredSize() throws IOException {
        zeros("<f4", "(2000000000, 2000000000)", 16);
        assertTrue(Fields.refusal(read(file), "a").contains("16 bytes of data found"));
    }

    @Test
    void lessThanDeclared() throws IOException {
        zeros("<f4", "(1000, 1000)", 3_999_999);
        patch(SIZE, 4_100_000);
        Matrix matrix = Fields.numbers(read(file), "a").matrix();
        assertRefused(matrix::blocks, file + "#a is damaged", "ends before its last element");
    }

    @Test
    void lessThanDeclaredInATemporaryFile() throws IOException {
        zeros("<f4", "(10000, 1000)", 39_999_999);
        patch(SIZE, 40_000_128);
        Matrix matrix = Fields.numbers(read(file), "a").matrix();
        assertRefused(matrix::blocks, file + "#a is damaged", "ends before its last element");
    }

    @Test
    void moreThanDeclared() throws IOException {
        zeros("<f4", "(1000, 1000)", 9_000_000);
        byte[] header = NpyWriter.header(1, NpyWriter.dict("<f4", false, "(1000, 1000)"));
        patch(SIZE, header.length + 4_000_000);
        Matrix matrix = Fields.numbers(read(file), "a").matrix();
        assertRefused(matrix::blocks, file + "#a is damaged", "does not end where it should");
    }

    @Test
    void wrongChecksum() throws IOException {
        zeros("<f4", "(10, 2)", 80);
        patch(CRC, 1);
        Matrix matrix = Fields.numbers(read(file), "a").matrix();
        assertRefused(matrix::blocks, file + "#a is damaged", "checksum", "copy the file again");
    }

    @Test
    void largeArraysComeThroughATemporaryFile() throws IOException {
        byte[] header = NpyWriter.header(1, NpyWriter.dict("|u1", false, "(40000, 1000)"));
        deflated(header, 40_000_000);
        List<Long> heard = new ArrayList<>();
        Table table = new NpzReader().read(file, (path, done, total) -> heard.add(total - done));
        assertEquals(0, heard.size(), "nothing is unpacked before it is needed");
        Matrix matrix = Fields.numbers(table, "a").matrix();
        double[] row = new double[1000];
        Arrays.fill(row, 1);
        matrix.blocks().read(39_999, 1, row);
        assertArrayEquals(new double[1000], row);
        assertEquals(0, heard.get(heard.size() - 1));
        int once = heard.size();
        matrix.blocks();
        assertEquals(once, heard.size(), "it is unpacked once");
        try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertTrue(left.noneMatch(path -> path.toString().endsWith(".array")));
        }
    }

    @Test
    void textIsUnpackedAsFarAsItFitsIntoTheMemory() throws IOException {
        zeros("|S1", "(10000,)", 10_000);
        assertEquals(10_000, Fields.texts(read(file), "a").rows());
        MappedFile content = InputFiles.read(file, channel -> MappedFile.of(file, channel));
        ZipMember member = ZipDirectory.of(file, content).get(0);
        NpzFields fields = new NpzFields(new TextMemory(9_999));
        fields.add(List.of(new NpzMember(file, content, member, Progress.NONE)));
        String why = Fields.refusal(fields.table(file), "a");
        assertTrue(why.contains("unpacks to 10000 bytes") && why.contains("-Xmx"), why);
    }

    @Test
    void encrypted() throws IOException {
        zeros("<f4", "(2, 2)", 16);
        patch(FLAGS, 8 << 16 | 1);
        assertTrue(Fields.refusal(read(file), "a").contains("is encrypted"));
    }

    @Test
    void noArrayOrOtherFiles() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("directory/"));
        }
        assertRefused(() -> read(file), file, "holds no arrays", "np.savez");
        deflated("hello".getBytes(StandardCharsets.US_ASCII), 3);
        assertTrue(Fields.refusal(read(file), "a").contains("is not an NPY file"));
    }

    @Test
    void absurdlyManyArrays() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 10_001; i++) {
                out.putNextEntry(new ZipEntry(i + ".npy"));
            }
        }
        assertRefused(() -> read(file), file, "10001 arrays", "np.stack");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void archiveCutBeforeItIsUnpacked() throws IOException {
        zeros("<f4", "(1000, 1000)", 4_000_000);
        Matrix matrix = Fields.numbers(read(file), "a").matrix();
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(100);
        }
        assertRefused(matrix::blocks, file, "changed while it was read");
    }

    @Test
    void damagedDeflate() throws IOException {
        zeros("<f4", "(1000, 1000)", 4_000_000);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 500; i < 3000; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(file, bytes);
        Matrix matrix = Fields.numbers(read(file), "a").matrix();
        InputException first = null;
        for (int i = 0; i < 2; i++) { // a second try is told the same
            try {
                matrix.blocks();
            } catch (InputException e) {
                assertTrue(first == null || first.getMessage().equals(e.getMessage()));
                first = e;
            }
        }
        assertTrue(first.getMessage().contains("is damaged"), first.getMessage());
    }
}
