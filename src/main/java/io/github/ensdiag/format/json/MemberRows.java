package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Rows that are the entries of a list, which is a member of the document; the others do not belong to the rows. */
final class MemberRows implements Source {
    private final String member;
    private final Field row;
    private final Gathered gathered;

    MemberRows(String member, Field row, Gathered gathered) {
        this.member = member;
        this.row = row;
        this.gathered = gathered;
    }

    @Override
    public void read(JsonParser parser) throws IOException {
        Members.each(parser, (name, value) -> {
            if (!name.equals(member)) {
                value.skipChildren();
            } else if (value.currentToken() == JsonToken.START_ARRAY) {
                ListRows.read(row, value);
            } else {
                throw Unfit.at(value, Scalars.found(value), "The rows were expected.");
            }
        });
        String path = "$" + JsonPath.member(member);
        row.finish(gathered, RowNames.paths(row -> path + "[" + row + "]"));
    }
}
