package org.xieyue.services;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.sum;
import static xieyue.schema.Tables.SERVICE_CASE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.DrawnProcess;
import org.xieyue.processes.DrawnProcesses;
import org.xieyue.reports.Benefit;
import org.xieyue.reports.BenefitFigures;
import org.xieyue.reports.BenefitSource;
import org.xieyue.shared.Label;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.Yuan;

/** Counts cases of drawn services, and names no person. */
@Repository
class ServiceFigures implements BenefitSource {

    private static final List<String> GIVEN =
            List.of(Stage.APPROVED.name(), Stage.FUNDED.name(), Stage.PAYING.name(), Stage.PAID.name());

    private final DSLContext database;
    private final DrawnProcesses drawn;

    ServiceFigures(DSLContext database, DrawnProcesses drawn) {
        this.database = database;
        this.drawn = drawn;
    }

    @Override
    public List<BenefitFigures> given(Set<UnionId> unions) {
        var year = extract(SERVICE_CASE.DECIDED_AT, DatePart.YEAR);
        var times = count();
        var amount = sum(SERVICE_CASE.APPROVED_FEN);
        return database.select(
                        SERVICE_CASE.UNION_ID, SERVICE_CASE.PROCESS_KEY, SERVICE_CASE.BUDGET_LINE, year, times, amount)
                .from(SERVICE_CASE)
                .where(SERVICE_CASE.UNION_ID.in(ids(unions)))
                .and(SERVICE_CASE.STAGE.in(GIVEN))
                .and(SERVICE_CASE.DECIDED_AT.isNotNull())
                .groupBy(SERVICE_CASE.UNION_ID, SERVICE_CASE.PROCESS_KEY, SERVICE_CASE.BUDGET_LINE, year)
                .fetch(row -> new BenefitFigures(
                        Benefit.DRAWN_SERVICE,
                        new UnionId(row.get(SERVICE_CASE.UNION_ID)),
                        line(row.get(SERVICE_CASE.BUDGET_LINE)),
                        new TextKey("services.figures.category"),
                        new TextKey("services.figures.category"),
                        row.get(year),
                        row.get(times),
                        yuan(row.get(amount)),
                        name(row.get(SERVICE_CASE.PROCESS_KEY))));
    }

    private Label name(String process) {
        return drawn.newest(process).map(DrawnProcess::label).orElse(new Label(process, process));
    }

    List<ServiceReport.Line> lines(Set<UnionId> unions, Function<String, Label> name) {
        var days = field(
                "percentile_disc(0.5) within group (order by cast(extract(epoch from decided_at - opened_at) as bigint))",
                Long.class);
        var amount = sum(SERVICE_CASE.APPROVED_FEN);
        var paid = sum(SERVICE_CASE.APPROVED_FEN).filterWhere(SERVICE_CASE.STAGE.eq(Stage.PAID.name()));
        var all = count();
        var running = count().filterWhere(SERVICE_CASE.STAGE.eq(Stage.RUNNING.name()));
        var approved = count().filterWhere(SERVICE_CASE.STAGE.in(GIVEN));
        var refused = count().filterWhere(SERVICE_CASE.STAGE.eq(Stage.REFUSED.name()));
        var withdrawn = count().filterWhere(SERVICE_CASE.STAGE.eq(Stage.WITHDRAWN.name()));
        return database.select(SERVICE_CASE.PROCESS_KEY, all, running, approved, refused, withdrawn, days, amount, paid)
                .from(SERVICE_CASE)
                .where(SERVICE_CASE.UNION_ID.in(ids(unions)))
                .groupBy(SERVICE_CASE.PROCESS_KEY)
                .orderBy(SERVICE_CASE.PROCESS_KEY)
                .fetch(row -> new ServiceReport.Line(
                        name.apply(row.get(SERVICE_CASE.PROCESS_KEY)),
                        row.get(all),
                        row.get(running),
                        row.get(approved),
                        row.get(refused),
                        row.get(withdrawn),
                        days(row.get(days)),
                        yuan(row.get(amount)),
                        yuan(row.get(paid))));
    }

    private static List<UUID> ids(Set<UnionId> unions) {
        return unions.stream().map(UnionId::value).toList();
    }

    private static @Nullable Integer days(@Nullable Number seconds) {
        return seconds == null ? null : (int) Math.ceilDiv(seconds.longValue(), 86_400L);
    }

    private static Yuan yuan(@Nullable BigDecimal fen) {
        return fen == null ? Yuan.ZERO : new Yuan(fen.longValueExact());
    }

    private static @Nullable BudgetLineId line(@Nullable UUID id) {
        return id == null ? null : new BudgetLineId(id);
    }
}
