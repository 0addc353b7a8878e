package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Takes the values of one place in every row, and makes fields of a table of them. */
interface Field {
    /**
     * Takes the value of the next row.
     *
     * @param parser at the first token of the value, afterwards at its last
     * @throws Unfit if it is not built like those before it
     */
    void read(JsonParser parser) throws IOException;

    /** Takes notice that the next row has no value. */
    void missing();

    /** Hands the field over. */
    void finish(Gathered gathered, RowNames rows);
}
