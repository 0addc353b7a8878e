package io.github.ensdiag.format.csv;

import io.github.ensdiag.table.Numbers;
import io.github.ensdiag.table.Texts;
import java.util.List;

/** What a separator at the end of each line leaves. */
final class EmptyColumn implements Column {
    @Override
    public void add(char[] buffer, int offset, int length) {
        if (length > 0) {
            throw new UnfitException(
                    "nothing is expected, as in the rows above. Give the column a name, " + "or take the value out");
        }
    }

    @Override
    public void finish(Lines lines, List<Numbers> numbers, List<Texts> texts) {
        // there is nothing
    }
}
