package org.xieyue.convalescence;

import static xieyue.schema.Tables.TRIP_BASE_CLERK;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;

/** Who may take vouchers at the desk of a base. */
@Repository
class BaseClerks {

    private final DSLContext database;

    BaseClerks(DSLContext database) {
        this.database = database;
    }

    void add(BaseId base, AccountId clerk, AccountId by, Instant at) {
        database.insertInto(TRIP_BASE_CLERK)
                .set(TRIP_BASE_CLERK.BASE_ID, base.value())
                .set(TRIP_BASE_CLERK.ACCOUNT_ID, clerk.value())
                .set(TRIP_BASE_CLERK.NAMED_BY, by.value())
                .set(TRIP_BASE_CLERK.NAMED_AT, at.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    void remove(BaseId base, AccountId clerk) {
        database.deleteFrom(TRIP_BASE_CLERK)
                .where(TRIP_BASE_CLERK.BASE_ID.eq(base.value()), TRIP_BASE_CLERK.ACCOUNT_ID.eq(clerk.value()))
                .execute();
    }

    Set<BaseId> basesOf(AccountId clerk) {
        return database
                .select(TRIP_BASE_CLERK.BASE_ID)
                .from(TRIP_BASE_CLERK)
                .where(TRIP_BASE_CLERK.ACCOUNT_ID.eq(clerk.value()))
                .fetch(row -> new BaseId(row.value1()))
                .stream()
                .collect(Collectors.toSet());
    }

    List<AccountId> of(BaseId base) {
        return database.select(TRIP_BASE_CLERK.ACCOUNT_ID)
                .from(TRIP_BASE_CLERK)
                .where(TRIP_BASE_CLERK.BASE_ID.eq(base.value()))
                .orderBy(TRIP_BASE_CLERK.NAMED_AT)
                .fetch(row -> new AccountId(row.value1()));
    }
}
