package io.github.ensdiag.format.parquet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.GroupFactory;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Writes files with Apache's own library. */
final class ApacheWriter {
    private ApacheWriter() {}

    /** Fills a row. */
    interface Row {
        void fill(int row, Group group);
    }

    /** @param settings of the writer */
    static Path write(Path file, String schema, int rows, Row row, UnaryOperator<ExampleParquetWriter.Builder> settings)
            throws IOException {
        MessageType type = MessageTypeParser.parseMessageType(schema);
        GroupFactory groups = new SimpleGroupFactory(type);
        ExampleParquetWriter.Builder builder = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(type)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED);
        try (ParquetWriter<Group> writer = settings.apply(builder).build()) {
            for (int i = 0; i < rows; i++) {
                Group group = groups.newGroup();
                row.fill(i, group);
                writer.write(group);
            }
        }
        return file;
    }

    /** Pages of version 1 or 2, small ones and few rows in a row group. */
    static List<UnaryOperator<ExampleParquetWriter.Builder>> settings() {
        return List.of(
                b -> b,
                b -> b.withWriterVersion(WriterVersion.PARQUET_2_0),
                b -> b.withDictionaryEncoding(false).withPageRowCountLimit(7).withRowGroupSize(400L),
                b -> b.withWriterVersion(WriterVersion.PARQUET_2_0)
                        .withDictionaryEncoding(false)
                        .withPageRowCountLimit(13),
                b -> b.withWriterVersion(WriterVersion.PARQUET_2_0)
                        .withByteStreamSplitEncoding(true)
                        .withDictionaryEncoding(false));
    }
}
