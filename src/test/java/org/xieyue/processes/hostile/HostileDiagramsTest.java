package org.xieyue.processes.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.Assessment;
import org.xieyue.processes.EditProcess;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.WindowId;
import org.xieyue.processes.WorkingCopy;
import org.xieyue.shared.Answer;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/**
 * Every file in {@code src/test/resources/hostile} hits on a default engine, so it is a real attack; ours refuses to publish
 * it, for the reason that its name says, without leaving a row; and even past the gate it does nothing on our engine.
 */
@XieyueTest
class HostileDiagramsTest {

    private static final Path CORPUS = Path.of("src/test/resources/hostile");
    private static final List<String> TABLES = List.of(
            "act_re_deployment",
            "act_re_procdef",
            "act_re_decision_def",
            "act_ge_bytearray",
            "process_draft",
            "audit_entry");

    /** The first of {@link #TABLES}: what the engine has. */
    private static final int ENGINE_TABLES = 5;

    private static ProcessEngine defaultEngine;

    @Autowired
    ProcessEngine ours;

    @Autowired
    PublishProcess publishProcess;

    @Autowired
    EditProcess editProcess;

    @Autowired
    TestPeople people;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    DSLContext database;

    @BeforeAll
    static void default_engine(@Autowired JdbcConnectionDetails connection) throws SQLException, NoSuchMethodException {
        String name = "hostile_default";
        try (Connection server = DriverManager.getConnection(
                        connection.getJdbcUrl(), connection.getUsername(), connection.getPassword());
                Statement statement = server.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name);
        }
        String url = connection.getJdbcUrl().replaceFirst("/test\\d+", "/" + name);
        assertThat(url).contains(name);
        defaultEngine = DefaultEngine.start(url, connection.getUsername(), connection.getPassword());
    }

    @AfterAll
    static void close() {
        defaultEngine.close();
    }

    @BeforeEach
    void reset() {
        Tripwire.reset();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void it_hits_on_a_default_engine(String file) throws IOException {
        byte[] attack = new String(content(file), StandardCharsets.ISO_8859_1)
                .replace(Tripwire.SHELL_TARGET, Tripwire.OWN_SHELL_HIT.toString())
                .getBytes(StandardCharsets.ISO_8859_1);

        new Attack(defaultEngine, file, attack).run();

        assertThat(Tripwire.isHit()).as(file + " is no attack").isTrue();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void it_is_not_published_and_leaves_no_row(String file) throws IOException {
        List<Integer> before = rows();

        Answer<Integer> answer = currentUser.asSystem(() -> publishProcess.publish(folder(file)));

        assertThat(answer.reasons())
                .extracting(reason -> reason.code())
                .contains("processes." + file.substring(0, "XY-000".length()));
        assertThat(rows()).isEqualTo(before);
        assertThat(Tripwire.isHit()).isFalse();
    }

    /** Either not even kept, or kept as text that nobody can hand in; nothing of it reaches the engine or runs. */
    @ParameterizedTest
    @MethodSource("hostile")
    void the_editor_takes_it_for_what_it_is(String file) throws IOException {
        currentUser.asSystem(() -> publishProcess.publish(harmless()).orElseThrow());
        Account administrator = people.organisation().processAdministrator();
        WindowId window = new WindowId(UUID.randomUUID());
        List<Integer> before = rows();

        people.run(administrator, () -> {
            editProcess.open(HostileProcess.KEY, window);
            long revision = editProcess.takeOver(HostileProcess.KEY, window).revision();
            WorkingCopy copy = editProcess
                    .beginAgain(HostileProcess.KEY, window, revision, "harmless again")
                    .orElseThrow();
            String name = "hostile" + file.substring(file.lastIndexOf('.'));
            Answer<Assessment> saved = editProcess.save(
                    HostileProcess.KEY,
                    window,
                    copy.revision(),
                    name,
                    Objects.requireNonNull(folder(file).files().get(name)));
            long now = editProcess.assessment(HostileProcess.KEY).revision();
            if (saved.isDone()) {
                assertThat(editProcess.handIn(HostileProcess.KEY, window, now).isDone())
                        .isFalse();
            } else {
                assertThat(now).isEqualTo(copy.revision());
            }
            editProcess.leave(HostileProcess.KEY, window);
        });

        assertThat(rows().subList(0, ENGINE_TABLES)).isEqualTo(before.subList(0, ENGINE_TABLES));
        assertThat(Tripwire.isHit()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("reachingCode")
    void it_does_nothing_on_our_engine_even_past_the_gate(String file) throws IOException {
        new Attack(ours, file, content(file)).run();

        assertThat(Tripwire.isHit()).isFalse();
    }

    @Test
    void what_surrounds_the_hostile_parts_is_harmless() {
        assertThat(currentUser
                        .asSystem(() -> publishProcess.publish(harmless()))
                        .isDone())
                .isTrue();
    }

    @Test
    void the_corpus_is_large_enough_to_mean_something() throws IOException {
        assertThat(hostile()).hasSizeGreaterThanOrEqualTo(40);
    }

    static List<String> hostile() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("XY-"))
                    .sorted()
                    .toList();
        }
    }

    /** All but the machines that never rest: those name only steps, and are a matter for the gate alone. */
    static List<String> reachingCode() throws IOException {
        return hostile().stream()
                .filter(name -> !name.matches("XY-(410|411|311)-.*"))
                .toList();
    }

    private static byte[] content(String file) throws IOException {
        return Files.readAllBytes(CORPUS.resolve(file));
    }

    private static ProcessFolder harmless() {
        try {
            return new ProcessFolder(
                    HostileProcess.KEY,
                    Map.of("hostile.bpmn", content("harmless.bpmn"), "hostile.dmn", content("harmless.dmn")));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static ProcessFolder folder(String file) {
        try {
            String suffix = file.substring(file.lastIndexOf('.'));
            return suffix.equals(".bpmn")
                    ? new ProcessFolder(HostileProcess.KEY, Map.of("hostile.bpmn", content(file)))
                    : new ProcessFolder(
                            HostileProcess.KEY,
                            Map.of("hostile.bpmn", content("harmless.bpmn"), "hostile" + suffix, content(file)));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private List<Integer> rows() {
        return TABLES.stream()
                .map(table -> database.fetchCount(DSL.table(table)))
                .toList();
    }
}
