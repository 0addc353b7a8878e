package io.github.ensdiag.input;

import java.util.Optional;

/**
 * Something in the input that the reader of the figures must know.
 *
 * @param id of the check that found it, for example {@code identical-members}
 * @param member the member it is about; empty if it is about several or none
 * @param statement what is so, in one sentence
 * @param evidence the numbers that show it, in one or two sentences
 * @param mend what to do about it, in one sentence; empty where there is nothing to do
 */
public record Finding(
        Severity severity, String id, Optional<String> member, String statement, String evidence, String mend) {}
