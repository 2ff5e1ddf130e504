package org.xieyue.members;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static xieyue.schema.Tables.MEMBER;
import static xieyue.schema.Tables.MEMBER_IMPORT;
import static xieyue.schema.Tables.MEMBER_IMPORT_ROW;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.members.ImportReport.FlawedRow;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.shared.SearchWords;
import xieyue.schema.tables.records.MemberImportRowRecord;

/** Imports that have been checked, row by row, and their effect on the members. Set operations; no row travels twice. */
@Repository
class MemberImports {

    private static final int BATCH = 1_000;
    private static final int FIRST_FLAWS = 200;
    private static final String NATIONAL_ID = "member.national_id";
    private static final String PHONE = "member.phone";

    private final DSLContext sql;
    private final FieldCipher cipher;

    MemberImports(DSLContext sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** An import as stored. */
    record Stored(ImportId id, UnionId scope, MatchRule rule, String fileName, boolean applied) {}

    void add(ImportId id, UnionId scope, MatchRule rule, String fileName, AccountId by, Instant at) {
        sql.insertInto(MEMBER_IMPORT)
                .set(MEMBER_IMPORT.ID, id.value())
                .set(MEMBER_IMPORT.UNION_ID, scope.value())
                .set(MEMBER_IMPORT.MATCH_RULE, rule.name())
                .set(MEMBER_IMPORT.FILE_NAME, fileName)
                .set(MEMBER_IMPORT.CHECKED_BY, by.value())
                .set(MEMBER_IMPORT.CHECKED_AT, OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .execute();
    }

    Optional<Stored> lock(ImportId id) {
        return sql.selectFrom(MEMBER_IMPORT)
                .where(MEMBER_IMPORT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(row -> new Stored(
                        id,
                        new UnionId(row.getUnionId()),
                        MatchRule.valueOf(row.getMatchRule()),
                        row.getFileName(),
                        row.getAppliedAt() != null));
    }

    Optional<UnionId> scopeOf(ImportId id) {
        return sql.select(MEMBER_IMPORT.UNION_ID)
                .from(MEMBER_IMPORT)
                .where(MEMBER_IMPORT.ID.eq(id.value()))
                .fetchOptional(row -> new UnionId(row.value1()));
    }

    /** Collects rows and writes them a thousand at a time. */
    Writer writer(ImportId id) {
        return new Writer(id);
    }

    final class Writer {
        private final ImportId id;
        private final List<MemberImportRowRecord> waiting = new ArrayList<>(BATCH);

        private Writer(ImportId id) {
            this.id = id;
        }

        void add(MemberLine line) {
            MemberImportRowRecord row = new MemberImportRowRecord();
            row.setImportId(id.value());
            row.setLine(line.line());
            row.setUnionId(line.union() == null ? null : line.union().value());
            row.setNumber(line.number());
            row.setName(line.name());
            NationalId nationalId = line.nationalId();
            if (nationalId != null) {
                row.setNationalId(cipher.seal(NATIONAL_ID, nationalId.value()));
                row.setNationalIdPrint(cipher.fingerprint(nationalId.value()));
            }
            String phone = line.phone();
            if (phone != null) {
                row.setPhone(cipher.seal(PHONE, phone));
                row.setPhonePrint(cipher.fingerprint(phone));
            }
            row.setEmployer(line.employer());
            row.setOccupation(line.occupation());
            row.setJoinedOn(line.joinedOn());
            row.setFlaws(line.flaws().toArray(new String[0]));
            waiting.add(row);
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                sql.batchInsert(waiting).execute();
                waiting.clear();
            }
        }
    }

    void forget(ImportId id) {
        sql.deleteFrom(MEMBER_IMPORT).where(MEMBER_IMPORT.ID.eq(id.value())).execute();
    }

    /** Nobody else may change members until the transaction ends: the check must still be true when it is applied. */
    void lockMembers() {
        sql.execute("lock table member in share row exclusive mode");
    }

    /** Judges the rows again, after whatever happened since they were shown. */
    void rematch(ImportId id, MatchRule rule, Collection<UUID> unionsInScope) {
        Field<String[]> own = field(
                "array(select flaw from unnest({0}) flaw where flaw not in ('memberElsewhere', 'nationalIdOfAnother', 'numberOfAnother'))",
                String[].class, MEMBER_IMPORT_ROW.FLAWS);
        sql.update(MEMBER_IMPORT_ROW)
                .setNull(MEMBER_IMPORT_ROW.MEMBER_ID)
                .set(MEMBER_IMPORT_ROW.FLAWS, own)
                .where(MEMBER_IMPORT_ROW.IMPORT_ID.eq(id.value()))
                .execute();
        match(id, rule, unionsInScope);
    }

    /** Names rows that repeat an identification or membership number of an earlier row. */
    void findRepeats(ImportId id) {
        flagRepeats(id, MEMBER_IMPORT_ROW.NATIONAL_ID_PRINT, "nationalIdTwice:");
        flagRepeats(id, MEMBER_IMPORT_ROW.NUMBER, "numberTwice:");
    }

    private void flagRepeats(ImportId id, TableField<MemberImportRowRecord, String> column, String flaw) {
        var first = select(column.as("value"), min(MEMBER_IMPORT_ROW.LINE).as("line"))
                .from(MEMBER_IMPORT_ROW)
                .where(MEMBER_IMPORT_ROW.IMPORT_ID.eq(id.value()), column.isNotNull())
                .groupBy(column)
                .having(count().gt(1))
                .asTable("first");
        Field<Integer> firstLine = field(name("first", "line"), Integer.class);
        sql.update(MEMBER_IMPORT_ROW)
                .set(
                        MEMBER_IMPORT_ROW.FLAWS,
                        DSL.arrayAppend(
                                MEMBER_IMPORT_ROW.FLAWS, DSL.concat(inline(flaw), firstLine.cast(String.class))))
                .from(first)
                .where(
                        MEMBER_IMPORT_ROW.IMPORT_ID.eq(id.value()),
                        column.eq(field(name("first", "value"), String.class)),
                        MEMBER_IMPORT_ROW.LINE.gt(firstLine))
                .execute();
    }

    /** Finds the member that each row speaks of, and what is to be done with it. */
    void match(ImportId id, MatchRule rule, Collection<UUID> unionsInScope) {
        Condition sameNumber = MEMBER_IMPORT_ROW.NUMBER.eq(MEMBER.NUMBER);
        Condition samePerson = MEMBER_IMPORT_ROW.NATIONAL_ID_PRINT.eq(MEMBER.NATIONAL_ID_PRINT);
        sql.update(MEMBER_IMPORT_ROW)
                .set(MEMBER_IMPORT_ROW.MEMBER_ID, MEMBER.ID)
                .from(MEMBER)
                .where(MEMBER_IMPORT_ROW.IMPORT_ID.eq(id.value()))
                .and(rule == MatchRule.NATIONAL_ID ? samePerson : sameNumber)
                .execute();
        flagWhereMemberIs(
                id,
                MEMBER_IMPORT_ROW.MEMBER_ID.eq(MEMBER.ID).and(MEMBER.UNION_ID.notIn(unionsInScope)),
                "memberElsewhere");
        Condition another = MEMBER_IMPORT_ROW.MEMBER_ID.isDistinctFrom(MEMBER.ID);
        flagWhereMemberIs(id, samePerson.and(another), "nationalIdOfAnother");
        flagWhereMemberIs(id, sameNumber.and(another), "numberOfAnother");
        decideActions(id);
    }

    private void flagWhereMemberIs(ImportId id, Condition condition, String flaw) {
        sql.update(MEMBER_IMPORT_ROW)
                .set(MEMBER_IMPORT_ROW.FLAWS, DSL.arrayAppend(MEMBER_IMPORT_ROW.FLAWS, flaw))
                .from(MEMBER)
                .where(MEMBER_IMPORT_ROW.IMPORT_ID.eq(id.value()))
                .and(condition)
                .execute();
    }

    private void decideActions(ImportId id) {
        Condition unchanged = MEMBER.NAME
                .eq(MEMBER_IMPORT_ROW.NAME)
                .and(MEMBER.NATIONAL_ID_PRINT.eq(MEMBER_IMPORT_ROW.NATIONAL_ID_PRINT))
                .and(MEMBER_IMPORT_ROW.NUMBER.isNull().or(MEMBER.NUMBER.isNotDistinctFrom(MEMBER_IMPORT_ROW.NUMBER)))
                .and(MEMBER_IMPORT_ROW
                        .PHONE_PRINT
                        .isNull()
                        .or(MEMBER.PHONE_PRINT.isNotDistinctFrom(MEMBER_IMPORT_ROW.PHONE_PRINT)))
                .and(MEMBER_IMPORT_ROW
                        .EMPLOYER
                        .isNull()
                        .or(MEMBER.EMPLOYER.isNotDistinctFrom(MEMBER_IMPORT_ROW.EMPLOYER)))
                .and(MEMBER_IMPORT_ROW
                        .OCCUPATION
                        .isNull()
                        .or(MEMBER.OCCUPATION.isNotDistinctFrom(MEMBER_IMPORT_ROW.OCCUPATION)))
                .and(MEMBER_IMPORT_ROW
                        .JOINED_ON
                        .isNull()
                        .or(MEMBER.JOINED_ON.isNotDistinctFrom(MEMBER_IMPORT_ROW.JOINED_ON)));
        sql.update(MEMBER_IMPORT_ROW)
                .set(
                        MEMBER_IMPORT_ROW.ACTION,
                        DSL.when(DSL.cardinality(MEMBER_IMPORT_ROW.FLAWS).gt(0), RowAction.REFUSED.name())
                                .otherwise(RowAction.CREATE.name()))
                .where(MEMBER_IMPORT_ROW.IMPORT_ID.eq(id.value()))
                .execute();
        sql.update(MEMBER_IMPORT_ROW)
                .set(
                        MEMBER_IMPORT_ROW.ACTION,
                        DSL.when(MEMBER.UNION_ID.ne(MEMBER_IMPORT_ROW.UNION_ID), RowAction.MOVE.name())
                                .when(unchanged, RowAction.SAME.name())
                                .otherwise(RowAction.UPDATE.name()))
                .from(MEMBER)
                .where(
                        MEMBER_IMPORT_ROW.IMPORT_ID.eq(id.value()),
                        MEMBER_IMPORT_ROW.MEMBER_ID.eq(MEMBER.ID),
                        MEMBER_IMPORT_ROW.ACTION.eq(RowAction.CREATE.name()))
                .execute();
    }

    /** Writes the rows that were found right into the members. */
    void apply(ImportId id, Instant at) {
        insertNew(id);
        sql.update(MEMBER)
                .set(MEMBER.UNION_ID, MEMBER_IMPORT_ROW.UNION_ID)
                .set(MEMBER.NUMBER, DSL.coalesce(MEMBER_IMPORT_ROW.NUMBER, MEMBER.NUMBER))
                .set(MEMBER.NAME, MEMBER_IMPORT_ROW.NAME)
                .set(MEMBER.NATIONAL_ID, MEMBER_IMPORT_ROW.NATIONAL_ID)
                .set(MEMBER.NATIONAL_ID_PRINT, MEMBER_IMPORT_ROW.NATIONAL_ID_PRINT)
                .set(MEMBER.PHONE, DSL.coalesce(MEMBER_IMPORT_ROW.PHONE, MEMBER.PHONE))
                .set(MEMBER.PHONE_PRINT, DSL.coalesce(MEMBER_IMPORT_ROW.PHONE_PRINT, MEMBER.PHONE_PRINT))
                .set(MEMBER.EMPLOYER, DSL.coalesce(MEMBER_IMPORT_ROW.EMPLOYER, MEMBER.EMPLOYER))
                .set(MEMBER.OCCUPATION, DSL.coalesce(MEMBER_IMPORT_ROW.OCCUPATION, MEMBER.OCCUPATION))
                .set(MEMBER.JOINED_ON, DSL.coalesce(MEMBER_IMPORT_ROW.JOINED_ON, MEMBER.JOINED_ON))
                .from(MEMBER_IMPORT_ROW)
                .where(
                        MEMBER_IMPORT_ROW.IMPORT_ID.eq(id.value()),
                        MEMBER_IMPORT_ROW.MEMBER_ID.eq(MEMBER.ID),
                        MEMBER_IMPORT_ROW.ACTION.in(RowAction.UPDATE.name(), RowAction.MOVE.name()))
                .execute();
        sql.update(MEMBER_IMPORT)
                .set(MEMBER_IMPORT.APPLIED_AT, OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .where(MEMBER_IMPORT.ID.eq(id.value()))
                .execute();
    }

    private void insertNew(ImportId id) {
        List<MemberBatchRow> batch = new ArrayList<>(BATCH);
        try (var rows = sql.select(MEMBER_IMPORT_ROW.LINE, MEMBER_IMPORT_ROW.NAME)
                .from(MEMBER_IMPORT_ROW)
                .where(MEMBER_IMPORT_ROW.IMPORT_ID.eq(id.value()), MEMBER_IMPORT_ROW.ACTION.eq(RowAction.CREATE.name()))
                .fetchSize(BATCH)
                .fetchLazy()) {
            for (var row : rows) {
                batch.add(new MemberBatchRow(row.value1(), SearchWords.of(row.value2())));
                if (batch.size() == BATCH) {
                    insert(id, batch);
                }
            }
        }
        insert(id, batch);
    }

    private record MemberBatchRow(int line, String searchText) {}

    /** The search words need Java, the rest is copied inside the database. */
    private void insert(ImportId id, List<MemberBatchRow> batch) {
        if (batch.isEmpty()) {
            return;
        }
        Integer[] lines = batch.stream().map(MemberBatchRow::line).toArray(Integer[]::new);
        String[] words = batch.stream().map(MemberBatchRow::searchText).toArray(String[]::new);
        var search = table("unnest({0}, {1})", DSL.val(lines), DSL.val(words)).as("search", "line", "words");
        sql.insertInto(
                        MEMBER,
                        MEMBER.ID,
                        MEMBER.UNION_ID,
                        MEMBER.NUMBER,
                        MEMBER.NAME,
                        MEMBER.SEARCH_TEXT,
                        MEMBER.NATIONAL_ID,
                        MEMBER.NATIONAL_ID_PRINT,
                        MEMBER.PHONE,
                        MEMBER.PHONE_PRINT,
                        MEMBER.EMPLOYER,
                        MEMBER.OCCUPATION,
                        MEMBER.JOINED_ON)
                .select(select(
                                DSL.uuid(),
                                MEMBER_IMPORT_ROW.UNION_ID,
                                MEMBER_IMPORT_ROW.NUMBER,
                                MEMBER_IMPORT_ROW.NAME,
                                field(name("search", "words"), String.class),
                                MEMBER_IMPORT_ROW.NATIONAL_ID,
                                MEMBER_IMPORT_ROW.NATIONAL_ID_PRINT,
                                MEMBER_IMPORT_ROW.PHONE,
                                MEMBER_IMPORT_ROW.PHONE_PRINT,
                                MEMBER_IMPORT_ROW.EMPLOYER,
                                MEMBER_IMPORT_ROW.OCCUPATION,
                                MEMBER_IMPORT_ROW.JOINED_ON)
                        .from(MEMBER_IMPORT_ROW)
                        .join(search)
                        .on(field(name("search", "line"), Integer.class).eq(MEMBER_IMPORT_ROW.LINE))
                        .where(MEMBER_IMPORT_ROW.IMPORT_ID.eq(id.value())))
                .execute();
        batch.clear();
    }

    ImportReport report(Stored stored) {
        Map<RowAction, Integer> counts = new EnumMap<>(RowAction.class);
        int rows = 0;
        for (var row : sql.select(MEMBER_IMPORT_ROW.ACTION, count())
                .from(MEMBER_IMPORT_ROW)
                .where(MEMBER_IMPORT_ROW.IMPORT_ID.eq(stored.id().value()))
                .groupBy(MEMBER_IMPORT_ROW.ACTION)) {
            counts.put(RowAction.valueOf(row.value1()), row.value2());
            rows += row.value2();
        }
        List<FlawedRow> flaws = sql.select(MEMBER_IMPORT_ROW.LINE, MEMBER_IMPORT_ROW.FLAWS)
                .from(MEMBER_IMPORT_ROW)
                .where(
                        MEMBER_IMPORT_ROW.IMPORT_ID.eq(stored.id().value()),
                        MEMBER_IMPORT_ROW.ACTION.eq(RowAction.REFUSED.name()))
                .orderBy(MEMBER_IMPORT_ROW.LINE)
                .limit(FIRST_FLAWS)
                .fetch(row -> new FlawedRow(row.value1(), Arrays.asList(row.value2())));
        return new ImportReport(stored.id(), stored.fileName(), rows, counts, flaws, stored.applied());
    }

    /** Gives every row's line with its action and flaws, in order of the file. */
    void eachRow(ImportId id, BiConsumer<FlawedRow, RowAction> reader) {
        try (var rows = sql.select(MEMBER_IMPORT_ROW.LINE, MEMBER_IMPORT_ROW.ACTION, MEMBER_IMPORT_ROW.FLAWS)
                .from(MEMBER_IMPORT_ROW)
                .where(MEMBER_IMPORT_ROW.IMPORT_ID.eq(id.value()))
                .orderBy(MEMBER_IMPORT_ROW.LINE)
                .fetchSize(BATCH)
                .fetchLazy()) {
            for (var row : rows) {
                reader.accept(
                        new FlawedRow(row.value1(), Arrays.asList(row.value3())), RowAction.valueOf(row.value2()));
            }
        }
    }

    /** Forgets checks that nobody applied, and the rows of applied ones: they hold personal data. */
    int forgetBefore(Instant before) {
        OffsetDateTime limit = OffsetDateTime.ofInstant(before, ZoneOffset.UTC);
        return sql.deleteFrom(MEMBER_IMPORT)
                .where(MEMBER_IMPORT.CHECKED_AT.lt(limit))
                .execute();
    }
}
