package org.xieyue.storage;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Compares the clock of this node with the database's, again and again. While they disagree this node runs no jobs: it would
 * run them early or late for all nodes.
 */
@Component
public class ClockWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final long LOOK_EVERY_MILLIS = 5_000;

    private final ClockSkew skew;
    private final ApplicationEventPublisher events;
    private volatile @Nullable ClockCompared last;
    private volatile @Nullable ScheduledExecutorService thread;

    ClockWatch(ClockSkew skew, ApplicationEventPublisher events) {
        this.skew = skew;
        this.events = events;
    }

    /** Whether this node may run jobs. Not before the clocks have been compared. */
    public boolean agrees() {
        ClockCompared now = last;
        return now != null && now.agrees();
    }

    /** Database clock minus the clock of this node when they were last compared. */
    public Duration difference() {
        ClockCompared now = last;
        return now == null ? Duration.ZERO : now.difference();
    }

    /** Told to all who run jobs when the verdict changes, and once at start. */
    synchronized void judge(Duration difference) {
        ClockCompared before = last;
        ClockCompared now = new ClockCompared(difference);
        last = now;
        if (before != null && before.agrees() == now.agrees()) {
            return;
        }
        if (!now.agrees()) {
            LOG.error(
                    "The clocks of this node and of the database differ by {}, more than {}: this node runs no jobs until they"
                            + " agree. Set the clock (NTP).",
                    difference,
                    ClockSkew.TOLERATED);
        } else if (before != null) {
            LOG.info("The clocks of this node and of the database agree again: jobs go on");
        }
        events.publishEvent(now);
    }

    private void lookAgain() {
        try {
            judge(skew.measure());
        } catch (RuntimeException failure) {
            LOG.warn("Could not compare the clocks, trying again: {}", failure.toString());
        }
    }

    @Override
    public void start() {
        judge(skew.measure());
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("clock-comparison").factory());
        var unused = watch.scheduleWithFixedDelay(
                this::lookAgain, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        thread = watch;
    }

    @Override
    public void stop() {
        ScheduledExecutorService watch = thread;
        if (watch != null) {
            watch.shutdownNow();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before everything that runs jobs. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 500;
    }
}
