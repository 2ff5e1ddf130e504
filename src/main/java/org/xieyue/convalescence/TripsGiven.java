package org.xieyue.convalescence;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.year;
import static xieyue.schema.Tables.TRIP;
import static xieyue.schema.Tables.TRIP_PLAN;
import static xieyue.schema.Tables.TRIP_SETTLEMENT;
import static xieyue.schema.Tables.TRIP_SETTLEMENT_LINE;
import static xieyue.schema.Tables.TRIP_SIGN_UP;

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

/** Settled trips in numbers: what was carried for the travellers, by funding mode and category, without a person. */
@Repository
class TripsGiven implements BenefitSource {

    private final DSLContext database;

    TripsGiven(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<BenefitFigures> given(Set<UnionId> unions) {
        var times = count();
        var amount = sum(TRIP_SETTLEMENT_LINE.SHARE_FEN);
        var began = year(TRIP.STARTS_ON);
        return database.select(
                        TRIP_SIGN_UP.UNION_ID,
                        TRIP.LINE_ID,
                        TRIP_PLAN.MODE,
                        TRIP_SIGN_UP.CATEGORY,
                        began,
                        times,
                        amount)
                .from(TRIP_SETTLEMENT_LINE)
                .join(TRIP_SETTLEMENT)
                .on(TRIP_SETTLEMENT
                        .TRIP_ID
                        .eq(TRIP_SETTLEMENT_LINE.TRIP_ID)
                        .and(TRIP_SETTLEMENT.PAYEE.eq(TRIP_SETTLEMENT_LINE.PAYEE)))
                .join(TRIP_SIGN_UP)
                .on(TRIP_SIGN_UP.ID.eq(TRIP_SETTLEMENT_LINE.SIGN_UP_ID))
                .join(TRIP)
                .on(TRIP.ID.eq(TRIP_SETTLEMENT_LINE.TRIP_ID))
                .join(TRIP_PLAN)
                .on(TRIP_PLAN.ID.eq(TRIP.PLAN_ID))
                .where(
                        TRIP_SETTLEMENT.CHECKED_AT.isNotNull(),
                        TRIP_SIGN_UP.UNION_ID.in(
                                unions.stream().map(UnionId::value).toList()))
                .groupBy(TRIP_SIGN_UP.UNION_ID, TRIP.LINE_ID, TRIP_PLAN.MODE, TRIP_SIGN_UP.CATEGORY, began)
                .fetch(row -> new BenefitFigures(
                        Benefit.CONVALESCENCE,
                        new UnionId(row.get(TRIP_SIGN_UP.UNION_ID)),
                        line(row.get(TRIP.LINE_ID)),
                        new TextKey("option.mode." + row.get(TRIP_PLAN.MODE)),
                        new TextKey("convalescence.ui.category." + row.get(TRIP_SIGN_UP.CATEGORY)),
                        row.get(began),
                        row.get(times),
                        new Yuan(row.get(amount).longValueExact())));
    }

    private static @Nullable BudgetLineId line(@Nullable UUID id) {
        return id == null ? null : new BudgetLineId(id);
    }
}
