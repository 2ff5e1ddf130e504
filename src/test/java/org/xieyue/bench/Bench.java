package org.xieyue.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.springframework.context.ConfigurableApplicationContext;
import org.xieyue.testing.HeadlessApplication;

/**
 * The application on a new, durable database of its own, and beside it, in a second database of the same server, a bare
 * engine with full history. Both have pools of the same size and see the same server settings.
 */
final class Bench implements AutoCloseable {

    static final int CONNECTIONS = 16;
    static final String BARE = "bare_engine";

    private final EmbeddedPostgres server;
    private final ConfigurableApplicationContext application;
    private final HikariDataSource bareDatabase;
    private final ProcessEngine bareEngine;

    private Bench(
            EmbeddedPostgres server,
            ConfigurableApplicationContext application,
            HikariDataSource bareDatabase,
            ProcessEngine bareEngine) {
        this.server = server;
        this.application = application;
        this.bareDatabase = bareDatabase;
        this.bareEngine = bareEngine;
    }

    static Bench start(Path data) throws Exception {
        forget(data);
        EmbeddedPostgres server = server(data);
        ConfigurableApplicationContext application = HeadlessApplication.start(
                "--xieyue.data.directory=" + data.toAbsolutePath(),
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS,
                "--spring.datasource.hikari.minimum-idle=" + CONNECTIONS,
                "--camunda.bpm.job-execution.enabled=false");
        HikariDataSource bareDatabase = secondDatabase(application, server);
        return new Bench(server, application, bareDatabase, bareEngine(bareDatabase));
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** The whole application with its web server, on a database of its own on the same server. */
    ConfigurableApplicationContext server(String name, String... more) throws SQLException {
        execute(bean(DataSource.class), List.of("create database " + name));
        List<String> options = new ArrayList<>(List.of(
                "--xieyue.data.directory=" + Path.of("target/bench/data").toAbsolutePath(),
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", name),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS,
                "--xieyue.stores.connections=" + CONNECTIONS));
        options.addAll(List.of(more));
        return HeadlessApplication.startServer(options.toArray(String[]::new));
    }

    ProcessEngine bareEngine() {
        return bareEngine;
    }

    /** Runs statements one by one, outside any transaction, in our database. */
    void execute(List<String> statements) throws SQLException {
        execute(bean(DataSource.class), statements);
    }

    /** The same in the database of the bare engine. */
    void executeBare(List<String> statements) throws SQLException {
        execute(bareDatabase, statements);
    }

    /** So often, on so many threads. */
    static void inParallel(int threads, int times, IntConsumer one) throws Exception {
        List<Callable<Void>> work = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            int first = thread;
            work.add(() -> {
                for (int i = first; i < times; i += threads) {
                    one.accept(i);
                }
                return null;
            });
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        }
    }

    String setting(String name) throws SQLException {
        try (Connection connection = bean(DataSource.class).getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show " + name)) {
            answer.next();
            return answer.getString(1);
        }
    }

    @Override
    public void close() throws IOException {
        bareEngine.close();
        bareDatabase.close();
        application.close();
        server.close();
    }

    /** As durable as the server that the product brings along, and set up like it. */
    private static EmbeddedPostgres server(Path data) throws IOException {
        Files.createDirectories(data);
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(data.resolve("binaries").toFile())
                .setDataDirectory(data.resolve("postgres"))
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_connections", "120")
                .start();
    }

    private static void execute(DataSource database, List<String> statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            for (String sql : statements) {
                statement.execute(sql);
            }
            statement.execute("reset statement_timeout");
        }
    }

    private static HikariDataSource secondDatabase(ConfigurableApplicationContext application, EmbeddedPostgres server)
            throws SQLException {
        execute(application.getBean(DataSource.class), List.of("create database " + BARE));
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(server.getJdbcUrl("postgres", BARE));
        database.setUsername("postgres");
        database.setPassword("postgres");
        database.setMaximumPoolSize(CONNECTIONS);
        database.setMinimumIdle(CONNECTIONS);
        return database;
    }

    private static ProcessEngine bareEngine(DataSource database) throws IOException {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setProcessEngineName("bare");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory(HistoryLevel.HISTORY_LEVEL_FULL.getName());
        configuration.setHistoryTimeToLive("P3650D");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setIdGenerator(new org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator());
        ProcessEngine engine = configuration.buildProcessEngine();
        try (InputStream diagram =
                Objects.requireNonNull(Bench.class.getResourceAsStream("/processes/bare/bare-approvals.bpmn"))) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addInputStream("bare-approvals.bpmn", diagram)
                    .deploy();
        }
        return engine;
    }

    private static void forget(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
