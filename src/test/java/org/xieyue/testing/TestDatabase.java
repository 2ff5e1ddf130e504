package org.xieyue.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.xieyue.storage.SeparateLogins;
import org.xieyue.storage.SeparateStore;

/** One server per JVM without durability, one fresh database per Spring context. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    /** Where the server is unpacked, once for all JVMs of a build. */
    static final Path BINARIES = Path.of("target/test-postgres");

    private static final String ROLL = "xieyue_roll";
    private static final String BOX = "xieyue_box";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                Path work = Files.createDirectories(BINARIES);
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(work.toFile())
                        .setRegisterShutdownHook(false)
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("max_connections", "300")
                        // nothing is to survive a crash, and what is written is not copied anywhere
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("wal_level", "minimal")
                        .setServerConfig("max_wal_senders", "0")
                        // two processors are there for the tests
                        .setServerConfig("autovacuum_naptime", "5min")
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** After the applications: whoever still asked it for something would hold up the end of the JVM. */
        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** The roles of the separate stores, as the embedded server has them. */
    @Bean
    SeparateLogins testLogins() {
        return store -> {
            String role = store == SeparateStore.Name.ROLL ? ROLL : BOX;
            return new SeparateLogins.Login(role, role);
        };
    }

    @Bean
    JdbcConnectionDetails testDatabase() throws SQLException {
        return create();
    }

    /** A fresh, empty database on the server of this JVM, also for a child process to use. */
    public static JdbcConnectionDetails create() throws SQLException {
        String name = "test" + COUNTER.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            for (String role : List.of(ROLL, BOX)) {
                statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + role
                        + "') then create role " + role + " login password '" + role + "'; end if; end $$");
            }
        }
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }

            @Override
            public String getJdbcUrl() {
                return Server.POSTGRES.getJdbcUrl("postgres", name);
            }
        };
    }
}
