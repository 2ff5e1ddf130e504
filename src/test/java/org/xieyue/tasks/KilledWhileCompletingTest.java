package org.xieyue.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The application is killed with {@code kill -9} in the middle of 200 completions and started again on the same data. */
@Tag("slow")
class KilledWhileCompletingTest {

    private static final int KILLED_AFTER = CompletionsUnderWay.CASES / 3;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void every_acknowledged_completion_is_there_none_twice_and_the_rest_goes_on(@TempDir Path data) throws Exception {
        List<String> before = run("work", data, said -> acknowledged(said).size() >= KILLED_AFTER);
        List<String> after = run("rest", data, said -> false);

        List<String> acknowledged = acknowledged(before);
        List<String> done = words(after, "DONE ");
        assertThat(acknowledged).hasSizeBetween(KILLED_AFTER, CompletionsUnderWay.CASES - 1);
        assertThat(done).containsAll(acknowledged).doesNotHaveDuplicates();
        assertThat(words(after, "TWICE ")).isEmpty();
        assertThat(words(after, "RESTED ")).hasSize(CompletionsUnderWay.CASES - done.size());
        assertThat(words(after, "STANDING ")).containsExactly(String.valueOf(CompletionsUnderWay.CASES));
    }

    private static List<String> acknowledged(List<String> said) {
        return words(said, "ACKNOWLEDGED ");
    }

    private static List<String> words(List<String> said, String about) {
        return said.stream()
                .filter(line -> line.startsWith(about))
                .map(line -> line.substring(about.length()))
                .toList();
    }

    /** All that the application says until it ends, or until it is killed. */
    private static List<String> run(String phase, Path data, Predicate<List<String>> kill) throws IOException {
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CompletionsUnderWay.class.getName(),
                        phase,
                        data.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader output = application.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                if (kill.test(said)) {
                    // by its handle: what it has said before stays readable
                    application.toHandle().destroyForcibly();
                }
            }
        } finally {
            application.destroyForcibly();
        }
        return said;
    }
}
