package io.github.ensdiag.format.arrow;

/** What the values of a column are, as far as reading them goes. */
enum Kind {
    /** Of fixed width, or one bit each. */
    NUMBER,
    /** Offsets into bytes. */
    TEXT,
    /** Short texts in place, longer ones elsewhere. */
    TEXT_VIEW,
    /** Offsets into the values of its only member. */
    LIST,
    /** As many values of its only member for every row. */
    FIXED_LIST,
    STRUCT,
    /** A list of structs of a key and a value. */
    MAP,
    /** Not read. */
    OTHER;

    boolean isText() {
        return this == TEXT || this == TEXT_VIEW;
    }

    boolean isList() {
        return this == LIST || this == FIXED_LIST;
    }
}
