package org.xieyue.processes.play;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.shared.Answer;

/** Has walks walked one order after another, so that nobody waits for a screen and no node is busy with nothing else. */
@Component
public class WalkDesk implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WalkDesk.class);
    private static final int MOST_WAITING = 8;

    private final Walks walks;
    private final ExecutorService worker = new ThreadPoolExecutor(
            0,
            1,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("walks").factory());

    WalkDesk(Walks walks) {
        this.walks = walks;
    }

    /** Walks that were asked for. */
    public static final class Order {
        private final int count;
        private volatile int done;
        private volatile @Nullable Answer<WalkReport> report;

        Order(int count) {
            this.count = count;
        }

        public int count() {
            return count;
        }

        public int done() {
            return done;
        }

        /** Null while the walks go on. */
        public @Nullable Answer<WalkReport> report() {
            return report;
        }
    }

    Order order(ProcessFolder folder, long seed, int count) {
        Order order = new Order(Math.min(count, Walks.MOST));
        try {
            var unused = worker.submit(() -> walk(order, folder, seed));
        } catch (RejectedExecutionException busy) {
            LOG.debug("Too many walks at once", busy);
            order.report = Answer.refused("play.busy");
        }
        return order;
    }

    private void walk(Order order, ProcessFolder folder, long seed) {
        try {
            order.report = walks.walk(folder, seed, order.count(), done -> order.done = done);
        } catch (RuntimeException failure) {
            LOG.warn("Walks over process {} were given up", folder.key(), failure);
            order.report = Answer.refused("play.unreadable", folder.key(), Player.brief(failure));
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
