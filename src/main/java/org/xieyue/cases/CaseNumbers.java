package org.xieyue.cases;

import static xieyue.schema.Tables.CASE_NUMBER_BASE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Numbers such as {@code HB-2026-0417}, unique without a lock that cases would queue at: one sequence for all, and for each
 * prefix and year the sequence value that counts as zero.
 */
@Repository
class CaseNumbers {

    private static final Field<Long> NEXT = DSL.field("nextval('case_number')", Long.class);

    private final DSLContext dsl;

    CaseNumbers(DSLContext dsl) {
        this.dsl = dsl;
    }

    String next(String prefix, int year) {
        Field<Long> base = DSL.field(DSL.select(CASE_NUMBER_BASE.BASE)
                .from(CASE_NUMBER_BASE)
                .where(CASE_NUMBER_BASE.PREFIX.eq(prefix), CASE_NUMBER_BASE.YEAR.eq(year)));
        Record2<Long, Long> drawn = dsl.select(NEXT, base).fetchSingle();
        Long zero = drawn.value2();
        if (zero != null) {
            return written(prefix, year, drawn.value1() - zero);
        }
        return begins(prefix, year, drawn.value1() - 1) ? written(prefix, year, 1) : next(prefix, year);
    }

    /** Whether it does: another case may have begun the same numbers at this moment. */
    private boolean begins(String prefix, int year, long zero) {
        return dsl.insertInto(CASE_NUMBER_BASE)
                        .values(prefix, year, zero)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static String written(String prefix, int year, long number) {
        return "%s-%d-%04d".formatted(prefix, year, number);
    }
}
