package org.xieyue.storage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Carries short news between the nodes that share the database: sent with the commit of a transaction, heard on a connection
 * of its own that is opened again whenever it is lost. News is a convenience: what counts stands in the tables. It consists
 * of ids, never of anything about a person.
 */
@Component
public class NewsWire implements SmartLifecycle {

    /** PostgreSQL carries less than 8,000 bytes; some are ours. */
    public static final int MOST_BYTES = 7_900;

    private static final Logger LOG = LoggerFactory.getLogger(NewsWire.class);
    private static final String CHANNEL = "xieyue_news";
    private static final String NAME = "xieyue-news";
    private static final String HELLO = "hello";
    private static final String OTHERS = "select exists (select from pg_stat_activity where application_name = '" + NAME
            + "' and datname = current_database() and pid <> pg_backend_pid())";
    private static final int LOOK_UP_MILLIS = 10_000;
    private static final int ANSWER_MILLIS = 5_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final DataSource database;
    private final JdbcConnectionDetails address;
    private final String node = UUID.randomUUID().toString();
    private final Map<String, Reader> readers = new ConcurrentHashMap<>();
    private volatile @Nullable Session session;
    private volatile boolean alone;

    public NewsWire(DataSource database, JdbcConnectionDetails address) {
        this.database = database;
        this.address = address;
    }

    /** Whoever hears one topic; called on the thread of the wire, must return soon. */
    public interface Reader {

        /** What another node has sent; what this node sends it does not hear. */
        void heard(String news);

        /** The wire was cut for a while: there may have been news. */
        void missed();
    }

    /** @param topic a word without blanks */
    public void subscribe(String topic, Reader reader) {
        readers.put(topic, reader);
    }

    /**
     * Goes out when the current transaction commits, and never if it does not. A node that knows that it is alone sends
     * nothing: PostgreSQL makes transactions that notify commit one after the other.
     */
    public void send(String topic, String news) {
        if (alone) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            send(connection, topic, news);
        } catch (SQLException failure) {
            throw new IllegalStateException("News of " + topic + " cannot be sent", failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    /** Whether no other node hears what this one sends, as far as it knows. */
    public boolean isAlone() {
        return alone;
    }

    private void send(Connection connection, String topic, String news) throws SQLException {
        String payload = node + " " + topic + " " + news;
        if (payload.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("News of " + topic + " is too long for the wire");
        }
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, payload);
            notify.execute();
        }
    }

    private void lookForOthers(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(OTHERS)) {
            answer.next();
            alone = !answer.getBoolean(1);
        }
    }

    @Override
    public synchronized void start() {
        if (session == null) {
            Session opened = new Session();
            session = opened;
            Thread.ofPlatform().daemon().name("news-wire").start(opened);
        }
    }

    @Override
    public synchronized void stop() {
        Session now = session;
        if (now != null) {
            session = null;
            now.end();
        }
    }

    @Override
    public boolean isRunning() {
        return session != null;
    }

    private void pass(PGNotification notification) {
        String[] words = notification.getParameter().split(" ", 3);
        if (words.length == 3 && !words[0].equals(node)) {
            alone = false;
            Reader reader = readers.get(words[1]);
            if (reader != null) {
                guarded(() -> reader.heard(words[2]));
            }
        }
    }

    private void tellOfGap() {
        readers.values().forEach(reader -> guarded(reader::missed));
    }

    /** One screen that fails does not silence the others. */
    private static void guarded(Runnable reader) {
        try {
            reader.run();
        } catch (RuntimeException failure) {
            LOG.warn("A reader of news failed", failure);
        }
    }

    /** From a start to a stop. */
    private final class Session implements Runnable {

        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable Connection line;

        void end() {
            ended.countDown();
            Connection now = line;
            if (now != null) {
                cut(now);
            }
        }

        @Override
        public void run() {
            alone = false;
            boolean gap = false;
            Duration pause = FIRST_PAUSE;
            while (!pausing(gap ? pause : Duration.ZERO)) {
                try (Connection connection = connect()) {
                    line = connection;
                    if (gap) {
                        LOG.info("News from other nodes is heard again");
                        tellOfGap();
                    }
                    pause = FIRST_PAUSE;
                    listen(connection);
                } catch (SQLException lost) {
                    alone = false;
                    pause = lost(lost, gap, pause);
                    gap = true;
                } finally {
                    line = null;
                }
            }
        }

        private Duration lost(SQLException cause, boolean already, Duration pause) {
            if (ended.getCount() > 0) {
                LOG.warn("News from other nodes is not heard, trying again: {}", cause.getMessage());
            }
            Duration longer = already ? pause.multipliedBy(2) : FIRST_PAUSE;
            return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        }

        private Connection connect() throws SQLException {
            Properties login = new Properties();
            putIfThere(login, "user", address.getUsername());
            putIfThere(login, "password", address.getPassword());
            login.setProperty("ApplicationName", NAME);
            login.setProperty("tcpKeepAlive", "true");
            Connection connection = DriverManager.getConnection(address.getJdbcUrl(), login);
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                send(connection, HELLO, "");
                lookForOthers(connection);
            } catch (SQLException failure) {
                connection.close();
                throw failure;
            }
            return connection;
        }

        /** Until the end, or until the connection is lost: silence is probed. */
        private void listen(Connection connection) throws SQLException {
            PGConnection wire = connection.unwrap(PGConnection.class);
            while (ended.getCount() > 0) {
                PGNotification[] heard = wire.getNotifications(LOOK_UP_MILLIS);
                if (heard == null || heard.length == 0) {
                    probe(connection);
                } else {
                    for (PGNotification notification : heard) {
                        pass(notification);
                    }
                }
            }
        }

        private void probe(Connection connection) throws SQLException {
            connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
            lookForOthers(connection);
            connection.setNetworkTimeout(Runnable::run, 0);
        }

        private static void cut(Connection connection) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException already) {
                LOG.debug("The connection was closed already", already);
            }
        }

        private static void putIfThere(Properties login, String key, @Nullable String value) {
            if (value != null) {
                login.setProperty(key, value);
            }
        }

        /** Whether the end has come, at the latest after this time. */
        private boolean pausing(Duration time) {
            try {
                return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }
}
