package io.github.ensdiag.format.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.ensdiag.table.InputException;
import io.github.ensdiag.table.Progress;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whoever did not add the library is told what to add: the reader itself is loaded without it. */
class WithoutLibraryTest {
    @Test
    void saysWhatToAdd() throws Exception {
        URL classes = Hdf5Reader.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader alone = new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            Class<?> reader = alone.loadClass(Hdf5Reader.class.getName());
            Class<?> progress = alone.loadClass(Progress.class.getName());
            Method read = reader.getMethod("read", Path.class, progress);
            Object none = progress.getField("NONE").get(null);
            Object instance = reader.getConstructor().newInstance();
            Path file = Hdf5Fixture.path("user-block.h5");
            Throwable thrown = assertThrows(InvocationTargetException.class, () -> read.invoke(instance, file, none))
                    .getCause();
            assertEquals(InputException.class.getName(), thrown.getClass().getName());
            for (String words : new String[] {
                file + " is an HDF5 file",
                "<groupId>io.jhdf</groupId>",
                "<artifactId>jhdf</artifactId>",
                "<version>0.13.0</version>",
                "np.save("
            }) {
                assertTrue(thrown.getMessage().contains(words), thrown.getMessage());
            }
        }
    }
}
