package io.github.ensdiag.table;

import java.nio.file.Path;

/** Names the places of values for messages, as the user would find them in the file. */
public interface Places {
    /** The file that holds a row. */
    String file(long row);

    /** A row of that file: {@code row 3, counted from 0} or {@code line 5}. */
    String row(long row);

    /** A value of that file: {@code row 3, column 7, counted from 0} or {@code line 5, column "tench"}. */
    String value(long row, int column);

    /** Rows and columns counted from 0. */
    static Places counted(Path file) {
        return counted(file.toString());
    }

    /** Rows and columns counted from 0, of a part of a file such as {@code scores.npz#logits}. */
    static Places counted(String file) {
        return new Places() {
            @Override
            public String file(long row) {
                return file;
            }

            @Override
            public String row(long row) {
                return Say.at(row);
            }

            @Override
            public String value(long row, int column) {
                return Say.at(row, column);
            }
        };
    }
}
