package org.xieyue.tasks;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.StageUpload;

/** Throws away applications that nobody has gone on with, when their uploaded files go. */
@Configuration(proxyBeanMethods = false)
class StaleDraftRemoval {

    private static final Logger LOG = LoggerFactory.getLogger(StaleDraftRemoval.class);

    private final StartDrafts drafts;
    private final BusinessClock clock;

    StaleDraftRemoval(StartDrafts drafts, BusinessClock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> removeStaleStartDrafts() {
        return com.github.kagkarlsson.scheduler.task.helper.Tasks.recurring(
                        "tasks-remove-stale-start-drafts", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> removeStale());
    }

    void removeStale() {
        int removed = drafts.removeSavedBefore(clock.now().minus(StageUpload.KEPT));
        if (removed > 0) {
            LOG.info("Removed {} applications that were never sent", removed);
        }
    }
}
