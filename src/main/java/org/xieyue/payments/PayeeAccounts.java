package org.xieyue.payments;

import static xieyue.schema.Tables.PAYEE_ACCOUNT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.members.NationalId;
import org.xieyue.secrets.FieldCipher;
import xieyue.schema.tables.records.PayeeAccountRecord;

/** Sealed accounts; also the keys by which people and numbers are recognised without being known. */
@Repository
class PayeeAccounts {

    private static final String HOLDER = "payee_account.holder";
    private static final String NUMBER = "payee_account.number";

    private final DSLContext database;
    private final FieldCipher cipher;

    PayeeAccounts(DSLContext database, FieldCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    String keyOf(NationalId person) {
        return cipher.fingerprint("payee/" + person.value());
    }

    String printOf(String number) {
        return cipher.fingerprint("card/" + number);
    }

    /** One registration after the other for each person, and for each number. */
    void waitForOthers(String key) {
        database.execute("select pg_advisory_xact_lock(hashtext(?))", "payee/" + key);
    }

    void add(PayeeAccount account) {
        AccountId by = account.by();
        database.insertInto(PAYEE_ACCOUNT)
                .set(PAYEE_ACCOUNT.ID, account.id().value())
                .set(PAYEE_ACCOUNT.PAYEE_KEY, account.payeeKey())
                .set(PAYEE_ACCOUNT.UNION_ID, account.union().value())
                .set(PAYEE_ACCOUNT.SEALED_HOLDER, cipher.seal(HOLDER, account.holder()))
                .set(PAYEE_ACCOUNT.SEALED_NUMBER, cipher.seal(NUMBER, account.number()))
                .set(PAYEE_ACCOUNT.NUMBER_PRINT, account.print())
                .set(PAYEE_ACCOUNT.BANK, account.bank())
                .set(PAYEE_ACCOUNT.STATE, account.state().name())
                .set(PAYEE_ACCOUNT.REGISTERED_BY, by == null ? null : by.value())
                .set(PAYEE_ACCOUNT.REGISTERED_AT, account.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    Optional<PayeeAccount> find(PayeeAccountId id) {
        return database.selectFrom(PAYEE_ACCOUNT)
                .where(PAYEE_ACCOUNT.ID.eq(id.value()))
                .fetchOptional(this::account);
    }

    Optional<PayeeAccount> lock(PayeeAccountId id) {
        return database.selectFrom(PAYEE_ACCOUNT)
                .where(PAYEE_ACCOUNT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(this::account);
    }

    Optional<PayeeAccount> of(String payeeKey, AccountState state) {
        return database.selectFrom(PAYEE_ACCOUNT)
                .where(PAYEE_ACCOUNT.PAYEE_KEY.eq(payeeKey), PAYEE_ACCOUNT.STATE.eq(state.name()))
                .fetchOptional(this::account);
    }

    /** Whether money goes, or soon may go, to somebody else under this number. */
    boolean isOfAnother(String print, String payeeKey) {
        return database.fetchExists(
                PAYEE_ACCOUNT,
                PAYEE_ACCOUNT
                        .NUMBER_PRINT
                        .eq(print)
                        .and(PAYEE_ACCOUNT.PAYEE_KEY.ne(payeeKey))
                        .and(PAYEE_ACCOUNT.STATE.in(AccountState.PAYABLE.name(), AccountState.WAITING.name())));
    }

    /** The accounts of these people in this state, of which each has one at most. */
    Map<String, PayeeAccount> of(Collection<String> payeeKeys, AccountState state) {
        Map<String, PayeeAccount> found = new HashMap<>();
        fetch(PAYEE_ACCOUNT
                        .STATE
                        .eq(state.name())
                        .and(PAYEE_ACCOUNT.PAYEE_KEY.eq(DSL.any(payeeKeys.toArray(String[]::new)))))
                .forEach(account -> found.put(account.payeeKey(), account));
        return found;
    }

    List<PayeeAccount> waiting(Collection<UnionId> unions) {
        return fetch(PAYEE_ACCOUNT
                .STATE
                .eq(AccountState.WAITING.name())
                .and(PAYEE_ACCOUNT.UNION_ID.in(
                        unions.stream().map(UnionId::value).toList())));
    }

    private List<PayeeAccount> fetch(Condition condition) {
        return database.selectFrom(PAYEE_ACCOUNT)
                .where(condition)
                .orderBy(PAYEE_ACCOUNT.REGISTERED_AT, PAYEE_ACCOUNT.ID)
                .fetch(this::account);
    }

    void replace(String payeeKey, AccountState state) {
        database.update(PAYEE_ACCOUNT)
                .set(PAYEE_ACCOUNT.STATE, AccountState.REPLACED.name())
                .where(PAYEE_ACCOUNT.PAYEE_KEY.eq(payeeKey), PAYEE_ACCOUNT.STATE.eq(state.name()))
                .execute();
    }

    void look(PayeeAccountId id, AccountState decision, @Nullable AccountId by, Instant at, @Nullable String reason) {
        database.update(PAYEE_ACCOUNT)
                .set(PAYEE_ACCOUNT.STATE, decision.name())
                .set(PAYEE_ACCOUNT.LOOKED_BY, by == null ? null : by.value())
                .set(PAYEE_ACCOUNT.LOOKED_AT, at.atOffset(ZoneOffset.UTC))
                .set(PAYEE_ACCOUNT.REASON, reason)
                .where(PAYEE_ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    private PayeeAccount account(PayeeAccountRecord row) {
        String number = cipher.open(NUMBER, row.getSealedNumber());
        return new PayeeAccount(
                new PayeeAccountId(row.getId()),
                row.getPayeeKey(),
                new UnionId(row.getUnionId()),
                cipher.open(HOLDER, row.getSealedHolder()),
                number,
                printOf(number),
                row.getBank(),
                AccountState.valueOf(row.getState()),
                Optional.ofNullable(row.getRegisteredBy()).map(AccountId::new).orElse(null),
                row.getRegisteredAt().toInstant());
    }
}
