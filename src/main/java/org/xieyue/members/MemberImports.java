package org.xieyue.members;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.members.ImportReport.FlawedRow;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.shared.SearchWords;
import xieyue.schema.tables.records.MemberImportRowRecord;

/** Imports as they were checked, row by row, and their writing into the members. Set operations; no row travels twice. */
@Repository
class MemberImports {

    private static final int BATCH = 1_000;
    private static final int FIRST_FLAWS = 200;
    private static final String NATIONAL_ID = "member.national_id";
    private static final String PHONE = "member.phone";
    private static final Field<Integer> LINE_OF_WORDS = field(name("search", "line"), Integer.class);

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

    /** Personal fields are sealed on the way. */
    ImportWriter writer(ImportId id) {
        return new ImportWriter(lines -> sql.batchInsert(
                        lines.stream().map(line -> row(id, line)).toList())
                .execute());
    }

    private MemberImportRowRecord row(ImportId id, MemberLine line) {
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
        return row;
    }

    void forget(ImportId id) {
        sql.deleteFrom(MEMBER_IMPORT).where(MEMBER_IMPORT.ID.eq(id.value())).execute();
    }

    /** Nobody else may change members until the transaction ends: the check must still be true when it is applied. */
    void lockMembers() {
        sql.execute("lock table member in share row exclusive mode");
    }

    /** Writes the rows that were found right into the members. */
    void apply(ImportId id, Instant at) {
        insertNew(id);
        renew(id);
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
        inBatches(
                sql.select(MEMBER_IMPORT_ROW.LINE, MEMBER_IMPORT_ROW.NAME)
                        .from(MEMBER_IMPORT_ROW)
                        .where(
                                MEMBER_IMPORT_ROW.IMPORT_ID.eq(id.value()),
                                MEMBER_IMPORT_ROW.ACTION.eq(RowAction.CREATE.name())),
                batch -> insert(id, batch));
    }

    /** Who has a new name is found by the new one. */
    private void renew(ImportId id) {
        inBatches(
                sql.select(MEMBER_IMPORT_ROW.LINE, MEMBER_IMPORT_ROW.NAME)
                        .from(MEMBER_IMPORT_ROW)
                        .join(MEMBER)
                        .on(MEMBER_IMPORT_ROW.MEMBER_ID.eq(MEMBER.ID))
                        .where(
                                MEMBER_IMPORT_ROW.IMPORT_ID.eq(id.value()),
                                MEMBER_IMPORT_ROW.ACTION.in(RowAction.UPDATE.name(), RowAction.MOVE.name()),
                                MEMBER_IMPORT_ROW.NAME.ne(MEMBER.NAME)),
                batch -> {
                    var search = searchWords(batch);
                    sql.update(MEMBER)
                            .set(MEMBER.SEARCH_TEXT, field(name("search", "words"), String.class))
                            .from(MEMBER_IMPORT_ROW.join(search).on(LINE_OF_WORDS.eq(MEMBER_IMPORT_ROW.LINE)))
                            .where(
                                    MEMBER_IMPORT_ROW.IMPORT_ID.eq(id.value()),
                                    MEMBER_IMPORT_ROW.MEMBER_ID.eq(MEMBER.ID))
                            .execute();
                });
    }

    private static void inBatches(
            ResultQuery<Record2<Integer, String>> linesAndNames, Consumer<List<MemberBatchRow>> work) {
        List<MemberBatchRow> batch = new ArrayList<>(BATCH);
        try (var rows = linesAndNames.fetchSize(BATCH).fetchLazy()) {
            for (var row : rows) {
                batch.add(new MemberBatchRow(row.value1(), SearchWords.of(row.value2())));
                if (batch.size() == BATCH) {
                    work.accept(batch);
                    batch.clear();
                }
            }
        }
        if (!batch.isEmpty()) {
            work.accept(batch);
        }
    }

    private static Table<Record> searchWords(List<MemberBatchRow> batch) {
        Integer[] lines = batch.stream().map(MemberBatchRow::line).toArray(Integer[]::new);
        String[] words = batch.stream().map(MemberBatchRow::searchText).toArray(String[]::new);
        return table("unnest({0}, {1})", DSL.val(lines), DSL.val(words)).as("search", "line", "words");
    }

    private record MemberBatchRow(int line, String searchText) {}

    /** The search words need Java, the rest is copied inside the database. */
    private void insert(ImportId id, List<MemberBatchRow> batch) {
        var search = searchWords(batch);
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
                        .on(LINE_OF_WORDS.eq(MEMBER_IMPORT_ROW.LINE))
                        .where(MEMBER_IMPORT_ROW.IMPORT_ID.eq(id.value())))
                .execute();
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
