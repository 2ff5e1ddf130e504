package org.xieyue.ballots;

import static xieyue.schema.roll.Tables.CHANGE;
import static xieyue.schema.roll.Tables.CODE;
import static xieyue.schema.roll.Tables.ELECTOR;
import static xieyue.schema.roll.Tables.ISSUE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.storage.SeparateStore;

/** Changes of a roll after its opening. */
@Repository
class RollChanges {

    private static final String NAME = "roll.change.name";

    private final DSLContext roll;
    private final FieldCipher cipher;

    RollChanges(@Qualifier("rollStore") SeparateStore store, FieldCipher cipher) {
        this.roll = store.sql();
        this.cipher = cipher;
    }

    void propose(BallotId ballot, RollChange change) {
        AccountId account = change.elector().account();
        roll.insertInto(CHANGE)
                .set(CHANGE.ID, change.id())
                .set(CHANGE.BALLOT_ID, ballot.value())
                .set(CHANGE.KIND, change.kind().name())
                .set(CHANGE.PERSON, change.elector().person())
                .set(CHANGE.ACCOUNT_ID, account == null ? null : account.value())
                .set(CHANGE.NAME, cipher.seal(NAME, change.elector().name()))
                .set(CHANGE.REASON, change.reason())
                .set(CHANGE.PROPOSED_BY, change.proposedBy().value())
                .set(CHANGE.PROPOSED_AT, time(change.proposedAt()))
                .execute();
    }

    List<RollChange> of(BallotId ballot) {
        return roll.selectFrom(CHANGE)
                .where(CHANGE.BALLOT_ID.eq(ballot.value()))
                .orderBy(CHANGE.PROPOSED_AT, CHANGE.ID)
                .fetch(row -> new RollChange(
                        row.getId(),
                        RollChange.Kind.valueOf(row.getKind()),
                        new Elector(row.getPerson(), cipher.open(NAME, row.getName()), account(row.getAccountId())),
                        row.getReason(),
                        new AccountId(row.getProposedBy()),
                        instant(row.getProposedAt()),
                        account(row.getConfirmedBy()),
                        instant(row.getConfirmedAt())));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    /**
     * Makes the change; false when the person, or the account, stands on the roll already, or has taken a paper. The table of issues is locked
     * first, as everybody does who takes a paper.
     */
    boolean confirm(BallotId ballot, RollChange change, AccountId by, Instant at, byte[] sealedName) {
        return roll.transactionResult(work -> {
            DSLContext sql = work.dsl();
            sql.execute("lock table roll.issue, roll.code in access exclusive mode");
            boolean made = change.kind() == RollChange.Kind.ADD
                    ? add(sql, ballot, change.elector(), sealedName)
                    : remove(sql, ballot, change.elector().person());
            if (made) {
                sql.update(CHANGE)
                        .set(CHANGE.CONFIRMED_BY, by.value())
                        .set(CHANGE.CONFIRMED_AT, time(at))
                        .where(CHANGE.ID.eq(change.id()))
                        .and(CHANGE.CONFIRMED_BY.isNull())
                        .execute();
            }
            return made;
        });
    }

    private static boolean add(DSLContext sql, BallotId ballot, Elector elector, byte[] sealedName) {
        AccountId account = elector.account();
        if (account != null
                && sql.fetchExists(
                        ELECTOR, ELECTOR.BALLOT_ID.eq(ballot.value()).and(ELECTOR.ACCOUNT_ID.eq(account.value())))) {
            return false;
        }
        return sql.insertInto(ELECTOR)
                        .set(ELECTOR.BALLOT_ID, ballot.value())
                        .set(ELECTOR.PERSON, elector.person())
                        .set(ELECTOR.ACCOUNT_ID, account == null ? null : account.value())
                        .set(ELECTOR.NAME, sealedName)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static boolean remove(DSLContext sql, BallotId ballot, UUID person) {
        if (sql.fetchExists(ISSUE, ISSUE.BALLOT_ID.eq(ballot.value()).and(ISSUE.PERSON.eq(person)))) {
            return false;
        }
        sql.deleteFrom(CODE)
                .where(CODE.BALLOT_ID.eq(ballot.value()))
                .and(CODE.PERSON.eq(person))
                .execute();
        return sql.deleteFrom(ELECTOR)
                        .where(ELECTOR.BALLOT_ID.eq(ballot.value()))
                        .and(ELECTOR.PERSON.eq(person))
                        .execute()
                == 1;
    }
}
