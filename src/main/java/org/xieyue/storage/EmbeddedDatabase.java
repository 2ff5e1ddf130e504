package org.xieyue.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own whose data outlives restarts and {@code kill -9}: durability is on, the data directory is
 * kept, and a file lock beside it lets only one application use it at a time. Nobody else on the machine gets in: it
 * listens on the loopback address alone, without a socket, and every login has a random password.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String NAME = "xieyue";

    private final EmbeddedPostgres postgres;
    private final Path data;
    private final DatabaseLogins logins;
    private final FileChannel lockFile;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Path data, DatabaseLogins logins, FileChannel lockFile) {
        this.postgres = postgres;
        this.data = data;
        this.logins = logins;
        this.lockFile = lockFile;
    }

    static EmbeddedDatabase start(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        FileChannel lockFile = null;
        try {
            Files.createDirectories(home);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
            lockFile = lock(home);
            EmbeddedDatabase database = start(home, lockFile);
            lockFile = null;
            return database;
        } catch (IOException | SQLException failure) {
            throw new DataDirectoryUnusable(home, failure);
        } finally {
            closeQuietly(lockFile);
        }
    }

    private static void closeQuietly(@Nullable FileChannel lockFile) {
        try {
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException failure) {
            throw new IllegalStateException("The lock of the data directory is stuck", failure);
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel file =
                FileChannel.open(home.resolve("xieyue.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = file.tryLock();
            if (lock != null) {
                return file;
            }
        } catch (OverlappingFileLockException sameJvm) {
            file.close();
            throw new DataDirectoryInUse(home);
        }
        file.close();
        throw new DataDirectoryInUse(home);
    }

    private static EmbeddedDatabase start(Path home, FileChannel lockFile) throws IOException, SQLException {
        Path data = home.resolve("postgres");
        Path passwords = home.resolve("database.passwords");
        Path beginning = home.resolve("database.beginning");
        OrphanServer.stop(data);
        if (Files.exists(beginning)) {
            // the very first start was interrupted: nothing is in there yet
            FileSystemUtils.deleteRecursively(data);
            Files.deleteIfExists(passwords);
            Files.delete(beginning);
        }
        boolean first = !Files.exists(data);
        if (first) {
            Files.createFile(beginning);
            Files.deleteIfExists(passwords);
        } else if (!Files.exists(passwords)) {
            throw new DataDirectoryUnusable(
                    home,
                    "database.passwords is missing.",
                    "Put the file back from the backup, or start with --data DIRECTORY on another directory.");
        }
        DatabaseLogins logins = first ? DatabaseLogins.create(passwords) : DatabaseLogins.read(passwords);
        EmbeddedPostgres postgres = server(home, data, logins);
        EmbeddedDatabase database = new EmbeddedDatabase(postgres, data, logins, lockFile);
        try {
            database.prepare();
        } catch (SQLException failure) {
            postgres.close();
            throw failure;
        }
        Files.deleteIfExists(beginning);
        return database;
    }

    private static EmbeddedPostgres server(Path home, Path data, DatabaseLogins logins) throws IOException {
        Path superuserPassword = home.resolve("superuser.password");
        Files.deleteIfExists(superuserPassword);
        OwnerOnlyFile.write(superuserPassword, logins.superuser());
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    // options of initdb: the library hands them on, and the last one counts
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", superuserPassword.toString())
                    .setConnectConfig("password", logins.superuser())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("password_encryption", "scram-sha-256")
                    // an orphan notices that its application has gone, and can be stopped at once
                    .setServerConfig("client_connection_check_interval", "1s")
                    .start();
        } finally {
            Files.deleteIfExists(superuserPassword);
        }
    }

    /** Roles and database; repeated at every start, so that a crash half-way mends itself. */
    private void prepare() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            role(statement, DatabaseLogins.OWNER, logins.owner());
            role(statement, DatabaseLogins.APPLICATION, logins.application());
            role(statement, DatabaseLogins.ROLL, logins.roll());
            role(statement, DatabaseLogins.BOX, logins.box());
            boolean exists;
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                exists = found.next();
            }
            if (!exists) {
                statement.execute("create database " + NAME + " owner " + DatabaseLogins.OWNER);
            }
            statement.execute("revoke all on database " + NAME + " from public");
            statement.execute("grant connect, temporary on database " + NAME + " to " + DatabaseLogins.APPLICATION);
            statement.execute(
                    "grant connect on database " + NAME + " to " + DatabaseLogins.ROLL + ", " + DatabaseLogins.BOX);
        }
    }

    private static void role(Statement statement, String name, String password) throws SQLException {
        statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + name + "')"
                + " then create role " + name + " login; end if; end $$");
        statement.execute("alter role " + name + " login nosuperuser password '" + password + "'");
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME;
    }

    DatabaseLogins logins() {
        return logins;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        // the library waits five seconds, a busy machine takes longer
        OrphanServer.stop(data);
        lockFile.close();
    }
}
