package org.xieyue.ballots;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BallotJobs {

    @Bean
    RecurringTask<Void> sealBallotBoards(BoardSealer sealer) {
        return Tasks.recurring("ballots-seal-boards", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> sealer.sealAll());
    }

    @Bean
    RecurringTask<Void> endBallotsInTime(DueBallots due) {
        return Tasks.recurring("ballots-close-and-count", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> due.closeAndCount());
    }

    @Bean
    RecurringTask<Void> writeDownRefusedVotes(RefusedVotes refused) {
        return Tasks.recurring("ballots-write-refused-votes", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> refused.write());
    }

    @Bean
    RecurringTask<Void> removeStaleReadingPapers(PaperShelf shelf) {
        return Tasks.recurring("ballots-remove-stale-reading-papers", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> shelf.removeStale());
    }
}
