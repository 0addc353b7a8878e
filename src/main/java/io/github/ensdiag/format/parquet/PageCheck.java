package io.github.ensdiag.format.parquet;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.SeekableInputStream;

/** Holds what the pages of a column declare against the file, since the library reserves whatever they do. */
final class PageCheck {
    private static final int LOOK = 1 << 10;
    /** Pages without values one after the other; a file full of them would take hours. */
    private static final int MOST_IDLE = 1000;

    private final ParquetFile file;
    private final String where;
    private final ColumnChunkMetaData chunk;
    private long at;
    private long left;
    private int idle;

    PageCheck(ParquetFile file, String where, ColumnChunkMetaData chunk) {
        this.file = file;
        this.where = where;
        this.chunk = chunk;
        this.at = chunk.getStartingPos();
        this.left = chunk.getValueCount();
    }

    /** Looks at every page. */
    void run(ParquetInput input) {
        try {
            SeekableInputStream stream = input.newStream();
            while (left > 0) {
                stream.seek(at);
                Counting counting = new Counting(new BufferedInputStream(stream, LOOK));
                PageHeader header = Util.readPageHeader(counting);
                at += counting.count;
                check(header, input.getLength() - at);
                at += header.getCompressed_page_size();
            }
        } catch (IOException | RuntimeException | Error e) {
            throw file.failed(where + ", before byte " + at, e);
        }
    }

    private void check(PageHeader header, long rest) {
        int packed = header.getCompressed_page_size();
        require(idle++ < MOST_IDLE, "it holds " + MOST_IDLE + " pages without values, one after the other");
        require(packed >= 0 && packed <= rest, "it declares a page of " + packed + " bytes, " + rest + " are left");
        if (header.isSetDictionary_page_header()) {
            int values = header.getDictionary_page_header().getNum_values();
            boolean plain = chunk.getCodec() == CompressionCodecName.UNCOMPRESSED;
            int unpacked = plain ? packed : header.getUncompressed_page_size();
            // a boolean has none; all others take bytes
            require(
                    values >= 0 && values <= unpacked,
                    "it declares " + values + " values in a dictionary of " + unpacked + " bytes");
        } else if (header.isSetData_page_header()) {
            take(header.getData_page_header().getNum_values());
        } else if (header.isSetData_page_header_v2()) {
            DataPageHeaderV2 second = header.getData_page_header_v2();
            take(second.getNum_values());
            long repetition = second.getRepetition_levels_byte_length();
            long definition = second.getDefinition_levels_byte_length();
            require(
                    repetition >= 0 && definition >= 0 && repetition + definition <= packed,
                    "it declares levels of " + repetition + " and " + definition + " bytes in a page of " + packed);
        }
    }

    private void take(int values) {
        require(values >= 0 && values <= left, "it declares a page of " + values + " values, " + left + " are left");
        left -= values;
        idle = values == 0 ? idle : 0;
    }

    private void require(boolean right, String why) {
        if (!right) {
            throw file.damaged(where + ", before byte " + at, why, null);
        }
    }

    private static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
