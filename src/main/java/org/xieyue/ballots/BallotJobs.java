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
}
