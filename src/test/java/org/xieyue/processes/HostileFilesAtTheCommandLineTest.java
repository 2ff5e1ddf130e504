package org.xieyue.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.StandardEnvironment;
import org.xieyue.processes.check.Vocabulary;
import org.xieyue.processes.hostile.Outgoing;
import org.xieyue.processes.hostile.Tripwire;
import org.xieyue.shared.Texts;

/** {@code ./run check} of every hostile file, those included that do nothing on a default engine: refused by the rule in its name. */
class HostileFilesAtTheCommandLineTest {

    private static final long MOST_CPU = 2_000_000_000L;
    private static final Vocabulary WORDS = words();

    private final ProxySelector before = ProxySelector.getDefault();
    private final Outgoing outgoing = new Outgoing();

    @BeforeEach
    void watch() {
        ProxySelector.setDefault(outgoing);
        Tripwire.reset();
    }

    @AfterEach
    void rest() {
        ProxySelector.setDefault(before);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void it_is_refused_asks_nobody_and_holds_no_thread(Path file) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        boolean accepted = new CheckDiagrams(WORDS, Texts.ENGLISH, new PrintStream(said, true, StandardCharsets.UTF_8))
                .check(List.of(file));
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;

        assertThat(accepted).isFalse();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(" " + file.getFileName().toString().substring(0, "XY-000".length()) + " ");
        assertThat(outgoing.asked()).isEmpty();
        assertThat(Tripwire.isHit()).isFalse();
        assertThat(used).isLessThan(MOST_CPU);
    }

    @Test
    void a_connection_would_be_noticed() throws IOException {
        try {
            URI.create("http://127.0.0.1:9/x")
                    .toURL()
                    .openConnection()
                    .getInputStream()
                    .close();
        } catch (IOException nobodyThere) {
            assertThat(nobodyThere).isNotNull();
        }
        assertThat(outgoing.asked()).hasSize(1);
    }

    static List<Path> hostile() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/hostile"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("XY-"))
                    .sorted()
                    .toList();
        }
    }

    private static Vocabulary words() {
        StandardEnvironment test = new StandardEnvironment();
        test.setActiveProfiles("test");
        return BareDeclarations.read(test);
    }
}
