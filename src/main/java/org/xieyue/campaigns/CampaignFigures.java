package org.xieyue.campaigns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
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
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Page;

/**
 * The figures of a campaign, counted where they stand: in the units, their bargaining cases and agreements, never copied.
 * One pass over the units of the campaign, whatever else is in the tables.
 */
@Repository
class CampaignFigures {

    /** Whether every employer of a case that was not left out has answered in writing. */
    private static final String REPLIES = """
            left join (
                select e.case_id, count(*) = count(nullif(e.answer, 'SILENT')) as answered
                from campaign_unit mine join bargaining_employer e on e.case_id = mine.bargaining_case_id
                where mine.case_id = ? and e.answer is distinct from 'LEFT_OUT'
                group by e.case_id) reply on reply.case_id = b.case_id
            """;

    /** Cases in which somebody has not done in time what the process asks of them. */
    private static final String LATE_TASKS = """
            left join (
                select t.case_id, min(t.due_on) as due_on
                from campaign_unit mine join task t on t.case_id = mine.bargaining_case_id
                where mine.case_id = ? and t.due_on < ?
                group by t.case_id) late on late.case_id = b.case_id
            """;

    /** A legal clock has run out, or a task is late; nothing is overdue in a case that is over. */
    private static final String OVERDUE = """
            ((b.next_due_on < ? or late.case_id is not null)
                and b.stage not in ('COMPLETED', 'UNRESOLVED', 'REFUSED_SANCTIONED', 'WITHDRAWN'))""";

    /** Units add up; employers do not, so they are counted for each line, each industry and in total. */
    private static final String BOARD = """
            select u.area_id, u.industry, count(*) as units, count(b.offered_on) as offered,
                   count(*) filter (where reply.answered) as answered, count(b.first_met_on) as talks,
                   count(a.passed_on) as voted, count(a.filed_on) as filed,
                   count(*) filter (where a.stage = 'IN_FORCE') as in_force,
                   count(*) filter (where %s) as overdue, 0::bigint as employers, 0::bigint as workers
            from campaign_unit u
            left join bargaining_case b on b.case_id = u.bargaining_case_id
            left join agreement a on a.case_id = b.case_id and a.stage <> 'DROPPED'
            %s
            %s
            where u.case_id = ?
            group by u.area_id, u.industry
            union all
            select area_id, industry, 0, 0, 0, 0, 0, 0, 0, 0, count(*), sum(workers)
            from (
                select u.area_id, u.industry, c.employer_id, max(c.workers) as workers
                from campaign_unit u
                join agreement a on a.case_id = u.bargaining_case_id and a.stage = 'IN_FORCE'
                join agreement_coverage c on c.agreement_id = a.id
                where u.case_id = ? and c.bound_from <= ? and (c.bound_until is null or c.bound_until >= ?)
                group by grouping sets
                    ((u.area_id, u.industry, c.employer_id), (u.industry, c.employer_id), (c.employer_id))) bound
            group by area_id, industry
            """.formatted(OVERDUE, REPLIES, LATE_TASKS);

    private static final String UNITS = """
            with unit as (
                select u.id, u.title, u.mode, u.union_id, u.later, u.area_id, u.industry, b.case_id, b.number, b.stage,
                       least(b.next_due_on, late.due_on) as next_due_on,
                       b.offered_on, b.first_met_on, a.stage as agreement_stage, a.passed_on, a.filed_on, reply.answered,
                       acting.union_id is not null as stand_in,
                       %s as overdue
                from campaign_unit u
                left join bargaining_case b on b.case_id = u.bargaining_case_id
                left join bargaining_stand_in acting on acting.case_id = b.case_id
                left join agreement a on a.case_id = b.case_id and a.stage <> 'DROPPED'
                %s
                %s
                where u.case_id = ?)
            """.formatted(OVERDUE, REPLIES, LATE_TASKS);

    private static final String LIST = UNITS + """
            select unit.*,
                   (select count(*) from campaign_unit_employer e where e.unit_id = unit.id) as employers
            from unit
            where (?::uuid is null or unit.area_id = ?) and (?::text is null or unit.industry = ?)
              and case ? when 'OFFERED' then offered_on is not null when 'ANSWERED' then answered
                         when 'TALKS' then first_met_on is not null when 'VOTED' then passed_on is not null
                         when 'FILED' then filed_on is not null when 'IN_FORCE' then agreement_stage = 'IN_FORCE'
                         when 'OVERDUE' then overdue else true end
              and (?::text is null or (unit.title, unit.id) > (?, ?::uuid))
            order by unit.title, unit.id limit ?
            """;

    private final DSLContext database;
    private final Unions unions;

    CampaignFigures(DSLContext database, Unions unions) {
        this.database = database;
        this.unions = unions;
    }

    /** What is counted; targets are added by who asks. */
    record Counted(List<Board.Line> lines, Map<Industry, Figures> industries, Figures total) {

        Board with(List<Target> targets) {
            return new Board(lines, industries, total, targets);
        }
    }

    Counted board(CaseId campaign, LocalDate today) {
        Map<Place, Figures> counted = new HashMap<>();
        UUID id = campaign.value();
        for (Record row : database.fetch(BOARD, today, id, id, today, id, id, today, today)) {
            Place place = new Place((UUID) row.get(0), (String) row.get(1));
            counted.merge(place, figures(row), Figures::plus);
        }
        List<Board.Line> lines = new ArrayList<>();
        Map<Industry, Figures> industries = new EnumMap<>(Industry.class);
        Figures total = counted.getOrDefault(Place.EVERYWHERE, Figures.NONE);
        for (Map.Entry<Place, Figures> one : counted.entrySet()) {
            @Nullable UUID area = one.getKey().area();
            @Nullable String industry = one.getKey().industry();
            if (industry == null) {
                continue;
            }
            Industry known = Industry.valueOf(industry);
            if (area == null) {
                industries.merge(known, one.getValue(), Figures::plus);
            } else {
                lines.add(new Board.Line(new UnionId(area), place(area), known, one.getValue()));
                industries.merge(known, one.getValue().withoutEmployers(), Figures::plus);
                total = total.plus(one.getValue().withoutEmployers());
            }
        }
        lines.sort(Comparator.comparing(Board.Line::areaName)
                .thenComparing(line -> line.area().toString())
                .thenComparing(Board.Line::industry));
        return new Counted(lines, industries, total);
    }

    private String place(UUID area) {
        return unions.find(new UnionId(area)).map(Union::place).orElse("");
    }

    /** Null stands for all. */
    private record Place(@Nullable UUID area, @Nullable String industry) {
        static final Place EVERYWHERE = new Place(null, null);
    }

    /** The units behind a number, by title. */
    Page<UnitRow> units(
            CaseId campaign, CampaignBoard.Choice choice, @Nullable String after, int limit, LocalDate today) {
        @Nullable UUID area = choice.area() == null ? null : choice.area().value();
        @Nullable
        String industry = choice.industry() == null ? null : choice.industry().name();
        @Nullable String title = after == null ? null : after.substring(after.indexOf(' ') + 1);
        @Nullable UUID id = after == null ? null : UUID.fromString(after.substring(0, after.indexOf(' ')));
        List<UnitRow> rows = database.fetch(
                        LIST,
                        today,
                        campaign.value(),
                        campaign.value(),
                        today,
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
                .map(this::unit);
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        UnitRow last = rows.get(limit - 1);
        return new Page<>(rows.subList(0, limit), last.id() + " " + last.title());
    }

    /** Columns three to twelve of the board, in the order of the components; by place, which is much faster than by name. */
    private static Figures figures(Record row) {
        return new Figures(
                number(row, 2),
                number(row, 3),
                number(row, 4),
                number(row, 5),
                number(row, 6),
                number(row, 7),
                number(row, 8),
                number(row, 9),
                number(row, 10),
                number(row, 11));
    }

    private static int number(Record row, int column) {
        return row.get(column) instanceof Number number ? number.intValue() : 0;
    }

    private UnitRow unit(Record row) {
        @Nullable UUID bargaining = row.get("case_id", UUID.class);
        @Nullable String stage = row.get("stage", String.class);
        @Nullable String agreement = row.get("agreement_stage", String.class);
        return new UnitRow(
                new UnitId(row.get("id", UUID.class)),
                row.get("title", String.class),
                UnitMode.valueOf(row.get("mode", String.class)),
                new UnionId(row.get("union_id", UUID.class)),
                place(row.get("area_id", UUID.class)),
                Industry.valueOf(row.get("industry", String.class)),
                row.get("later", Boolean.class),
                row.get("employers", Integer.class),
                bargaining == null ? null : new CaseId(bargaining),
                row.get("number", String.class),
                stage == null ? null : BargainingStage.valueOf(stage),
                agreement == null ? null : AgreementStage.valueOf(agreement),
                row.get("next_due_on", LocalDate.class),
                Boolean.TRUE.equals(row.get("overdue", Boolean.class)),
                row.get("stand_in", Boolean.class),
                false);
    }
}
