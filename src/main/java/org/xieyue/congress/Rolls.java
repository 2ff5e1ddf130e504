package org.xieyue.congress;

import static xieyue.schema.Tables.CONGRESS_ATTENDANCE;
import static xieyue.schema.Tables.CONGRESS_OFFICE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;

/** The frozen roll of a session, who is there, and who holds an office in it. */
@Repository
class Rolls {

    private final DSLContext database;

    Rolls(DSLContext database) {
        this.database = database;
    }

    /** @param byHand somebody else has checked this delegate in */
    record Entry(boolean votes, boolean present, boolean byHand) {}

    /** Once: what is on the roll stays on it. */
    void freeze(SessionId session, Collection<Delegate> delegates) {
        for (Delegate delegate : delegates) {
            database.insertInto(CONGRESS_ATTENDANCE)
                    .set(CONGRESS_ATTENDANCE.SESSION_ID, session.value())
                    .set(CONGRESS_ATTENDANCE.DELEGATE_ID, delegate.id().value())
                    .set(CONGRESS_ATTENDANCE.VOTES, delegate.votes())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    Map<DelegateId, Entry> of(SessionId session) {
        Map<DelegateId, Entry> roll = new HashMap<>();
        database.selectFrom(CONGRESS_ATTENDANCE)
                .where(CONGRESS_ATTENDANCE.SESSION_ID.eq(session.value()))
                .forEach(row -> roll.put(
                        new DelegateId(row.getDelegateId()),
                        new Entry(row.getVotes(), row.getPresentAt() != null, row.getByHand())));
        return roll;
    }

    /** False when this delegate is not on the roll. Who is there already stays there since then. */
    boolean checkIn(SessionId session, DelegateId delegate, Instant at, boolean byHand) {
        return database.update(CONGRESS_ATTENDANCE)
                        .set(
                                CONGRESS_ATTENDANCE.BY_HAND,
                                DSL.when(CONGRESS_ATTENDANCE.PRESENT_AT.isNull(), byHand)
                                        .otherwise(CONGRESS_ATTENDANCE.BY_HAND))
                        .set(
                                CONGRESS_ATTENDANCE.PRESENT_AT,
                                DSL.coalesce(CONGRESS_ATTENDANCE.PRESENT_AT, at.atOffset(ZoneOffset.UTC)))
                        .where(CONGRESS_ATTENDANCE.SESSION_ID.eq(session.value()))
                        .and(CONGRESS_ATTENDANCE.DELEGATE_ID.eq(delegate.value()))
                        .execute()
                == 1;
    }

    void checkOut(SessionId session, DelegateId delegate) {
        database.update(CONGRESS_ATTENDANCE)
                .setNull(CONGRESS_ATTENDANCE.PRESENT_AT)
                .set(CONGRESS_ATTENDANCE.BY_HAND, false)
                .where(CONGRESS_ATTENDANCE.SESSION_ID.eq(session.value()))
                .and(CONGRESS_ATTENDANCE.DELEGATE_ID.eq(delegate.value()))
                .execute();
    }

    /** The hall is empty again: for a new sitting. */
    void clear(SessionId session) {
        database.update(CONGRESS_ATTENDANCE)
                .setNull(CONGRESS_ATTENDANCE.PRESENT_AT)
                .set(CONGRESS_ATTENDANCE.BY_HAND, false)
                .where(CONGRESS_ATTENDANCE.SESSION_ID.eq(session.value()))
                .execute();
    }

    void elect(SessionId session, Collection<DelegateId> presidium, Collection<AccountId> scrutineers) {
        database.deleteFrom(CONGRESS_OFFICE)
                .where(CONGRESS_OFFICE.SESSION_ID.eq(session.value()))
                .execute();
        presidium.forEach(one -> hold(session, one.value(), "PRESIDIUM"));
        scrutineers.forEach(one -> hold(session, one.value(), "SCRUTINEER"));
    }

    List<DelegateId> presidium(SessionId session) {
        return holders(session, "PRESIDIUM").stream().map(DelegateId::new).toList();
    }

    List<AccountId> scrutineers(SessionId session) {
        return holders(session, "SCRUTINEER").stream().map(AccountId::new).toList();
    }

    private void hold(SessionId session, UUID holder, String office) {
        database.insertInto(CONGRESS_OFFICE)
                .set(CONGRESS_OFFICE.SESSION_ID, session.value())
                .set(CONGRESS_OFFICE.HOLDER, holder)
                .set(CONGRESS_OFFICE.OFFICE, office)
                .onConflictDoNothing()
                .execute();
    }

    private Set<UUID> holders(SessionId session, String office) {
        return database.select(CONGRESS_OFFICE.HOLDER)
                .from(CONGRESS_OFFICE)
                .where(CONGRESS_OFFICE.SESSION_ID.eq(session.value()).and(CONGRESS_OFFICE.OFFICE.eq(office)))
                .orderBy(CONGRESS_OFFICE.HOLDER)
                .fetchSet(CONGRESS_OFFICE.HOLDER);
    }
}
