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
import org.xieyue.processes.moves.Schedules.Scheduled;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

/** Publishes what was approved for a window, with the authority that its approver has then; what missed its window waits. */
@Component
class TimedPublications {

    private static final Logger LOG = LoggerFactory.getLogger(TimedPublications.class);

    private final Schedules schedules;
    private final PublishProcess publish;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    TimedPublications(
            Schedules schedules,
            PublishProcess publish,
            CurrentUser user,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.schedules = schedules;
        this.publish = publish;
        this.user = user;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
    }

    void run() {
        schedules.due().forEach(this::settle);
    }

    private void settle(Scheduled due) {
        Optional<Answer<Integer>> answer = Objects.requireNonNull(transaction.execute(status -> published(due)));
        if (answer.orElse(null) instanceof Answer.Refused<Integer>(var reasons)) {
            Refusal first = reasons.getFirst();
            LOG.warn("The draft {} was not published in its window: {}", due.draft(), first.code());
            transaction.executeWithoutResult(
                    status -> schedules.stands(due.draft(), Schedules.State.REFUSED, first.code()));
        }
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
                user.as(due.by(), () -> publish.publishDraft(due.draft(), due.hash(), due.note(), due.opinion()));
        if (published.isDone()) {
            schedules.stands(due.draft(), Schedules.State.DONE, null);
        }
        return Optional.of(published);
    }
}
