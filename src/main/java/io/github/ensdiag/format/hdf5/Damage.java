package io.github.ensdiag.format.hdf5;

import io.github.ensdiag.table.InputException;
import java.util.function.Supplier;

/** Turns whatever the library or the machine says of a damaged file into an {@link InputException}. */
final class Damage {
    private static final String MEND = ". Look at it with h5dump or h5py, and save or copy it again.";

    private Damage() {}

    /** @param place a file, or a dataset of it as {@code run.h5#/logits} */
    static <T> T guard(String place, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InputException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw new InputException(
                    place + " asks for more memory than there is. Give Maven more, MAVEN_OPTS=-Xmx4g, or save it in "
                            + "smaller chunks: h5repack -l CHUNK=1000x100.",
                    e);
        } catch (StackOverflowError e) {
            throw new InputException(
                    damaged(place, "its parts are nested without end").getMessage(), e);
        } catch (LinkageError e) {
            throw new InputException(
                    place + " cannot be read with this version of io.jhdf:jhdf: " + e.getMessage()
                            + ". Use version 0.13.0.",
                    e);
        } catch (RuntimeException | VirtualMachineError e) {
            throw new InputException(damaged(place, reason(e)).getMessage(), e);
        }
    }

    static InputException damaged(String place, String why) {
        return new InputException(place + " is damaged, or is no HDF5 that can be read: " + why + MEND);
    }

    /** What the first of them said: those around it only say where. */
    static String reason(Throwable thrown) {
        Throwable first = thrown;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String message = first.getMessage();
        return message == null || message.isBlank() ? first.getClass().getSimpleName() : message.strip();
    }
}
