package io.github.ensdiag.maven;

import io.github.ensdiag.table.InputException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads {@code project.build.outputTimestamp} as Maven's own plugins do. */
final class Timestamp {
    /** A time in milliseconds, taken for seconds, lies far behind it. */
    private static final Instant END =
            OffsetDateTime.of(2100, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();

    private Timestamp() {}

    /**
     * @param text null, blank or a single character that is no digit: none
     * @return in whole seconds
     * @throws InputException if it is none that Maven knows
     */
    static Optional<Instant> parse(String text) {
        String value = text == null ? "" : text.strip();
        boolean digits = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
        if (value.length() < 2 && !digits) {
            return Optional.empty();
        }
        try {
            Instant instant = digits
                    ? Instant.ofEpochSecond(Long.parseLong(value))
                    : OffsetDateTime.parse(value).toInstant().truncatedTo(ChronoUnit.SECONDS);
            if (instant.isBefore(Instant.EPOCH) || !instant.isBefore(END)) {
                throw new DateTimeException("it lies outside of 1970 to 2099");
            }
            return Optional.of(instant);
        } catch (DateTimeException | NumberFormatException e) {
            throw new InputException(
                    "outputTimestamp (project.build.outputTimestamp or ensdiag.outputTimestamp) is \"" + text
                            + "\", but must be a date from 1970 to 2099 with time and offset, for example "
                            + "2026-11-01T12:00:00Z, or the seconds since 1970; or x for none.",
                    e);
        }
    }
}
