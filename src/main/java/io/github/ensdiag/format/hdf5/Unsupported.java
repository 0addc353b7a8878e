package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.InputException;

/** Says in words for the user what the library says of datasets that it does not know. */
final class Unsupported {
    private Unsupported() {}

    static InputException inWords(String place, InputException refusal) {
        String message = refusal.getMessage();
        if (message.contains("Virtual storage")) {
            return new InputException(
                    place + " is a virtual dataset: its values lie in other datasets. Name those, or copy it: "
                            + "g[\"scores\"] = f[\"name\"][:].",
                    refusal);
        }
        if (message.contains("External Data Files")) {
            return new InputException(
                    place + " keeps its values in a file outside, which is not read. Copy it: "
                            + "g[\"scores\"] = f[\"name\"][:].",
                    refusal);
        }
        return refusal;
    }
}
