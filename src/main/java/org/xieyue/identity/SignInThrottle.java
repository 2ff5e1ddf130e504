package org.xieyue.identity;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.SignInAttempts.Kind;

/**
 * After some failures each further one doubles the time in which nobody may try: for a login, and for an address, which a
 * whole office may share. An attempt is counted before the password is looked at, so that many at once gain nothing.
 */
@Component
class SignInThrottle {

    static final int FREE_PER_LOGIN = 5;
    static final int FREE_PER_ADDRESS = 30;
    static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    /** Failures older than this are forgotten. */
    static final Duration MEMORY = Duration.ofDays(1);

    private final SignInAttempts attempts;
    private final BusinessClock clock;
    private final TransactionTemplate alone;

    SignInThrottle(SignInAttempts attempts, BusinessClock clock, PlatformTransactionManager transactions) {
        this.attempts = attempts;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Counts an attempt; the seconds to wait if it may not be made, else 0. */
    long begin(String login, String address) {
        Instant now = clock.now();
        Long wait = alone.execute(transaction -> Math.max(
                attempts.count(Kind.ADDRESS, address, now, FREE_PER_ADDRESS),
                attempts.count(Kind.LOGIN, login, now, FREE_PER_LOGIN)));
        return wait == null ? 0 : wait;
    }

    /** The attempt was no failure after all: the login starts anew, the address has one failure less. */
    void succeeded(String login, String address) {
        alone.executeWithoutResult(transaction -> {
            attempts.takeBack(Kind.ADDRESS, address, FREE_PER_ADDRESS);
            attempts.forget(Kind.LOGIN, login);
        });
    }

    /** How long to wait after that many failures. */
    static Duration waitAfter(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - free, 20);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
