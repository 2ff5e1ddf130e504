package org.xieyue.congress;

import static xieyue.schema.Tables.CONGRESS_DELEGATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.congress.NewDelegate.WardVote;
import org.xieyue.identity.AccountId;
import org.xieyue.secrets.FieldCipher;
import xieyue.schema.tables.records.CongressDelegateRecord;

/** Mandates; names are sealed, identity numbers are kept as keyed hashes only. */
@Repository
class Delegates {

    private static final String NAME = "congress_delegate.sealed_name";

    private final DSLContext database;
    private final FieldCipher cipher;

    Delegates(DSLContext database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    String keyOf(String identity) {
        return cipher.fingerprint("delegate/" + identity.strip().toUpperCase(java.util.Locale.ROOT));
    }

    void add(Delegate delegate, @Nullable WardVote election) {
        CongressDelegateRecord row = database.newRecord(CONGRESS_DELEGATE);
        row.setId(delegate.id().value());
        row.setCongressId(delegate.congress().value());
        row.setWardId(delegate.ward());
        AccountId account = delegate.account();
        row.setAccountId(account == null ? null : account.value());
        row.setPersonKey(delegate.personKey());
        row.setSealedName(cipher.seal(NAME, delegate.name()));
        row.setKind(delegate.votes() ? "DELEGATE" : "OBSERVER");
        row.setManager(delegate.manager());
        row.setWoman(delegate.woman());
        row.setFrontLine(delegate.frontLine());
        row.setTermFrom(delegate.from());
        row.setTermUntil(delegate.until());
        if (election != null) {
            row.setWorkers(election.workers());
            row.setVoted(election.voted());
            row.setInFavour(election.inFavour());
        }
        row.insert();
    }

    Optional<Delegate> find(DelegateId id) {
        return database.selectFrom(CONGRESS_DELEGATE)
                .where(CONGRESS_DELEGATE.ID.eq(id.value()))
                .fetchOptional(this::delegate);
    }

    List<Delegate> of(CongressId congress) {
        return list(CONGRESS_DELEGATE.CONGRESS_ID.eq(congress.value()));
    }

    List<Delegate> inTerm(CongressId congress, LocalDate on) {
        return list(CONGRESS_DELEGATE
                .CONGRESS_ID
                .eq(congress.value())
                .and(CONGRESS_DELEGATE.TERM_FROM.le(on))
                .and(CONGRESS_DELEGATE.TERM_UNTIL.ge(on)));
    }

    List<Delegate> of(AccountId account, LocalDate on) {
        return list(CONGRESS_DELEGATE
                .ACCOUNT_ID
                .eq(account.value())
                .and(CONGRESS_DELEGATE.TERM_FROM.le(on))
                .and(CONGRESS_DELEGATE.TERM_UNTIL.ge(on)));
    }

    boolean isDelegate(CongressId congress, AccountId account) {
        return database.fetchExists(
                CONGRESS_DELEGATE,
                CONGRESS_DELEGATE.CONGRESS_ID.eq(congress.value()),
                CONGRESS_DELEGATE.ACCOUNT_ID.eq(account.value()));
    }

    /** The mandate ended the day before. */
    void end(DelegateId id, LocalDate on, String how) {
        database.update(CONGRESS_DELEGATE)
                .set(CONGRESS_DELEGATE.TERM_UNTIL, on.minusDays(1))
                .set(CONGRESS_DELEGATE.ENDED_AS, how)
                .where(CONGRESS_DELEGATE.ID.eq(id.value()))
                .execute();
    }

    private List<Delegate> list(Condition condition) {
        return database.selectFrom(CONGRESS_DELEGATE)
                .where(condition)
                .orderBy(CONGRESS_DELEGATE.WARD_ID.asc().nullsLast(), CONGRESS_DELEGATE.TERM_FROM, CONGRESS_DELEGATE.ID)
                .fetch(this::delegate);
    }

    private Delegate delegate(CongressDelegateRecord row) {
        @Nullable UUID account = row.getAccountId();
        return new Delegate(
                new DelegateId(row.getId()),
                new CongressId(row.getCongressId()),
                row.getWardId(),
                account == null ? null : new AccountId(account),
                row.getPersonKey(),
                cipher.open(NAME, row.getSealedName()),
                row.getKind().equals("DELEGATE"),
                row.getManager(),
                row.getWoman(),
                row.getFrontLine(),
                row.getTermFrom(),
                row.getTermUntil(),
                row.getEndedAs());
    }
}
