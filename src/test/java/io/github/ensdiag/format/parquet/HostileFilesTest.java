package io.github.ensdiag.format.parquet;

import static io.github.ensdiag.testing.Refusals.assertRefused;

import io.github.ensdiag.table.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.format.AesGcmV1;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnCryptoMetaData;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.EncryptionAlgorithm;
import org.apache.parquet.format.EncryptionWithColumnKey;
import org.apache.parquet.format.EncryptionWithFooterKey;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that declare what cannot be are refused before anything is reserved for it. */
class HostileFilesTest {
    private static final String FOOTER = "is damaged in its footer, from byte ";

    @TempDir
    Path directory;

    @Test
    void impossibleFooters() throws IOException {
        refused(f -> f.getRow_groups().get(0).setNum_rows(-1), "it declares -1 rows");
        refused(f -> column(f, 0).setNum_values(7), "holds 7 values for 40 rows");
        refused(
                f -> {
                    f.setNum_rows(1L << 30);
                    f.getRow_groups().get(0).setNum_rows(1L << 30);
                    f.getRow_groups()
                            .get(0)
                            .getColumns()
                            .forEach(c -> c.getMeta_data().setNum_values(1L << 30));
                },
                "declares more values than can be in");
        refused(f -> column(f, 2).setNum_values(1L << 62), "declares more values than can be in");
        refused(f -> column(f, 1).setTotal_compressed_size(1L << 50), "have 1125899906842624 bytes");
        refused(f -> column(f, 1).setData_page_offset(-5).unsetDictionary_page_offset(), "lie at byte -5");
        refused(f -> column(f, 2).setCodec(CompressionCodec.LZO), "compressed with lzo");
        refused(f -> f.getRow_groups().get(0).getColumns().remove(0), "holds 4 columns, 5 are declared");
        refused(
                f -> f.getRow_groups().get(0).getColumns().forEach(c -> c.setFile_path("../b.parquet")),
                "names other files");
    }

    @Test
    void columnsThatAreEncryptedAlone() throws IOException {
        ColumnCryptoMetaData footerKey = ColumnCryptoMetaData.ENCRYPTION_WITH_FOOTER_KEY(new EncryptionWithFooterKey());
        refused(f -> chunk(f).setCrypto_metadata(footerKey), "is encrypted, which is not read");
        ColumnCryptoMetaData columnKey =
                ColumnCryptoMetaData.ENCRYPTION_WITH_COLUMN_KEY(new EncryptionWithColumnKey(List.of("id")));
        refused(f -> chunk(f).setCrypto_metadata(columnKey), "is encrypted, which is not read");
        EncryptionAlgorithm algorithm = EncryptionAlgorithm.AES_GCM_V1(new AesGcmV1());
        refused(f -> f.setEncryption_algorithm(algorithm), "is encrypted, which is not read");
    }

    private static ColumnChunk chunk(FileMetaData footer) {
        return footer.getRow_groups().get(0).getColumns().get(0);
    }

    @Test
    void impossibleSchemas() throws IOException {
        refused(f -> f.getSchema().get(0).setNum_children(Integer.MAX_VALUE), FOOTER);
        refused(f -> f.getSchema().get(0).setNum_children(1), FOOTER);
        refused(f -> f.setSchema(List.of()), FOOTER);
        refused(f -> f.getSchema().get(1).unsetType(), FOOTER);
        refused(
                f -> {
                    SchemaElement[] nested = new SchemaElement[100];
                    Arrays.setAll(
                            nested,
                            i -> new SchemaElement("n")
                                    .setNum_children(1)
                                    .setRepetition_type(FieldRepetitionType.OPTIONAL));
                    nested[99].unsetNum_children();
                    nested[99].setType(Type.INT32);
                    f.setSchema(List.of(nested));
                    f.setRow_groups(List.of());
                },
                "nested more than");
    }

    @Test
    void impossiblePages() throws IOException {
        page(h -> h.setCompressed_page_size(1 << 30), "declares a page of 1073741824 bytes");
        page(h -> h.setUncompressed_page_size(Integer.MAX_VALUE), "that unpacks to 2147483647");
        page(h -> h.setUncompressed_page_size(h.getUncompressed_page_size() + 1), "unpacks to", "instead of");
        page(h -> h.getData_page_header().setNum_values(1 << 30), "a page of 1073741824 values, 40 are left");
        page(1000, h -> {}, "it holds 1000 pages without values, one after the other");
    }

    private static ColumnMetaData column(FileMetaData footer, int number) {
        return footer.getRow_groups().get(0).getColumns().get(number).getMeta_data();
    }

    private void refused(Consumer<FileMetaData> change, Object... words) throws IOException {
        byte[] file = Files.readAllBytes(Read.fixture("polars_snappy.parquet"));
        int start = footerStart(file);
        FileMetaData footer = footer(file, start);
        change.accept(footer);
        refused(Arrays.copyOf(file, start), footer, words);
    }

    private void page(Consumer<PageHeader> change, Object... words) throws IOException {
        page(0, change, words);
    }

    /**
     * Changes the first page header of the column "cat", which has no dictionary.
     *
     * @param idle pages without values before it
     */
    private void page(int idle, Consumer<PageHeader> change, Object... words) throws IOException {
        byte[] file = Files.readAllBytes(Read.fixture("polars_gzip.parquet"));
        FileMetaData footer = footer(file, footerStart(file));
        ColumnMetaData column = column(footer, 3);
        int at = (int) column.getData_page_offset();
        int length = (int) column.getTotal_compressed_size();
        if (column.isSetDictionary_page_offset()) {
            length -= at - (int) column.getDictionary_page_offset();
        }
        ByteArrayInputStream page = new ByteArrayInputStream(file, at, length);
        PageHeader header = Util.readPageHeader(page);
        change.accept(header);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(file, 0, footerStart(file));
        int copied = content.size();
        if (column.isSetDictionary_page_offset()) {
            content.write(
                    file, (int) column.getDictionary_page_offset(), at - (int) column.getDictionary_page_offset());
            column.setDictionary_page_offset(copied);
        }
        column.setData_page_offset(content.size());
        PageHeader nothing = new PageHeader(PageType.INDEX_PAGE, 0, 0);
        for (int i = 0; i < idle; i++) {
            Util.writePageHeader(nothing, content);
        }
        Util.writePageHeader(header, content);
        content.write(page.readAllBytes());
        column.setTotal_compressed_size(content.size() - copied);
        refused(content.toByteArray(), footer, words);
    }

    private static int footerStart(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        return file.length - 8 - bytes.getInt(file.length - 8);
    }

    private static FileMetaData footer(byte[] file, int start) throws IOException {
        return Util.readFileMetaData(new ByteArrayInputStream(file, start, file.length - 8 - start));
    }

    private void refused(byte[] content, FileMetaData footer, Object... words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(content);
        Util.writeFileMetaData(footer, out);
        int length = out.size() - content.length;
        out.write(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .array());
        out.write(new byte[] {'P', 'A', 'R', '1'});
        Path file = directory.resolve("hostile.parquet");
        Files.write(file, out.toByteArray());
        assertRefused(() -> new ParquetReader().read(file, Progress.NONE), words);
    }
}
