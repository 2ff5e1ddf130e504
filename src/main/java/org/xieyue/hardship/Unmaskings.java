package org.xieyue.hardship;

import static xieyue.schema.Tables.HARDSHIP_UNMASKING;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;

/** Looks at unmasked applications, with their reasons. */
@Repository
class Unmaskings {

    private final DSLContext database;

    Unmaskings(DSLContext database) {
        this.database = database;
    }

    void add(UUID entry, CaseId id, AccountId by, String reason, Instant at) {
        database.insertInto(HARDSHIP_UNMASKING)
                .set(HARDSHIP_UNMASKING.ID, entry)
                .set(HARDSHIP_UNMASKING.CASE_ID, id.value())
                .set(HARDSHIP_UNMASKING.ACCOUNT_ID, by.value())
                .set(HARDSHIP_UNMASKING.REASON, reason)
                .set(HARDSHIP_UNMASKING.AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
