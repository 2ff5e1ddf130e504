package org.xieyue.processes.moves;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.MoveListener;
import org.xieyue.processes.MovedTasks;
import org.xieyue.processes.ProcessNews;
import org.xieyue.processes.moves.CaseMover.Hindrance;
import org.xieyue.processes.moves.CaseMoves.Move;
import org.xieyue.processes.moves.CaseMoves.Window;
import org.xieyue.processes.moves.MoveLists.Fate;
import org.xieyue.processes.moves.MoveLists.Listed;
import org.xieyue.processes.moves.RunningCases.Run;
import org.xieyue.shared.OneByOne;

/**
 * Moves the cases that people have let go, a few in each transaction together with their rows in the list: whatever is
 * interrupted has either happened and is noted, or has not happened. Several nodes take different cases.
 */
@Component
public class MovingCases {

    private static final Logger LOG = LoggerFactory.getLogger(MovingCases.class);

    private static final int AT_ONCE = 20;
    private static final int WORKERS = 3;
    private static final int MOST_ATTEMPTS = 3;

    private final CaseMoves moves;
    private final MoveLists lists;
    private final MoveStages stages;
    private final RunningCases running;
    private final EnginePlans plans;
    private final CaseMover mover;
    private final MovedTasks tasks;
    private final ObjectProvider<MoveListener> listeners;
    private final ProcessNews news;
    private final RepositoryService repository;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    MovingCases(
            CaseMoves moves,
            MoveLists lists,
            MoveStages stages,
            RunningCases running,
            EnginePlans plans,
            CaseMover mover,
            MovedTasks tasks,
            ObjectProvider<MoveListener> listeners,
            ProcessNews news,
            RepositoryService repository,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.moves = moves;
        this.lists = lists;
        this.stages = stages;
        this.running = running;
        this.plans = plans;
        this.mover = mover;
        this.tasks = tasks;
        this.listeners = listeners;
        this.news = news;
        this.repository = repository;
        this.user = user;
        this.clock = clock;
        this.audit = audit;
        transaction = new TransactionTemplate(transactions);
    }

    /** Until nothing that may go is left. */
    public void run() {
        OneByOne.run(
                moves.running(),
                move -> run(move, Integer.MAX_VALUE),
                (move, failure) -> LOG.error("The move {} has come to a halt", move.id(), failure));
    }

    /** @param chunks after which it stops, as a node does that is killed: what is left goes on with the next run */
    void run(Move move, int chunks) {
        if (!isOpen(move.window())) {
            return;
        }
        if (repository.getProcessDefinition(move.toDefinition()).isSuspended()) {
            transaction.executeWithoutResult(status -> moves.stands(move.id(), MoveState.ENDED, move.stage()));
            return;
        }
        MigrationPlan plan = plans.of(move.fromDefinition(), move.toDefinition(), move.choices())
                .engine();
        Work work = new Work(move, plan, news.called(move.key(), move.to()), news.note(move.key(), move.to()));
        boolean goesOn = true;
        while (goesOn) {
            int waiting = lists.counts(move.id()).getOrDefault(Fate.RELEASED, 0);
            if (waiting <= AT_ONCE || chunks < Integer.MAX_VALUE) {
                work(work, chunks);
            } else {
                together(work);
            }
            goesOn = stages.settle(move.id()) && isOpen(move.window());
        }
    }

    private record Work(Move move, MigrationPlan plan, String version, String note) {}

    private void together(Work work) {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            for (int worker = 0; worker < WORKERS; worker++) {
                all.add(workers.submit(() -> work(work, Integer.MAX_VALUE)));
            }
        }
        for (Future<?> one : all) {
            switch (one.state()) {
                case FAILED ->
                    LOG.error("A worker of the move {} has stopped", work.move().id(), one.exceptionNow());
                default -> {}
            }
        }
    }

    private void work(Work work, int chunks) {
        user.asSystem(() -> {
            for (int done = 0; done < chunks && isOpen(work.move().window()); done++) {
                if (!chunk(work)) {
                    return true;
                }
            }
            return true;
        });
    }

    /** Whether there may be more. */
    private boolean chunk(Work work) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                List<Listed> cases = lists.take(work.move().id(), AT_ONCE);
                move(work, cases);
                return !cases.isEmpty();
            }));
        } catch (RuntimeException oneOfThem) {
            LOG.debug("One of the cases stands in the way of the others: one by one", oneOfThem);
            return one(work);
        }
    }

    /** The next case alone; what stands in its way is written down. */
    private boolean one(Work work) {
        List<Listed> taken = new ArrayList<>();
        try {
            transaction.executeWithoutResult(status -> {
                taken.addAll(lists.take(work.move().id(), 1));
                move(work, taken);
            });
        } catch (MigratingProcessInstanceValidationException refused) {
            Hindrance hindrance = CaseMover.hindrance(refused);
            skip(work.move(), taken.getFirst(), hindrance.obstacle(), hindrance.element());
        } catch (ConcurrencyFailureException | OptimisticLockingException busy) {
            LOG.debug("Somebody acts on the case", busy);
            Integer attempts = transaction.execute(status ->
                    lists.triedAgain(work.move().id(), taken.getFirst().instance()));
            if (attempts != null && attempts >= MOST_ATTEMPTS) {
                skip(work.move(), taken.getFirst(), Obstacle.BUSY, null);
            }
        } catch (RuntimeException unknown) {
            if (taken.isEmpty()) {
                throw unknown;
            }
            LOG.warn("The case {} cannot be moved", taken.getFirst().caseId(), unknown);
            skip(work.move(), taken.getFirst(), Obstacle.OTHER, null);
        }
        return !taken.isEmpty();
    }

    private void skip(Move move, Listed one, Obstacle reason, @Nullable String element) {
        transaction.executeWithoutResult(status -> lists.skipped(move.id(), one.instance(), reason, element));
    }

    private void move(Work work, List<Listed> cases) {
        if (cases.isEmpty()) {
            return;
        }
        tasks.hold(cases.stream().map(Listed::caseId).distinct().toList());
        Map<String, Run> now = running.on(
                work.move().fromDefinition(),
                cases.stream().map(Listed::instance).toList());
        List<Listed> unchanged = new ArrayList<>();
        for (Listed one : cases) {
            Run run = now.get(one.instance());
            if (run == null) {
                lists.skipped(work.move().id(), one.instance(), Obstacle.GONE, null);
            } else if (!run.standing().equals(one.standing())) {
                lists.skipped(work.move().id(), one.instance(), Obstacle.CHANGED, null);
            } else {
                unchanged.add(one);
            }
        }
        List<String> instances = unchanged.stream().map(Listed::instance).toList();
        mover.move(work.plan(), instances);
        lists.moved(work.move().id(), instances);
        unchanged.forEach(one -> told(work, one));
    }

    private void told(Work work, Listed one) {
        listeners.orderedStream().forEach(listener -> listener.moved(one.caseId(), work.version(), work.note()));
        audit.record(
                "case.moved",
                "case",
                one.caseId().toString(),
                Map.of(
                        "move", work.move().id().toString(),
                        "from", String.valueOf(work.move().from()),
                        "to", String.valueOf(work.move().to()),
                        "hash", work.move().hash()));
    }

    private boolean isOpen(@Nullable Window window) {
        Instant now = clock.now();
        return window == null || (!now.isBefore(window.from()) && now.isBefore(window.until()));
    }
}
