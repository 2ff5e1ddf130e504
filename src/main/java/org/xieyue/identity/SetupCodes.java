package org.xieyue.identity;

import static xieyue.schema.Tables.SETUP_CODE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The hash of the one code with which the first administrator is made. */
@Repository
class SetupCodes {

    private final DSLContext database;

    SetupCodes(DSLContext database) {
        this.database = database;
    }

    void replace(byte[] hash) {
        database.insertInto(SETUP_CODE)
                .set(SETUP_CODE.HASH, hash)
                .onConflict(SETUP_CODE.ONLY_ONE)
                .doUpdate()
                .set(SETUP_CODE.HASH, hash)
                .execute();
    }

    /** True for the right code, once. */
    boolean use(byte[] hash) {
        return database.deleteFrom(SETUP_CODE).where(SETUP_CODE.HASH.eq(hash)).execute() == 1;
    }
}
