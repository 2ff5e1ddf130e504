package org.xieyue.processes.moves;

import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.processes.PublishProcess;
import org.xieyue.processes.moves.CaseMoves.Move;
import org.xieyue.processes.moves.MoveLists.Fate;
import org.xieyue.processes.moves.Schedules.Follow;
import org.xieyue.processes.moves.Schedules.Following;
import org.xieyue.processes.moves.Schedules.Scheduled;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.OneByOne;

/**
 * Publishes what was approved for a window, with the authority that its approver has then; what missed its window waits. Where
 * running cases are to follow, they do so by themselves if they stand as they stood when that was approved.
 */
@Component
class TimedPublications {

    private static final Logger LOG = LoggerFactory.getLogger(TimedPublications.class);

    private final Schedules schedules;
    private final PublishProcess publish;
    private final PlanMove plan;
    private final RunMove run;
    private final CaseMoves moves;
    private final FrozenLists frozenLists;
    private final MoveLists lists;
    private final MoveStages stages;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    TimedPublications(
            Schedules schedules,
            PublishProcess publish,
            PlanMove plan,
            RunMove run,
            CaseMoves moves,
            FrozenLists frozenLists,
            MoveLists lists,
            MoveStages stages,
            CurrentUser user,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.schedules = schedules;
        this.publish = publish;
        this.plan = plan;
        this.run = run;
        this.moves = moves;
        this.frozenLists = frozenLists;
        this.lists = lists;
        this.stages = stages;
        this.user = user;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    void run() {
        OneByOne.run(
                schedules.due(),
                this::settle,
                (due, failure) -> LOG.error("The draft {} could not be published in its window", due.draft(), failure));
        OneByOne.run(
                schedules.toFollow(),
                this::follow,
                (published, failure) ->
                        LOG.error("No cases of {} could follow their new version", published.key(), failure));
    }

    private void settle(Scheduled due) {
        try {
            Optional<Answer<Integer>> answer = Objects.requireNonNull(transaction.execute(status -> published(due)));
            if (answer.orElse(null) instanceof Answer.Refused<Integer>(var reasons)) {
                refused(due, reasons.getFirst().code());
            }
        } catch (NotAllowed lost) {
            refused(due, String.valueOf(lost.getMessage()));
        }
    }

    private void refused(Scheduled due, String because) {
        LOG.warn("The draft {} was not published in its window: {}", due.draft(), because);
        transaction.executeWithoutResult(status -> schedules.stands(due.draft(), Schedules.State.REFUSED, because));
    }

    /** Empty when another node was first, or the window has gone by. */
    private Optional<Answer<Integer>> published(Scheduled due) {
        if (schedules.lock(due.draft()).isEmpty()) {
            return Optional.empty();
        }
        if (!clock.now().isBefore(due.until())) {
            schedules.stands(due.draft(), Schedules.State.MISSED, null);
            return Optional.empty();
        }
        Answer<Integer> published =
                user.as(due.by(), () -> publish.publishDraft(due.draft(), due.looked(), due.note(), due.opinion()));
        if (published.isDone()) {
            schedules.stands(due.draft(), Schedules.State.DONE, null);
        }
        return Optional.of(published);
    }

    /** A plan can be tried out only on what is published: so it comes in a transaction of its own. */
    private void follow(Scheduled published) {
        transaction.executeWithoutResult(status -> schedules
                .lockToFollow(published.draft())
                .flatMap(due -> Optional.ofNullable(due.follow()))
                .ifPresent(follow -> {
                    boolean begun = begun(published, follow);
                    schedules.follows(published.draft(), begun ? Following.BEGUN : Following.STOPPED);
                }));
    }

    private boolean begun(Scheduled published, Follow follow) {
        try {
            return user.as(published.by(), () -> begins(published, follow));
        } catch (NotAllowed lost) {
            LOG.warn("No cases of {} have followed: {}", published.key(), String.valueOf(lost.getMessage()));
            return false;
        }
    }

    private boolean begins(Scheduled published, Follow follow) {
        return switch (plan.propose(published.key(), follow.from())) {
            case Answer.Done<MoveId>(MoveId id) ->
                begins(published, follow, moves.lock(id).orElseThrow());
            case Answer.Refused<MoveId>(var reasons) -> {
                LOG.warn(
                        "No cases of {} have followed: {}",
                        published.key(),
                        reasons.getFirst().code());
                yield false;
            }
        };
    }

    private boolean begins(Scheduled published, Follow follow, Move move) {
        if (move.state() != MoveState.READY || move.stage() != Stage.NONE) {
            return false;
        }
        Optional<Stop> stop = obstacle(published, follow, move);
        stop.ifPresent(because -> stages.stop(move, because));
        if (stop.isPresent()) {
            return false;
        }
        if (lists.counts(move.id()).isEmpty()) {
            return run.end(move.id()).isDone();
        }
        return run.within(move.id(), Optional.of(published.from()), Optional.of(published.until()))
                .then(id -> run.startByItself(id, move.hash()))
                .isDone();
    }

    private Optional<Stop> obstacle(Scheduled published, Follow follow, Move move) {
        if (!clock.now().isBefore(published.until())) {
            return Optional.of(Stop.LATE);
        }
        if (!frozenLists.isStill(follow.list(), move)) {
            return Optional.of(Stop.LIST_CHANGED);
        }
        return lists.counts(move.id()).containsKey(Fate.BLOCKED) ? Optional.of(Stop.BLOCKED) : Optional.empty();
    }
}
