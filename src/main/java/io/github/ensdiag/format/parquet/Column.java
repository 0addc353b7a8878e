package io.github.ensdiag.format.parquet;

import io.github.ensdiag.table.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;

/**
 * The values of one column in one row group, one after the other. A value that is null, or whose list is empty, has its
 * place in this order too.
 */
final class Column {
    private static final int BATCH = 1024;

    private final Pages pages;
    private final Node leaf;
    private final int[] repetition = new int[BATCH];
    private final int[] definition = new int[BATCH];
    private final double[] numbers;
    private final String[] texts;
    private Pages.Page page;
    private int leftInPage;
    private int count;
    private int at = -1;

    Column(Pages pages, Node leaf, boolean asText) {
        this.pages = pages;
        this.leaf = leaf;
        this.numbers = asText ? null : new double[BATCH];
        this.texts = asText ? new String[BATCH] : null;
    }

    /** Goes to the next value; false: there is none. */
    boolean next() {
        if (++at < count) {
            return true;
        }
        at = 0;
        return fill();
    }

    /** 0 where a row begins. */
    int repetition() {
        return repetition[at];
    }

    /** How much of the path to the value is there. */
    int definition() {
        return definition[at];
    }

    /** NaN where there is none. */
    double number() {
        return numbers[at];
    }

    /** Null where there is none. */
    String text() {
        return texts[at];
    }

    /** Reads numbers, not in lists, into every {@code step}th place. */
    void numbers(double[] into, int from, int step, int rows) {
        int to = from;
        for (int done = 0; done < rows; ) {
            if (at < 0 || at == count) {
                at = 0;
                if (!fill()) {
                    throw pages.damaged("it holds fewer values than rows", null);
                }
            }
            int part = Math.min(count - at, rows - done);
            for (int i = 0; i < part; i++, to += step) {
                into[to] = numbers[at + i];
            }
            at += part;
            done += part;
        }
    }

    private boolean fill() {
        try {
            return decode();
        } catch (InputException | UnfitTextException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DamagedException e) {
            throw pages.damaged(e.getMessage(), e);
        } catch (BufferUnderflowException e) {
            throw pages.damaged("a page ends before its values", e);
        } catch (RuntimeException e) {
            throw pages.damaged("its bytes make no sense", e);
        }
    }

    private boolean decode() throws IOException {
        if (leftInPage == 0) {
            page = pages.next();
            if (page == null) {
                count = 0;
                return false;
            }
            leftInPage = page.count();
        }
        count = Math.min(BATCH, leftInPage);
        leftInPage -= count;
        levels(page.repetition(), repetition, leaf.repetition());
        levels(page.definition(), definition, leaf.definition());
        values(present());
        return true;
    }

    private void levels(RunLengths runs, int[] into, int most) {
        if (runs == null) {
            return; // all are 0
        }
        runs.read(into, count);
        for (int i = 0; i < count; i++) {
            if (into[i] > most) {
                throw new DamagedException("it holds a level of " + into[i] + ", at most " + most + " is possible");
            }
        }
    }

    private int present() {
        int present = 0;
        for (int i = 0; i < count; i++) {
            present += definition[i] == leaf.definition() ? 1 : 0;
        }
        return present;
    }

    private void values(int present) {
        if (texts == null) {
            page.values().numbers(numbers, 0, present);
            spread(present, (to, from) -> numbers[to] = from < 0 ? Double.NaN : numbers[from]);
        } else {
            page.values().texts(texts, 0, present);
            spread(present, (to, from) -> texts[to] = from < 0 ? null : texts[from]);
        }
    }

    private interface Move {
        void move(int to, int from);
    }

    /** Makes room for those that are not there. */
    private void spread(int present, Move move) {
        int from = present;
        for (int i = count - 1; i >= from; i--) {
            move.move(i, definition[i] == leaf.definition() ? --from : -1);
        }
    }
}
