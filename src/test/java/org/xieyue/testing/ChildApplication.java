package org.xieyue.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** An application in a process of its own, which says what it does and can be killed with {@code kill -9} at any word. */
public final class ChildApplication {

    private ChildApplication() {}

    /** All that it says until it ends, or until it is killed. */
    public static List<String> run(Class<?> application, String phase, Path data, Predicate<List<String>> kill)
            throws IOException {
        shareBinaries(data);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        application.getName(),
                        phase,
                        data.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                if (kill.test(said)) {
                    // by its handle: what it has said before stays readable
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        return said;
    }

    /** The database server is unpacked for all of them once. */
    private static void shareBinaries(Path data) throws IOException {
        Path link = data.resolve("binaries");
        if (!Files.exists(link)) {
            Files.createDirectories(data);
            Files.createSymbolicLink(
                    link, Files.createDirectories(TestDatabase.BINARIES).toAbsolutePath());
        }
    }

    /** What it has said about something: the rest of each line that begins like this. */
    public static List<String> words(List<String> said, String about) {
        return said.stream()
                .filter(line -> line.startsWith(about))
                .map(line -> line.substring(about.length()))
                .toList();
    }
}
