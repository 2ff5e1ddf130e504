package org.xieyue.members;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static xieyue.schema.Tables.MEMBER;
import static xieyue.schema.Tables.MEMBER_IMPORT_ROW;

import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import xieyue.schema.tables.records.MemberImportRowRecord;

/** What the rows of an import mean for the members there are: whom each speaks of, what is wrong with it, what is to be done. */
@Repository
class MemberMatches {

    private final DSLContext sql;

    MemberMatches(DSLContext sql) {
        this.sql = sql;
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
}
