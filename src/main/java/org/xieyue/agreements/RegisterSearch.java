package org.xieyue.agreements;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static xieyue.schema.Tables.AGREEMENT;
import static xieyue.schema.Tables.AGREEMENT_CLAUSE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.cases.Lexemes;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Page;
import xieyue.schema.tables.records.AgreementClauseRecord;

/** Lists of the register. Clauses are found by word as cases are: in Chinese by pairs of characters. */
@Repository
class RegisterSearch {

    private final DSLContext database;
    private final AgreementFiles files;

    RegisterSearch(DSLContext database, AgreementFiles files) {
        this.database = database;
        this.files = files;
    }

    /**
     * What a reader sees.
     *
     * @param unions all their agreements
     * @param others single agreements of other unions
     */
    record Reach(Collection<UnionId> unions, Collection<AgreementId> others) {
        Condition condition() {
            return AGREEMENT
                    .UNION_ID
                    .in(unions.stream().map(UnionId::value).toList())
                    .or(AGREEMENT.ID.in(others.stream().map(AgreementId::value).toList()));
        }
    }

    Page<AgreementRow> page(AgreementRegister.Filter filter, Reach reach, @Nullable String after, int limit) {
        Condition wanted = reach.condition();
        AgreementStage stage = filter.stage();
        wanted = stage == null
                ? wanted.and(AGREEMENT.STAGE.ne(AgreementStage.DROPPED.name()))
                : wanted.and(AGREEMENT.STAGE.eq(stage.name()));
        if (filter.industry() != null) {
            wanted = wanted.and(AGREEMENT.INDUSTRY.eq(filter.industry()));
        }
        if (filter.expiringBy() != null) {
            wanted = wanted.and(AGREEMENT.STAGE.eq(AgreementStage.IN_FORCE.name()))
                    .and(AGREEMENT.TERM_UNTIL.le(filter.expiringBy()));
        }
        if (!filter.text().isBlank()) {
            wanted = wanted.and(AGREEMENT
                    .TITLE
                    .containsIgnoreCase(filter.text().strip())
                    .or(exists(selectOne().from(AGREEMENT_CLAUSE).where(ofNewest(), matching(filter.text())))));
        }
        if (after != null) {
            String[] parts = after.split("_", 2);
            wanted = wanted.and(row(AGREEMENT.OPENED_AT, AGREEMENT.ID)
                    .lt(Instant.parse(parts[0]).atOffset(ZoneOffset.UTC), UUID.fromString(parts[1])));
        }
        Result<? extends Record> rows = files.rows()
                .where(wanted)
                .orderBy(AGREEMENT.OPENED_AT.desc(), AGREEMENT.ID.desc())
                .limit(limit + 1)
                .fetch();
        boolean more = rows.size() > limit;
        List<? extends Record> shown = more ? rows.subList(0, limit) : rows;
        String next = more
                ? shown.getLast().get(AGREEMENT.OPENED_AT).toInstant() + "_"
                        + shown.getLast().get(AGREEMENT.ID)
                : null;
        return new Page<>(shown.stream().map(AgreementFiles::row).toList(), next);
    }

    List<AgreementRegister.ClauseHit> clauses(String words, Reach reach, int limit) {
        return database.select(AGREEMENT_CLAUSE.fields())
                .select(AGREEMENT.TITLE, AGREEMENT.STAGE)
                .from(AGREEMENT_CLAUSE)
                .join(AGREEMENT)
                .on(ofNewest())
                .where(matching(words), AGREEMENT.STAGE.ne(AgreementStage.DROPPED.name()), reach.condition())
                .orderBy(AGREEMENT.OPENED_AT.desc(), AGREEMENT.ID, AGREEMENT_CLAUSE.POSITION)
                .limit(limit)
                .fetch(found -> new AgreementRegister.ClauseHit(
                        new AgreementId(found.get(AGREEMENT_CLAUSE.AGREEMENT_ID)),
                        found.get(AGREEMENT.TITLE),
                        AgreementStage.valueOf(found.get(AGREEMENT.STAGE)),
                        AgreementTexts.clause(found.into(AgreementClauseRecord.class))));
    }

    private static Condition ofNewest() {
        return AGREEMENT_CLAUSE.AGREEMENT_ID.eq(AGREEMENT.ID).and(AGREEMENT_CLAUSE.VERSION.eq(AGREEMENT.VERSION));
    }

    private static Condition matching(String words) {
        String question = Lexemes.question(words);
        return question.isEmpty()
                ? falseCondition()
                : condition(
                        "array_to_tsvector(string_to_array({0}, ' ')) @@ {1}::tsquery",
                        AGREEMENT_CLAUSE.SEARCH, val(question, SQLDataType.VARCHAR));
    }
}
