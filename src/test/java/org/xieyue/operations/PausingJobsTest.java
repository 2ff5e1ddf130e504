package org.xieyue.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.xieyue.storage.ClockCompared;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class PausingJobsTest {

    @Autowired
    DataSource database;

    @Test
    void background_jobs_rest_while_the_clock_of_the_node_is_wrong() {
        Scheduler scheduler = Scheduler.create(database).build();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("scheduler", scheduler);
        JobsAndClocks jobs = new JobsAndClocks(beans.getBeanProvider(Scheduler.class));
        jobs.follow(new ClockCompared(Duration.ofSeconds(-3)));
        assertThat(scheduler.getSchedulerState().isPaused()).isTrue();
        jobs.follow(new ClockCompared(Duration.ofSeconds(1)));
        assertThat(scheduler.getSchedulerState().isPaused()).isFalse();
    }
}
