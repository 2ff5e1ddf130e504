package org.xieyue.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Real time plus a shift that lives in the database. Every node looks at it twice a second on a thread of its own, so
 * that asking for the time costs nothing and works inside any transaction.
 */
@Component
@Profile("demo | test")
@DependsOnDatabaseInitialization
class ShiftedClock implements BusinessClock, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ShiftedClock.class);
    private static final long LOOK_EVERY_MILLIS = 500;

    private final ClockShift stored;
    private final ApplicationEventPublisher events;
    private volatile Duration shift;
    private volatile @Nullable ScheduledExecutorService watch;

    ShiftedClock(ClockShift stored, ApplicationEventPublisher events) {
        this.stored = stored;
        this.events = events;
        this.shift = stored.current();
    }

    @Override
    public Instant now() {
        return Instant.now().plus(shift);
    }

    @Override
    public Duration shift() {
        return shift;
    }

    /** This node moved the clock: it shows the new time as soon as the move is committed. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void follow(ShiftStored moved) {
        look();
    }

    private synchronized void look() {
        Duration now = stored.current();
        if (!now.equals(shift)) {
            shift = now;
            LOG.info("Business time is now {} ahead of real time", now);
            events.publishEvent(new ClockMoved(now));
        }
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException failure) {
            LOG.warn("Could not read the clock shift, trying again: {}", failure.toString());
        }
    }

    @Override
    public void start() {
        if (!shift.isZero()) {
            events.publishEvent(new ClockMoved(shift));
        }
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("clock-watch").factory());
        var unused = thread.scheduleWithFixedDelay(
                this::lookAgain, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        watch = thread;
    }

    @Override
    public void stop() {
        ScheduledExecutorService thread = watch;
        if (thread != null) {
            thread.shutdownNow();
            watch = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    /** Before everything that runs jobs, so that no job sees the unshifted time. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
