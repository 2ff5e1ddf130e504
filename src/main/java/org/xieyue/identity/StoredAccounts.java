package org.xieyue.identity;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static xieyue.schema.Tables.ACCOUNT;
import static xieyue.schema.Tables.APPOINTMENT;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Accounts as they are stored. */
@Repository
class StoredAccounts {

    /** An open account with what sign-in needs to know about it. */
    record Stored(Account account, UnionId home, int sessionEpoch) {}

    private final DSLContext database;

    StoredAccounts(DSLContext database) {
        this.database = database;
    }

    Optional<Stored> find(AccountId id) {
        return fetch(ACCOUNT.ID.eq(id.value())).stream().findFirst();
    }

    Optional<Stored> findByLogin(String login) {
        return fetch(ACCOUNT.LOGIN.eq(login)).stream().findFirst();
    }

    List<Stored> holdersOf(Role role, UnionId union) {
        return fetch(exists(selectOne()
                .from(APPOINTMENT)
                .where(
                        APPOINTMENT.ACCOUNT_ID.eq(ACCOUNT.ID),
                        APPOINTMENT.ROLE.eq(role.name()),
                        APPOINTMENT.UNION_ID.eq(union.value()))));
    }

    private List<Stored> fetch(Condition which) {
        return database.select(
                        ACCOUNT.ID,
                        ACCOUNT.LOGIN,
                        ACCOUNT.NAME,
                        ACCOUNT.UNION_ID,
                        ACCOUNT.LOCALE,
                        ACCOUNT.SESSION_EPOCH,
                        DSL.multiset(DSL.select(APPOINTMENT.ROLE, APPOINTMENT.UNION_ID)
                                        .from(APPOINTMENT)
                                        .where(APPOINTMENT.ACCOUNT_ID.eq(ACCOUNT.ID)))
                                .as("posts")
                                .convertFrom(posts -> posts.map(post ->
                                        new Appointment(Role.valueOf(post.value1()), new UnionId(post.value2())))))
                .from(ACCOUNT)
                .where(which, ACCOUNT.CLOSED.isFalse())
                .orderBy(ACCOUNT.NAME, ACCOUNT.LOGIN)
                .fetch(row -> stored(row, new HashSet<>(row.value7())));
    }

    private static Stored stored(Record row, Set<Appointment> posts) {
        return new Stored(
                new Account(
                        new AccountId(row.get(ACCOUNT.ID)),
                        row.get(ACCOUNT.LOGIN),
                        row.get(ACCOUNT.NAME),
                        Locale.forLanguageTag(row.get(ACCOUNT.LOCALE)),
                        posts),
                new UnionId(row.get(ACCOUNT.UNION_ID)),
                row.get(ACCOUNT.SESSION_EPOCH));
    }

    /** False if the login is taken. */
    boolean add(AccountId id, NewAccount account, String passwordHash) {
        return database.insertInto(ACCOUNT)
                        .set(ACCOUNT.ID, id.value())
                        .set(ACCOUNT.LOGIN, account.login())
                        .set(ACCOUNT.NAME, account.name())
                        .set(ACCOUNT.UNION_ID, account.union().value())
                        .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                        .set(ACCOUNT.LOCALE, account.locale().toLanguageTag())
                        .onConflict(ACCOUNT.LOGIN)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** False if the post was held already. */
    boolean appoint(AccountId id, Appointment post) {
        return database.insertInto(APPOINTMENT)
                        .set(APPOINTMENT.ACCOUNT_ID, id.value())
                        .set(APPOINTMENT.ROLE, post.role().name())
                        .set(APPOINTMENT.UNION_ID, post.union().value())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<String> passwordHash(AccountId id) {
        UUID account = id.value();
        return database.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account), ACCOUNT.CLOSED.isFalse())
                .fetchOptional(ACCOUNT.PASSWORD_HASH);
    }
}
