package org.xieyue.identity;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static xieyue.schema.Tables.ACCOUNT;
import static xieyue.schema.Tables.APPOINTMENT;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
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

    List<Stored> holdersOf(Collection<Role> roles, Collection<UnionId> unions) {
        return fetch(exists(selectOne()
                .from(APPOINTMENT)
                .where(
                        APPOINTMENT.ACCOUNT_ID.eq(ACCOUNT.ID),
                        APPOINTMENT.ROLE.eq(
                                DSL.any(roles.stream().map(Role::name).toArray(String[]::new))),
                        APPOINTMENT.UNION_ID.eq(
                                DSL.any(unions.stream().map(UnionId::value).toArray(UUID[]::new))))));
    }

    /** Names of all who hold a post at this union, by role. */
    Map<Role, List<String>> postsAt(UnionId union) {
        return database.select(APPOINTMENT.ROLE, ACCOUNT.NAME)
                .from(APPOINTMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(APPOINTMENT.ACCOUNT_ID))
                .where(APPOINTMENT.UNION_ID.eq(union.value()), ACCOUNT.CLOSED.isFalse())
                .orderBy(ACCOUNT.NAME, ACCOUNT.LOGIN)
                .fetchGroups(row -> Role.valueOf(row.value1()), Record2::value2);
    }

    /** Those of these unions where somebody holds this role. */
    Set<UnionId> staffed(Role role, Set<UnionId> unions) {
        return database.selectDistinct(APPOINTMENT.UNION_ID)
                .from(APPOINTMENT)
                .where(
                        APPOINTMENT.ROLE.eq(role.name()),
                        APPOINTMENT.UNION_ID.eq(
                                DSL.any(unions.stream().map(UnionId::value).toArray(UUID[]::new))))
                .fetchSet(row -> new UnionId(row.value1()));
    }

    private List<Stored> fetch(Condition which) {
        return fetch(which, Integer.MAX_VALUE, ACCOUNT.NAME, ACCOUNT.LOGIN);
    }

    private List<Stored> fetch(Condition which, int limit, Field<?>... order) {
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
                .orderBy(order)
                .limit(limit)
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

    boolean isEmpty() {
        return !database.fetchExists(ACCOUNT);
    }

    /** False if the post was not held. */
    boolean dismiss(AccountId id, Appointment post) {
        return database.deleteFrom(APPOINTMENT)
                        .where(
                                APPOINTMENT.ACCOUNT_ID.eq(id.value()),
                                APPOINTMENT.ROLE.eq(post.role().name()),
                                APPOINTMENT.UNION_ID.eq(post.union().value()))
                        .execute()
                == 1;
    }

    void close(AccountId id) {
        database.deleteFrom(APPOINTMENT)
                .where(APPOINTMENT.ACCOUNT_ID.eq(id.value()))
                .execute();
        database.update(ACCOUNT)
                .set(ACCOUNT.CLOSED, true)
                .set(ACCOUNT.SESSION_EPOCH, ACCOUNT.SESSION_EPOCH.plus(1))
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /** Ends the sessions that began with the old password. */
    void setPassword(AccountId id, String passwordHash) {
        database.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.SESSION_EPOCH, ACCOUNT.SESSION_EPOCH.plus(1))
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    void setLocale(AccountId id, Locale locale) {
        database.update(ACCOUNT)
                .set(ACCOUNT.LOCALE, locale.toLanguageTag())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    List<Account> administratorsAtAnyOf(Set<UnionId> unions) {
        return fetch(exists(selectOne()
                        .from(APPOINTMENT)
                        .where(
                                APPOINTMENT.ACCOUNT_ID.eq(ACCOUNT.ID),
                                APPOINTMENT.ROLE.eq(Role.ADMINISTRATOR.name()),
                                APPOINTMENT.UNION_ID.in(
                                        unions.stream().map(UnionId::value).toList()))))
                .stream()
                .map(Stored::account)
                .toList();
    }

    /** Administrators lose their posts one after the other, so that the last two do not dismiss each other. */
    void lockAdministrators() {
        database.execute("select pg_advisory_xact_lock(hashtext('administrators'))");
    }

    /** Accounts of these unions, by login, from behind {@code after}. */
    List<Stored> belongingTo(List<UnionId> unions, String text, String after, int limit) {
        Condition within =
                ACCOUNT.UNION_ID.eq(DSL.any(unions.stream().map(UnionId::value).toArray(UUID[]::new)));
        Condition named = text.isEmpty()
                ? DSL.trueCondition()
                : ACCOUNT.NAME.containsIgnoreCase(text).or(ACCOUNT.LOGIN.containsIgnoreCase(text));
        return fetch(within.and(named).and(ACCOUNT.LOGIN.gt(after)), limit, ACCOUNT.LOGIN);
    }
}
