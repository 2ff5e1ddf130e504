package org.xieyue.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A killed application: what it was told is kept is there, and the next start goes on by itself. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class KeepingWhatWasConfirmedTest {

    private static final int ENOUGH = 50;

    @TempDir
    Path directory;

    @Test
    void after_kill_minus_nine_every_confirmed_row_is_there_and_the_next_start_goes_on() throws Exception {
        Path home = directory.resolve("data");
        Process writer = child(home);
        List<Integer> confirmed = new ArrayList<>();
        try (BufferedReader output = writer.inputReader(StandardCharsets.UTF_8)) {
            while (confirmed.size() < ENOUGH) {
                String line = output.readLine();
                assertThat(line).as("the writer goes on").isNotNull();
                if (line.startsWith(RowWriter.CONFIRMED)) {
                    confirmed.add(Integer.valueOf(line.substring(RowWriter.CONFIRMED.length())));
                }
            }
            assertAnotherCopyIsRefused(home);
            writer.destroyForcibly();
            writer.waitFor();
        }
        ProcessHandle orphan = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(home.resolve("postgres/postmaster.pid"))
                                .getFirst()
                                .strip()))
                .orElseThrow();
        assertThat(orphan.isAlive()).isTrue();
        try (EmbeddedDatabase next = EmbeddedDatabase.start(home)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(rows(next)).containsAll(confirmed);
        }
    }

    private void assertAnotherCopyIsRefused(Path home) throws Exception {
        Process second = child(home);
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(second.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(output.lines()).anyMatch(line -> line.contains("Another copy of Xieyue is running on " + home));
        }
        assertThat(second.waitFor()).isEqualTo(1);
    }

    @Test
    void within_one_process_a_second_copy_is_refused_as_well_and_the_directory_is_free_after_the_end()
            throws Exception {
        Path home = directory.resolve("data");
        EmbeddedDatabase first = EmbeddedDatabase.start(home);
        assertThatThrownBy(() -> EmbeddedDatabase.start(home)).isInstanceOf(DataDirectoryInUse.class);
        assertOnlyTheApplicationGetsIn(home, first);
        first.close();
        // as if the very first start had been interrupted, and as if a power failure had emptied the server's lock file
        Files.createFile(home.resolve("database.beginning"));
        try (EmbeddedDatabase anew = EmbeddedDatabase.start(home)) {
            assertThat(home.resolve("database.beginning")).doesNotExist();
            assertThat(anew.logins().owner()).isNotEqualTo(first.logins().owner());
        }
        Files.createFile(home.resolve("postgres/postmaster.pid"));
        try (EmbeddedDatabase again = EmbeddedDatabase.start(home)) {
            assertThat(again.url()).contains("127.0.0.1");
        }
        Files.delete(home.resolve("database.passwords"));
        assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                .isInstanceOf(DataDirectoryUnusable.class)
                .hasMessageContaining("database.passwords is missing");
        assertThat(home.resolve("postgres")).as("nothing was thrown away").isNotEmptyDirectory();
    }

    private static void assertOnlyTheApplicationGetsIn(Path home, EmbeddedDatabase database) throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("database.passwords"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
        assertThat(home.resolve("superuser.password")).doesNotExist();
        for (String login : List.of(DatabaseLogins.SUPERUSER, DatabaseLogins.OWNER, DatabaseLogins.APPLICATION)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), login, "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
        try (Connection application = DriverManager.getConnection(
                        database.url(),
                        DatabaseLogins.APPLICATION,
                        database.logins().application());
                Statement statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table mine (id int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("alter role xieyue_app superuser"))
                    .hasMessageContaining("permission denied");
            assertThat(shown(statement, "fsync")).isEqualTo("on");
            assertThat(shown(statement, "synchronous_commit")).isEqualTo("on");
            assertThat(shown(statement, "full_page_writes")).isEqualTo("on");
            assertThat(shown(statement, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    private static String shown(Statement statement, String setting) throws SQLException {
        try (ResultSet answer = statement.executeQuery("show " + setting)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static List<Integer> rows(EmbeddedDatabase database) throws SQLException {
        List<Integer> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        database.url(), DatabaseLogins.OWNER, database.logins().owner());
                ResultSet found = connection.createStatement().executeQuery("select number from confirmed")) {
            while (found.next()) {
                rows.add(found.getInt(1));
            }
        }
        return rows;
    }

    private static Process child(Path home) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RowWriter.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
    }
}
