package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Texts;
import java.util.List;

/** The first column without a name: kept as text, unless it turns out to be the number of the row from 0 or from 1. */
final class IndexColumn implements Column {
    private final TextColumn texts;
    private long start = -1;
    private long rows;
    private boolean counts = true;

    IndexColumn(TextColumn texts) {
        this.texts = texts;
    }

    @Override
    public void add(char[] buffer, int offset, int length) {
        if (counts) {
            String text = new String(buffer, offset, length).strip();
            if (rows == 0) {
                start = text.equals("1") ? 1 : 0;
            }
            if (text.equals(Long.toString(start + rows))) {
                rows++;
                return;
            }
            counts = false;
            for (long row = 0; row < rows; row++) {
                add(Long.toString(start + row));
            }
        }
        texts.add(buffer, offset, length);
    }

    private void add(String text) {
        texts.add(text.toCharArray(), 0, text.length());
    }

    @Override
    public void finish(Lines lines, List<Numbers> numbers, List<Texts> texts) {
        if (!counts) {
            this.texts.finish(lines, numbers, texts);
        }
    }
}
