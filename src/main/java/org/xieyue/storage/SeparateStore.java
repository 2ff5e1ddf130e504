package org.xieyue.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * A part of the database with a role and connections of its own, so that no statement can join it with the rest, and no
 * transaction spans both.
 */
public final class SeparateStore implements AutoCloseable {

    public enum Name {
        /** Who may vote and who has taken a paper. */
        ROLL,
        /** What was voted. */
        BOX;

        public String schema() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final HikariDataSource connections;
    private final DSLContext sql;

    SeparateStore(HikariDataSource connections) {
        this.connections = connections;
        this.sql = DSL.using(connections, SQLDialect.POSTGRES);
    }

    /** Each statement by itself, or several in a transaction of jOOQ's. */
    public DSLContext sql() {
        return sql;
    }

    @Override
    public void close() {
        connections.close();
    }
}
