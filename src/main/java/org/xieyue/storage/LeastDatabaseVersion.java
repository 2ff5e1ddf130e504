package org.xieyue.storage;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** Looks at the server before the first migration, whose message would be about syntax. */
@Component
class LeastDatabaseVersion implements Callback {

    /** {@code unique nulls not distinct} came with it. */
    static final int LEAST = 15;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            require(context.getConnection().getMetaData().getDatabaseMajorVersion());
        } catch (SQLException failure) {
            throw new IllegalStateException("The database does not tell its version", failure);
        }
    }

    static void require(int found) {
        if (found < LEAST) {
            throw new DatabaseTooOld(found, LEAST);
        }
    }

    @Override
    public String getCallbackName() {
        return "least database version";
    }
}
