package org.xieyue.hardship;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static xieyue.schema.Tables.HARDSHIP_CASE;
import static xieyue.schema.Tables.HARDSHIP_GRANT;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.identity.UnionId;
import org.xieyue.reports.Benefit;
import org.xieyue.reports.BenefitFigures;
import org.xieyue.reports.BenefitSource;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.Yuan;

/** Approved aid in numbers: by purpose and category, without a person. */
@Repository
class AidGiven implements BenefitSource {

    private final DSLContext database;

    AidGiven(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<BenefitFigures> given(Set<UnionId> unions) {
        var times = count();
        var amount = sum(HARDSHIP_GRANT.AMOUNT_FEN);
        return database.select(
                        HARDSHIP_CASE.UNION_ID,
                        HARDSHIP_CASE.BUDGET_LINE_ID,
                        HARDSHIP_CASE.CATEGORY,
                        HARDSHIP_GRANT.PURPOSE,
                        HARDSHIP_GRANT.YEAR,
                        times,
                        amount)
                .from(HARDSHIP_GRANT)
                .join(HARDSHIP_CASE)
                .on(HARDSHIP_CASE.ID.eq(HARDSHIP_GRANT.CASE_ID))
                .where(HARDSHIP_CASE.UNION_ID.in(
                        unions.stream().map(UnionId::value).toList()))
                .groupBy(
                        HARDSHIP_CASE.UNION_ID,
                        HARDSHIP_CASE.BUDGET_LINE_ID,
                        HARDSHIP_CASE.CATEGORY,
                        HARDSHIP_GRANT.PURPOSE,
                        HARDSHIP_GRANT.YEAR)
                .fetch(row -> new BenefitFigures(
                        Benefit.HARDSHIP_AID,
                        new UnionId(row.get(HARDSHIP_CASE.UNION_ID)),
                        line(row.get(HARDSHIP_CASE.BUDGET_LINE_ID)),
                        new TextKey("option.purposes." + row.get(HARDSHIP_GRANT.PURPOSE)),
                        new TextKey("hardship.facts.category." + row.get(HARDSHIP_CASE.CATEGORY)),
                        row.get(HARDSHIP_GRANT.YEAR),
                        row.get(times),
                        new Yuan(row.get(amount).longValueExact())));
    }

    private static @Nullable BudgetLineId line(@Nullable UUID id) {
        return id == null ? null : new BudgetLineId(id);
    }
}
