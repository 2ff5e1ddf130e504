package org.xieyue.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Asks the server, as the application's own connections see it, whether a commit survives a power failure. */
final class DurabilityCheck {

    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private DurabilityCheck() {}

    static void require(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                try (ResultSet shown = statement.executeQuery("show " + setting)) {
                    if (shown.next() && shown.getString(1).equals("off")) {
                        throw new UnsafeDatabase(setting, "off");
                    }
                }
            }
        }
    }
}
