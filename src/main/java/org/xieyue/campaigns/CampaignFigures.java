package org.xieyue.campaigns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.bargaining.BargainingStage;
import org.xieyue.employers.Industry;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Page;

/**
 * The figures of a campaign, counted where they stand: in the units, their bargaining cases and agreements, never copied.
 * One pass over the units of the campaign, whatever else is in the tables.
 */
@Repository
class CampaignFigures {

    private static final String UNITS =
            """
            with unit as materialized (
                select u.id, u.title, u.mode, u.later, u.area_id, u.industry, b.case_id, b.number, b.stage, b.next_due_on,
                       b.offered_on, b.first_met_on, a.id as agreement_id, a.stage as agreement_stage,
                       a.passed_on, a.filed_on, reply.asked > 0 and reply.asked = reply.answered as answered,
                       b.next_due_on < ? and b.stage not in ('COMPLETED', 'UNRESOLVED', 'REFUSED_SANCTIONED', 'WITHDRAWN')
                           as overdue
                from campaign_unit u
                left join bargaining_case b on b.case_id = u.bargaining_case_id
                left join agreement a on a.case_id = b.case_id and a.stage <> 'DROPPED'
                left join (
                    select e.case_id, count(*) filter (where e.answer is distinct from 'LEFT_OUT') as asked,
                           count(*) filter (where e.answer in ('ACCEPTED', 'REFUSED')) as answered
                    from campaign_unit mine join bargaining_employer e on e.case_id = mine.bargaining_case_id
                    where mine.case_id = ?
                    group by e.case_id) reply on reply.case_id = b.case_id
                where u.case_id = ?)
            """;

    private static final String BOARD = UNITS
            + """
            , counted as (
                select area_id, industry, count(*) as units, count(offered_on) as offered,
                       count(*) filter (where answered) as answered, count(first_met_on) as talks,
                       count(passed_on) as voted, count(filed_on) as filed,
                       count(*) filter (where agreement_stage = 'IN_FORCE') as in_force,
                       count(*) filter (where overdue) as overdue
                from unit group by grouping sets ((area_id, industry), (industry), ())),
            bound as (
                select u.area_id, u.industry, c.employer_id, max(c.workers) as workers
                from unit u join agreement_coverage c on c.agreement_id = u.agreement_id
                where u.agreement_stage = 'IN_FORCE' and c.bound_from <= ? and (c.bound_until is null or c.bound_until >= ?)
                group by grouping sets ((u.area_id, u.industry, c.employer_id), (u.industry, c.employer_id), (c.employer_id))),
            covered as (
                select area_id, industry, count(*) as employers, sum(workers) as workers
                from bound group by area_id, industry)
            select n.*, area.name as area_name, coalesce(c.employers, 0) as employers, coalesce(c.workers, 0) as workers
            from counted n
            left join covered c on c.area_id is not distinct from n.area_id and c.industry is not distinct from n.industry
            left join trade_union area on area.id = n.area_id
            order by area.name, n.industry
            """;

    private static final String LIST = UNITS
            + """
            select unit.*, area.name as area_name,
                   (select count(*) from campaign_unit_employer e where e.unit_id = unit.id) as employers
            from unit join trade_union area on area.id = unit.area_id
            where (?::uuid is null or unit.area_id = ?) and (?::text is null or unit.industry = ?)
              and case ? when 'OFFERED' then offered_on is not null when 'ANSWERED' then answered
                         when 'TALKS' then first_met_on is not null when 'VOTED' then passed_on is not null
                         when 'FILED' then filed_on is not null when 'IN_FORCE' then agreement_stage = 'IN_FORCE'
                         when 'OVERDUE' then overdue else true end
              and (?::text is null or (unit.title, unit.id) > (?, ?::uuid))
            order by unit.title, unit.id limit ?
            """;

    private final DSLContext database;

    CampaignFigures(DSLContext database) {
        this.database = database;
    }

    /** What is counted; targets are added by who asks. */
    record Counted(List<Board.Line> lines, Map<Industry, Figures> industries, Figures total) {

        Board with(List<Target> targets) {
            return new Board(lines, industries, total, targets);
        }
    }

    Counted board(CaseId campaign, LocalDate today) {
        List<Board.Line> lines = new ArrayList<>();
        Map<Industry, Figures> industries = new EnumMap<>(Industry.class);
        Figures total = Figures.NONE;
        for (Record row :
                database.fetch(BOARD, today, campaign.value(), campaign.value(), today, today)) {
            @Nullable UUID area = row.get("area_id", UUID.class);
            @Nullable String industry = row.get("industry", String.class);
            Figures figures = figures(row);
            if (industry == null) {
                total = figures;
            } else if (area == null) {
                industries.put(Industry.valueOf(industry), figures);
            } else {
                lines.add(new Board.Line(
                        new UnionId(area), row.get("area_name", String.class), Industry.valueOf(industry), figures));
            }
        }
        return new Counted(lines, industries, total);
    }

    /** The units behind a number, by title. */
    Page<UnitRow> units(
            CaseId campaign, CampaignBoard.Choice choice, @Nullable String after, int limit, LocalDate today) {
        @Nullable UUID area = choice.area() == null ? null : choice.area().value();
        @Nullable String industry = choice.industry() == null ? null : choice.industry().name();
        @Nullable String title = after == null ? null : after.substring(after.indexOf(' ') + 1);
        @Nullable UUID id = after == null ? null : UUID.fromString(after.substring(0, after.indexOf(' ')));
        List<UnitRow> rows = database.fetch(
                        LIST,
                        today,
                        campaign.value(),
                        campaign.value(),
                        area,
                        area,
                        industry,
                        industry,
                        choice.column().name(),
                        title,
                        title,
                        id,
                        limit + 1)
                .map(CampaignFigures::unit);
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        UnitRow last = rows.get(limit - 1);
        return new Page<>(rows.subList(0, limit), last.id() + " " + last.title());
    }

    private static Figures figures(Record row) {
        return new Figures(
                number(row, "units"),
                number(row, "offered"),
                number(row, "answered"),
                number(row, "talks"),
                number(row, "voted"),
                number(row, "filed"),
                number(row, "in_force"),
                number(row, "overdue"),
                number(row, "employers"),
                number(row, "workers"));
    }

    private static int number(Record row, String column) {
        return row.get(column, Integer.class);
    }

    private static UnitRow unit(Record row) {
        @Nullable UUID bargaining = row.get("case_id", UUID.class);
        @Nullable String stage = row.get("stage", String.class);
        @Nullable String agreement = row.get("agreement_stage", String.class);
        return new UnitRow(
                new UnitId(row.get("id", UUID.class)),
                row.get("title", String.class),
                UnitMode.valueOf(row.get("mode", String.class)),
                row.get("area_name", String.class),
                Industry.valueOf(row.get("industry", String.class)),
                row.get("later", Boolean.class),
                number(row, "employers"),
                bargaining == null ? null : new CaseId(bargaining),
                row.get("number", String.class),
                stage == null ? null : BargainingStage.valueOf(stage),
                agreement == null ? null : AgreementStage.valueOf(agreement),
                row.get("next_due_on", LocalDate.class),
                Boolean.TRUE.equals(row.get("overdue", Boolean.class)));
    }
}
