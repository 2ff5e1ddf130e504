package org.xieyue.cases;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static xieyue.schema.Tables.CASE_FILE;
import static xieyue.schema.Tables.CASE_PARTY;
import static xieyue.schema.Tables.CASE_RELATION;
import static xieyue.schema.Tables.TIMELINE_LINE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/** The files themselves, who is party to them, and which belong together. */
@Repository
class CaseFiles {

    /** A file with its parties and relations, in one statement that is not built anew each time. */
    private static final String ADD = """
            with parties as (
                insert into case_party (case_id, account_id) select ?, unnest(cast(? as uuid[]))),
            relations as (
                insert into case_relation (case_id, related_key) select ?, unnest(cast(? as text[])))
            insert into case_file
                (id, number, process_key, union_id, subject, amount_fen, state, opened_by, opened_at, search)
            values (?, ?, ?, ?, ?, cast(? as bigint), ?, ?, cast(? as timestamptz), ?)
            """;

    private final DSLContext dsl;

    CaseFiles(DSLContext dsl) {
        this.dsl = dsl;
    }

    void add(NewCase opened, String number, String state, AccountId by, Instant at) {
        Set<UUID> parties = opened.parties().stream().map(AccountId::value).collect(Collectors.toSet());
        parties.add(by.value());
        UUID id = opened.id().value();
        Yuan amount = opened.amount();
        dsl.execute(
                ADD,
                id,
                parties.toArray(UUID[]::new),
                id,
                opened.relatedKeys().toArray(String[]::new),
                id,
                number,
                opened.processKey(),
                opened.union().value(),
                opened.subject(),
                amount == null ? null : amount.fen(),
                state,
                by.value(),
                at.atOffset(ZoneOffset.UTC),
                Lexemes.of(number, opened.subject(), opened.searchText()));
    }

    Optional<CaseRow> find(CaseId id) {
        return dsl.selectFrom(CASE_FILE)
                .where(CASE_FILE.ID.eq(id.value()))
                .fetchOptional()
                .map(CaseFiles::row);
    }

    Optional<CasePlace> placeOf(CaseId id) {
        return dsl.select(CASE_FILE.UNION_ID, CASE_FILE.OPENED_BY)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.eq(id.value()))
                .fetchOptional(found -> new CasePlace(new UnionId(found.value1()), new AccountId(found.value2())));
    }

    boolean stands(CaseId id, String state, boolean closed) {
        return dsl.update(CASE_FILE)
                        .set(CASE_FILE.STATE, state)
                        .set(CASE_FILE.CLOSED, closed)
                        .where(CASE_FILE.ID.eq(id.value()))
                        .execute()
                == 1;
    }

    void describe(CaseId id, String subject, @Nullable Yuan amount) {
        dsl.update(CASE_FILE)
                .set(CASE_FILE.SUBJECT, subject)
                .set(CASE_FILE.AMOUNT_FEN, amount == null ? null : amount.fen())
                .where(CASE_FILE.ID.eq(id.value()))
                .execute();
    }

    void involve(CaseId id, AccountId person) {
        dsl.insertInto(CASE_PARTY)
                .values(id.value(), person.value())
                .onConflictDoNothing()
                .execute();
    }

    void release(CaseId id, AccountId person) {
        dsl.deleteFrom(CASE_PARTY)
                .where(CASE_PARTY.CASE_ID.eq(id.value()), CASE_PARTY.ACCOUNT_ID.eq(person.value()))
                .execute();
    }

    boolean isParty(CaseId id, AccountId person) {
        return dsl.fetchExists(CASE_PARTY, CASE_PARTY.CASE_ID.eq(id.value()), CASE_PARTY.ACCOUNT_ID.eq(person.value()));
    }

    /** Those of these cases in which the person is a party or did something. */
    Set<CaseId> withPartOf(AccountId person, Collection<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        return dsl.select(CASE_PARTY.CASE_ID)
                .from(CASE_PARTY)
                .where(CASE_PARTY.CASE_ID.eq(DSL.any(ids)), CASE_PARTY.ACCOUNT_ID.eq(person.value()))
                .union(select(TIMELINE_LINE.CASE_ID)
                        .from(TIMELINE_LINE)
                        .where(TIMELINE_LINE.CASE_ID.eq(DSL.any(ids)), TIMELINE_LINE.ACCOUNT_ID.eq(person.value())))
                .fetchSet(row -> new CaseId(row.value1()));
    }

    /** Cases that share a household or person with this one, newest first. */
    List<CaseRow> relatedTo(CaseId id) {
        return dsl.selectFrom(CASE_FILE)
                .where(
                        CASE_FILE.ID.ne(id.value()),
                        CASE_FILE.ID.in(select(CASE_RELATION.CASE_ID)
                                .from(CASE_RELATION)
                                .where(CASE_RELATION.RELATED_KEY.in(select(CASE_RELATION.RELATED_KEY)
                                        .from(CASE_RELATION)
                                        .where(CASE_RELATION.CASE_ID.eq(id.value()))))))
                .orderBy(CASE_FILE.OPENED_AT.desc(), CASE_FILE.ID.desc())
                .fetch(CaseFiles::row);
    }

    /** Cases of these unions or of this party, newest first. */
    List<CaseRow> search(CaseSearch.Filter filter, Collection<UnionId> unions, @Nullable CaseKey after, int limit) {
        Condition condition =
                CASE_FILE.UNION_ID.in(unions.stream().map(UnionId::value).toList());
        if (filter.processKey() != null) {
            condition = condition.and(CASE_FILE.PROCESS_KEY.eq(filter.processKey()));
        }
        if (filter.closed() != null) {
            condition = condition.and(CASE_FILE.CLOSED.eq(filter.closed()));
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            condition = condition.and(matching(text));
        }
        if (after != null) {
            condition = condition.and(DSL.row(CASE_FILE.OPENED_AT, CASE_FILE.ID)
                    .lt(after.openedAt().atOffset(ZoneOffset.UTC), after.id().value()));
        }
        return dsl.selectFrom(CASE_FILE)
                .where(condition)
                .orderBy(CASE_FILE.OPENED_AT.desc(), CASE_FILE.ID.desc())
                .limit(limit)
                .fetch(CaseFiles::row);
    }

    Map<CaseId, String> numbers(Collection<CaseId> cases) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        return dsl.select(CASE_FILE.ID, CASE_FILE.NUMBER)
                .from(CASE_FILE)
                .where(CASE_FILE.ID.eq(DSL.any(ids)))
                .fetchMap(row -> new CaseId(row.value1()), org.jooq.Record2::value2);
    }

    private static Condition matching(String text) {
        String question = Lexemes.question(text);
        return question.isEmpty()
                ? DSL.falseCondition()
                : DSL.condition(
                        "array_to_tsvector(string_to_array({0}, ' ')) @@ {1}::tsquery",
                        CASE_FILE.SEARCH, val(question, SQLDataType.VARCHAR));
    }

    private static CaseRow row(Record found) {
        Long fen = found.get(CASE_FILE.AMOUNT_FEN);
        return new CaseRow(
                new CaseId(found.get(CASE_FILE.ID)),
                found.get(CASE_FILE.NUMBER),
                found.get(CASE_FILE.PROCESS_KEY),
                new UnionId(found.get(CASE_FILE.UNION_ID)),
                found.get(CASE_FILE.SUBJECT),
                fen == null ? null : new Yuan(fen),
                found.get(CASE_FILE.STATE),
                found.get(CASE_FILE.CLOSED),
                new AccountId(found.get(CASE_FILE.OPENED_BY)),
                found.get(CASE_FILE.OPENED_AT).toInstant());
    }
}
