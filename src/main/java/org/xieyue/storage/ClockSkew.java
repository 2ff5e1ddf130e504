package org.xieyue.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/**
 * How far the clock of this machine is from that of the database. Several nodes share the database, and with it the due times
 * of jobs: a node whose clock is wrong must leave jobs alone.
 */
final class ClockSkew {

    static final Duration TOLERATED = Duration.ofSeconds(2);

    private final DataSource database;
    private final InstantSource machine;

    ClockSkew(DataSource database, InstantSource machine) {
        this.database = database;
        this.machine = machine;
    }

    /** Database clock minus machine clock, measured now; the way there and back is taken as equally long. */
    Duration measure() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            Instant asked = machine.instant();
            try (ResultSet answer = statement.executeQuery("select clock_timestamp()")) {
                answer.next();
                Instant there = answer.getObject(1, OffsetDateTime.class).toInstant();
                Instant answered = machine.instant();
                Instant middle = asked.plus(Duration.between(asked, answered).dividedBy(2));
                return Duration.between(middle, there);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database does not tell the time", failure);
        }
    }

    static boolean isTolerable(Duration difference) {
        return difference.abs().compareTo(TOLERATED) <= 0;
    }
}
