package org.xieyue.secrets;

import static xieyue.schema.Tables.SECRET_KEY_CHECK;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Remembers which keys this database was sealed with, by a check value that reveals nothing about them. */
@Repository
class KeyChecks {

    private final DSLContext database;

    KeyChecks(DSLContext database) {
        this.database = database;
    }

    Map<Integer, String> all() {
        return database.selectFrom(SECRET_KEY_CHECK)
                .fetchMap(row -> (int) row.getKeyNumber(), row -> row.getCheckValue());
    }

    void keep(int number, String checkValue) {
        database.insertInto(SECRET_KEY_CHECK)
                .set(SECRET_KEY_CHECK.KEY_NUMBER, (short) number)
                .set(SECRET_KEY_CHECK.CHECK_VALUE, checkValue)
                .onConflictDoNothing()
                .execute();
    }
}
