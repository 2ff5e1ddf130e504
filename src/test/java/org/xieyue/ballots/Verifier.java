package org.xieyue.ballots;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The verifier as published: compiled from its one file, without our classes. */
public final class Verifier {

    static final Path SOURCE = Path.of("src/verifier/java/VerifyBallot.java");

    private static final Method FAULT = load();

    private Verifier() {}

    private static Method load() {
        try {
            Path classes = Files.createTempDirectory("verifier");
            int failed = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "--release", "21", "-cp", "", "-d", classes.toString(), SOURCE.toString());
            if (failed != 0) {
                throw new IllegalStateException("The verifier does not compile");
            }
            URLClassLoader alone =
                    new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            return alone.loadClass("VerifyBallot").getMethod("fault", byte[].class, List.class, List.class);
        } catch (IOException | ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /**
     * The first thing wrong, or null.
     *
     * @param noted heads as {@code number:hash}
     */
    public static @Nullable String fault(byte[] archive, List<String> noted) {
        return fault(archive, noted, new ArrayList<>());
    }

    static @Nullable String fault(byte[] archive, List<String> noted, List<String> report) {
        try {
            return (String) FAULT.invoke(null, archive, noted, report);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
