package org.xieyue.ballots;

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

/** The application is killed with {@code kill -9} while people vote, and started again on the same data. */
@Tag("slow")
class KilledWhileVotingTest {

    private static final int KILLED_AFTER = VotesUnderWay.VOTERS / 2;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void every_acknowledged_vote_counts_once_and_a_lost_answer_comes_again_with_the_same_receipt(@TempDir Path data)
            throws Exception {
        List<String> before = run("work", data, said -> words(said, "RECEIPT ").size() >= KILLED_AFTER);
        List<String> after = run("rest", data, said -> false);

        List<String> acknowledged = words(before, "RECEIPT ");
        List<String> again = words(after, "AGAIN ");
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLED_AFTER);
        assertThat(again).as("the same receipts").containsAll(acknowledged).doesNotHaveDuplicates();
        assertThat(words(after, "COUNTED ")).containsExactly(again.size() + " " + again.size());
        assertThat(words(after, "ISSUED ")).containsExactly(String.valueOf(again.size()));
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
                        VotesUnderWay.class.getName(),
                        phase,
                        data.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader output = application.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                if (kill.test(said)) {
                    application.toHandle().destroyForcibly();
                }
            }
        } finally {
            application.destroyForcibly();
        }
        return said;
    }
}
