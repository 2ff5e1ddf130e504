package org.xieyue.processes.watch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Timestamp;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;

/**
 * Steps that have ended, counted by their duration in classes of one per cent, so that figures of all times need not read
 * every step again. What ended since is counted by whoever asks; all is counted anew twice a day, because old cases go.
 */
@Repository
class StepSums {

    private static final Duration UNDER_WAY = Duration.ofMinutes(10);

    private static final String COUNT = """
            insert into step_sum (definition_id, element_id, bucket, done, again)
            select proc_def_id_, act_id_, bucket, count(*) filter (where act_inst_state_ is distinct from 2),
                   count(*) filter (where nth > 1)
              from (select proc_def_id_, act_id_, act_inst_state_, end_time_,
                           round(ln(greatest(duration_, 0) + 1) * 100)::int as bucket,
                           row_number() over (partition by proc_inst_id_, act_id_ order by start_time_, id_) as nth
                      from act_hi_actinst
                     where act_type_ not in ('exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway')) step
             where end_time_ < ?
             group by proc_def_id_, act_id_, bucket
            """;

    private final DSLContext database;
    private final BusinessClock clock;

    StepSums(DSLContext database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Readers see the old sums with their limit until the new ones stand. */
    @Transactional
    void countAnew() {
        Timestamp before = Timestamp.from(clock.now().minus(UNDER_WAY));
        database.query("delete from step_sum").execute();
        database.query(COUNT, before).execute();
        database.query(
                        "insert into step_sum_until (ended_before) values (?)"
                                + " on conflict (is_only) do update set ended_before = excluded.ended_before",
                        before)
                .execute();
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> countSteps(StepSums sums) {
            return Tasks.recurring("processes-count-steps", FixedDelay.of(Duration.ofHours(12)))
                    .execute((instance, context) -> sums.countAnew());
        }
    }
}
