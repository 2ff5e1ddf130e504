package org.xieyue.processes.moves;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

@Configuration(proxyBeanMethods = false)
class MoveJobs {

    private final MovingCases moving;

    MoveJobs(MovingCases moving) {
        this.moving = moving;
    }

    @Bean
    RecurringTask<Void> moveCases() {
        return Tasks.recurring("processes-move-cases", FixedDelay.of(Duration.ofSeconds(2)))
                .execute((instance, context) -> moving.run());
    }

    @Bean
    RecurringTask<Void> publishInWindow(TimedPublications timed) {
        return Tasks.recurring("processes-publish-in-window", FixedDelay.of(Duration.ofSeconds(20)))
                .execute((instance, context) -> timed.run());
    }

    /** A node that was killed in the middle goes on at once; its job counts as taken until it is given up as dead. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        Thread.ofPlatform().name("moves").daemon().start(moving::run);
    }
}
