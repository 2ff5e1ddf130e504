package org.xieyue.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.SIGN_IN_ATTEMPT;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.SignInAttempts.Kind;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ForgettingAttemptsTest {

    @Autowired
    RecurringTask<Void> forgetSignInAttempts;

    @Autowired
    SignInAttempts attempts;

    @Autowired
    DataSource database;

    @Autowired
    DSLContext sql;

    @Autowired
    BusinessClock time;

    @Autowired
    TestClock clock;

    @Test
    void attempts_of_more_than_a_day_ago_are_forgotten_every_hour_and_younger_ones_are_kept() {
        clock.reset();
        Instant now = time.now();
        String old = UUID.randomUUID().toString();
        String young = UUID.randomUUID().toString();
        attempts.count(Kind.LOGIN, old, now.minus(SignInThrottle.MEMORY).minusSeconds(60), 5);
        attempts.count(Kind.LOGIN, young, now.minus(SignInThrottle.MEMORY).plusSeconds(600), 5);

        run(now);

        assertThat(kept(old)).isZero();
        assertThat(kept(young)).isOne();
    }

    private void run(Instant now) {
        SettableClock real = new SettableClock();
        real.set(now);
        ManualScheduler scheduler = TestHelper.createManualScheduler(database, forgetSignInAttempts)
                .clock(real)
                .build();
        scheduler.schedule(forgetSignInAttempts.instance(UUID.randomUUID().toString()), now);
        scheduler.runAnyDueExecutions();
    }

    private int kept(String login) {
        return sql.fetchCount(SIGN_IN_ATTEMPT, SIGN_IN_ATTEMPT.ATTEMPTED.eq(Secrets.hash(Kind.LOGIN + ":" + login)));
    }
}
