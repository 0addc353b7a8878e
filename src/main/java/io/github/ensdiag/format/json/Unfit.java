package io.github.ensdiag.format.json;

import com.fasterxml.jackson.core.JsonParser;

/**
 * A value does not fit to how the rows were thought to be built. That may be known better after a look at the whole file;
 * if not, the message is for the user.
 */
final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message without its beginning, the file's name */
    Unfit(String message) {
        super(message, null, false, false);
    }

    /**
     * At the parser's current token.
     *
     * @param found what is there
     * @param expected one or more sentences
     */
    static Unfit at(JsonParser parser, String found, String expected) {
        return new Unfit("holds " + found + " at " + JsonPath.place(parser) + ". " + expected);
    }
}
