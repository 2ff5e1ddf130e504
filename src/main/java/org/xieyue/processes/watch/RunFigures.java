package org.xieyue.processes.watch;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.shared.CaseId;

/** Reads the engine's own tables, which no query of the engine can count like this; one statement for each question. */
@Repository
class RunFigures {

    private static final String FIGURES = """
            select a.act_id_,
                   count(*) filter (where a.end_time_ is null) as running,
                   count(t.id) filter (where t.due_on < ?) as overdue,
                   count(*) filter (where a.end_time_ is not null and a.act_inst_state_ is distinct from 2) as done,
                   percentile_disc(0.5) within group (order by greatest(a.duration_, 0))
                       filter (where a.end_time_ is not null and a.act_inst_state_ is distinct from 2) as middle,
                   percentile_disc(0.9) within group (order by greatest(a.duration_, 0))
                       filter (where a.end_time_ is not null and a.act_inst_state_ is distinct from 2) as slow,
                   count(*) - count(distinct a.proc_inst_id_) as rework
              from act_hi_actinst a
              left join task t on a.end_time_ is null and t.id = a.task_id_::uuid
             where a.proc_def_id_ = any(?)
               and (a.end_time_ is null or a.end_time_ >= ?)
               and a.act_type_ not in ('exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway')
             group by a.act_id_
            """;

    /** As {@link #FIGURES}, with what {@link StepSums} has counted; durations to half a per cent. */
    private static final String OF_ALL_TIMES = """
            with late as (
              select a.act_id_, a.end_time_ is null as runs, t.due_on < ? as late,
                     a.end_time_ is not null and a.act_inst_state_ is distinct from 2 as done,
                     round(ln(greatest(a.duration_, 0) + 1) * 100)::int as bucket,
                     exists (select from act_hi_actinst b
                              where b.proc_inst_id_ = a.proc_inst_id_ and b.act_id_ = a.act_id_
                                and (b.start_time_, b.id_) < (a.start_time_, a.id_)) as again
                from act_hi_actinst a
                left join task t on a.end_time_ is null and t.id = a.task_id_::uuid
               where a.proc_def_id_ = any(?)
                 and (a.end_time_ is null
                      or a.end_time_ >= coalesce((select ended_before from step_sum_until), timestamp '2000-01-01'))
                 and a.act_type_ not in ('exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway')),
            piece as (
              select element_id, bucket, done, again, 0 as runs, 0 as late from step_sum where definition_id = any(?)
              union all
              select act_id_, bucket, done::int, again::int, runs::int, coalesce(late, false)::int from late),
            class as (
              select element_id, bucket, sum(done) as done, sum(again) as again, sum(runs) as runs, sum(late) as late
                from piece group by element_id, bucket),
            ranked as (
              select *, sum(done) over (partition by element_id order by bucket) as upto,
                     sum(done) over (partition by element_id) as whole
                from class)
            select element_id as act_id_, sum(runs) as running, sum(late) as overdue, sum(done) as done,
                   (exp(min(bucket) filter (where done > 0 and upto >= whole * 0.5) / 100.0) - 1)::bigint as middle,
                   (exp(min(bucket) filter (where done > 0 and upto >= whole * 0.9) / 100.0) - 1)::bigint as slow,
                   sum(again) as rework
              from ranked
             group by element_id
            """;

    private static final String STUCK = """
            select activity_id_, count(*) as stuck
              from act_ru_incident
             where proc_def_id_ = any(?) and incident_type_ = 'failedJob'
             group by activity_id_
            """;

    private static final String INCIDENTS = """
            select i.id_, h.business_key_, c.number, d.key_, d.version_, d.id_ as definition, i.activity_id_,
                   i.incident_timestamp_, i.incident_msg_, i.configuration_
              from act_ru_incident i
              join act_re_procdef d on d.id_ = i.proc_def_id_
              join act_hi_procinst h on h.proc_inst_id_ = i.proc_inst_id_
              join case_file c on c.id = h.business_key_::uuid
             where d.key_ = ? and i.incident_type_ = 'failedJob'
             order by i.incident_timestamp_ desc, i.id_
             limit ?
            """;

    private final DSLContext database;

    RunFigures(DSLContext database) {
        this.database = database;
    }

    record Line(
            int running,
            int overdue,
            int done,
            @Nullable Duration middle,
            @Nullable Duration slow,
            int rework) {}

    record Stuck(
            String id,
            CaseId caseId,
            String caseNumber,
            int version,
            String definitionId,
            String elementId,
            Instant since,
            String message,
            String jobId) {}

    Map<String, Line> figures(Collection<String> definitions, @Nullable Instant since, LocalDate today) {
        Map<String, Line> lines = new HashMap<>();
        String[] asked = definitions.toArray(String[]::new);
        (since == null
                        ? database.resultQuery(OF_ALL_TIMES, today, asked, asked)
                        : database.resultQuery(FIGURES, today, asked, Timestamp.from(since)))
                .forEach(row -> lines.put(
                        row.get("act_id_", String.class),
                        new Line(
                                row.get("running", Integer.class),
                                row.get("overdue", Integer.class),
                                row.get("done", Integer.class),
                                duration(row, "middle"),
                                duration(row, "slow"),
                                row.get("rework", Integer.class))));
        return lines;
    }

    Map<String, Integer> stuck(Collection<String> definitions) {
        Map<String, Integer> stuck = new HashMap<>();
        database.resultQuery(STUCK, (Object) definitions.toArray(String[]::new))
                .forEach(row -> stuck.put(row.get("activity_id_", String.class), row.get("stuck", Integer.class)));
        return stuck;
    }

    List<Stuck> incidents(String processKey, int most) {
        return database.resultQuery(INCIDENTS, processKey, most)
                .fetch(row -> new Stuck(
                        row.get("id_", String.class),
                        CaseId.parse(row.get("business_key_", String.class)),
                        row.get("number", String.class),
                        row.get("version_", Integer.class),
                        row.get("definition", String.class),
                        row.get("activity_id_", String.class),
                        row.get("incident_timestamp_", Timestamp.class).toInstant(),
                        Optional.ofNullable(row.get("incident_msg_", String.class))
                                .orElse(""),
                        row.get("configuration_", String.class)));
    }

    Optional<String> numberOf(CaseId id) {
        return database.resultQuery("select number from case_file where id = ?", id.value())
                .fetchOptional("number", String.class);
    }

    Optional<CaseId> caseOf(String number) {
        return database.resultQuery("select id from case_file where number = ?", number)
                .fetchOptional("id", UUID.class)
                .map(CaseId::new);
    }

    private static @Nullable Duration duration(Record row, String field) {
        Long millis = row.get(field, Long.class);
        return millis == null ? null : Duration.ofMillis(millis);
    }
}
