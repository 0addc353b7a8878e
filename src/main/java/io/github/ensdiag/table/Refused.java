package io.github.ensdiag.table;

/**
 * A field that cannot be read, which matters only to whoever asks for it.
 *
 * @param why in the words for the user
 */
public record Refused(String name, InputException why) {}
