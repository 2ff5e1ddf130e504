package org.xieyue.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says at the start when the application works as the owner of the tables: then nothing but its own code keeps it from
 * rewriting audit and ledger. The embedded server has a role for this; on an external one somebody has to make it.
 */
@Component
@Profile("!test")
class RuntimeRole {

    private static final Logger LOG = LoggerFactory.getLogger(RuntimeRole.class);

    private final DataSource database;

    RuntimeRole(DataSource database) {
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (mayRewrite(connection)) {
                LOG.warn("The application's database role owns the tables, so the database does not protect audit and"
                        + " ledger from it. Create a role xieyue_app before the migrations and let the application use"
                        + " it (docs/operations.md, Data).");
            }
        }
    }

    static boolean mayRewrite(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select (select rolsuper from pg_roles where rolname ="
                        + " current_user) or exists (select from pg_tables where schemaname = current_schema and"
                        + " tableowner = current_user)")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
