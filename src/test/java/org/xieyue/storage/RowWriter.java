package org.xieyue.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Writes numbered rows until it is killed, and says of each when the database has confirmed it. */
final class RowWriter {

    static final String CONFIRMED = "confirmed ";

    private RowWriter() {}

    public static void main(String[] args) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]));
        try (Connection connection = DriverManager.getConnection(
                        database.url(), DatabaseLogins.OWNER, database.logins().owner());
                Statement statement = connection.createStatement()) {
            statement.execute("create table confirmed (number int primary key)");
            for (int number = 1; number < 100_000; number++) {
                statement.execute("insert into confirmed values (" + number + ")");
                System.out.println(CONFIRMED + number);
            }
        }
    }
}
