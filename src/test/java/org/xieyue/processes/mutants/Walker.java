package org.xieyue.processes.mutants;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.processes.mutants.WalkedProcess.Walk;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.CaseActions;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskId;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;

/**
 * People who do at random whatever the screens and the API let them. A refusal is an answer; a mistake of the diagram stops
 * an act and nothing else, as it stops a request.
 */
@Component
class Walker {

    private static final Logger LOG = LoggerFactory.getLogger(Walker.class);

    /** Acts on a case that waits for nobody and nothing, before it is given up. */
    private static final int IDLE = 12;

    private int done;

    private final DSLContext sql;
    private final TaskDesk desk;
    private final CaseActions actions;
    private final Accounts accounts;
    private final Filler filler;
    private final EngineDriver engine;
    private final TestClock time;
    private final TestPeople people;
    private final BusinessClock clock;

    /** How acts ended, for the report. */
    final Map<String, Integer> endings = new TreeMap<>();

    /** Steps that were completed, by process and name: a walk that gets nowhere shows nothing. */
    final Map<String, Integer> completed = new TreeMap<>();

    Walker(
            DSLContext sql,
            TaskDesk desk,
            CaseActions actions,
            Accounts accounts,
            Filler filler,
            EngineDriver engine,
            TestClock time,
            TestPeople people,
            BusinessClock clock) {
        this.sql = sql;
        this.desk = desk;
        this.actions = actions;
        this.accounts = accounts;
        this.filler = filler;
        this.engine = engine;
        this.time = time;
        this.people = people;
        this.clock = clock;
    }

    /** Whether a step has failed for the last time. */
    boolean isStuck(CaseId id) {
        return !engine.incidents(id).isEmpty();
    }

    /**
     * @param between happens after each act and before each step that is due
     * @param look after anything was done
     */
    void walk(Walk walk, Random random, int acts, Runnable between, Runnable look) {
        int idle = 0;
        Standing standing = standing(walk.id());
        for (int act = 0; act < acts && idle < IDLE && !standing.hasEnded(); act++) {
            idle = standing.awaitsNothing() ? idle + 1 : 0;
            int before = done;
            int chance = random.nextInt(100);
            if (chance < 20 && !walk.aside().isEmpty()) {
                attempt(() -> {
                    walk.aside().get(random.nextInt(walk.aside().size())).accept(random);
                    return Answer.done(true);
                });
            } else if (chance < 23 && !walk.people().isEmpty()) {
                actAside(walk, random);
            } else if (chance < 30 || !work(walk, random)) {
                timeGoesOn(standing.due());
            }
            between.run();
            standing = standing(walk.id());
            if (standing.isDue()) {
                attempt(() -> {
                    engine.runDueJobs(walk.id(), between);
                    return Answer.done(true);
                });
                standing = standing(walk.id());
            }
            if (done > before) {
                look.run();
            }
        }
    }

    /** @param due when the next timer of the case is due; null where none runs */
    private record Standing(
            boolean hasEnded,
            boolean awaitsNothing,
            boolean isDue,
            @Nullable Instant due) {}

    private Standing standing(CaseId id) {
        Record now = Objects.requireNonNull(sql.fetchOne(
                "select (select count(*) from act_ru_execution where business_key_ = ?) as runs,"
                        + " (select count(*) from task where case_id = ?) as tasks, count(j.id_) as jobs,"
                        + " min(j.duedate_) as due, bool_or(j.duedate_ is null) as at_once"
                        + " from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                        + " where e.business_key_ = ? and j.retries_ > 0",
                id.toString(),
                id.value(),
                id.toString()));
        Timestamp next = now.get("due", Timestamp.class);
        Instant due = next == null ? null : next.toInstant();
        return new Standing(
                now.get("runs", Integer.class) == 0,
                now.get("tasks", Integer.class) == 0 && now.get("jobs", Integer.class) == 0,
                Boolean.TRUE.equals(now.get("at_once", Boolean.class)) || (due != null && !due.isAfter(clock.now())),
                due);
    }

    private void actAside(Walk walk, Random random) {
        Account person = walk.people().get(random.nextInt(walk.people().size()));
        attempt(() -> people.as(person, () -> {
            List<CaseActions.Offered> offered = actions.of(walk.id());
            if (offered.isEmpty()) {
                return Answer.done(true);
            }
            FormContract form = offered.get(random.nextInt(offered.size())).contract();
            Map<String, Object> values = filler.values(walk.id(), form, walk.likely(), random);
            return actions.act(walk.id(), form.key(), values, Locale.SIMPLIFIED_CHINESE);
        }));
    }

    private boolean work(Walk walk, Random random) {
        List<? extends Record> open = sql.fetch(
                "select id, role, union_id, holder_id, name, process_key from task where case_id = ? order by created_at, id",
                walk.id().value());
        if (open.isEmpty()) {
            return false;
        }
        Record task = open.get(random.nextInt(open.size()));
        List<Account> asked = asked(task);
        if (asked.isEmpty()) {
            return false;
        }
        Account person = asked.get(random.nextInt(asked.size()));
        TaskId id = new TaskId(task.get("id", UUID.class));
        boolean done = attempt(() -> people.as(person, () -> {
            FormContract form = desk.form(id);
            return desk.complete(
                    id,
                    filler.outcome(form, random),
                    "经核实，情况属实",
                    filler.values(walk.id(), form, walk.likely(), random));
        }));
        if (done) {
            completed.merge(
                    task.get("process_key", String.class) + " " + task.get("name", String.class), 1, Integer::sum);
        }
        return true;
    }

    private List<Account> asked(Record task) {
        @Nullable UUID holder = task.get("holder_id", UUID.class);
        if (holder != null) {
            return accounts.find(new AccountId(holder)).stream().toList();
        }
        return accounts.holdersOf(
                Role.valueOf(task.get("role", String.class)), new UnionId(task.get("union_id", UUID.class)));
    }

    /** To the next timer of the case; to the next week where nothing is awaited. */
    private void timeGoesOn(@Nullable Instant due) {
        if (due == null) {
            time.advance(Duration.ofDays(7));
        } else {
            time.setTo(due.plusSeconds(1));
        }
    }

    /** Whether it was done. */
    boolean attempt(Supplier<? extends Answer<?>> act) {
        String ending;
        boolean isDone = false;
        try {
            Answer<?> answer = act.get();
            isDone = answer.isDone();
            ending = isDone ? "done" : "refused";
        } catch (RuntimeException | AssertionError stopped) {
            ending = "stopped by " + stopped.getClass().getSimpleName();
            if (stops.merge(said(stopped), 1, Integer::sum) == 1 && stopped instanceof NullPointerException) {
                LOG.error("A defect of ours", stopped);
            }
        }
        endings.merge(ending, 1, Integer::sum);
        done += isDone ? 1 : 0;
        return isDone;
    }

    final Map<String, Integer> stops = new HashMap<>();

    private static String said(Throwable stopped) {
        Throwable root = stopped;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage())
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
                .replaceAll("\\s+", " ");
        return root.getClass().getSimpleName() + ": " + message.substring(0, Math.min(160, message.length()));
    }
}
