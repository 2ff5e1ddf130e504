package org.xieyue.ballots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.BoxedVotes.CastVote;
import org.xieyue.ballots.WaitingVotes.Cast;
import org.xieyue.ballots.WaitingVotes.TokenHash;

/**
 * The slot of the box: votes that come while others are being written wait for each other and are written together. That hides
 * their order, and a crowd needs one commit instead of many. Nobody hears of a vote before it is durable.
 */
@Component
class BallotSlot {

    private static final int MOST_AT_ONCE = 200;

    private final WaitingVotes box;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    BallotSlot(WaitingVotes box) {
        this.box = box;
    }

    /** A vote, and the thread that waits until it is written. */
    private static final class Waiting {

        private final Cast cast;
        private final TokenHash token;
        private final Thread voter = Thread.currentThread();
        private boolean taken;
        private @Nullable RuntimeException failure;
        private volatile boolean done;

        Waiting(Cast cast) {
            this.cast = cast;
            this.token = cast.token();
        }

        void done(boolean isTaken, @Nullable RuntimeException because) {
            taken = isTaken;
            failure = because;
            done = true;
            LockSupport.unpark(voter);
        }
    }

    /** Durable when it answers true; false when the box is closed or the token was used. */
    boolean put(BallotId ballot, CastVote vote) {
        Waiting mine = new Waiting(new Cast(ballot, vote));
        queue.add(mine);
        boolean interrupted = false;
        while (!mine.done) {
            if (writing.tryLock()) {
                try {
                    write();
                } finally {
                    writing.unlock();
                }
                next();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (mine.failure != null) {
            throw new IllegalStateException("The box did not take the vote", mine.failure);
        }
        return mine.taken;
    }

    /** Who came while others were written writes now. Asked after the lock is free: who missed it is in the queue by then. */
    private void next() {
        Waiting first = queue.peek();
        if (first != null) {
            LockSupport.unpark(first.voter);
        }
    }

    private void write() {
        List<Waiting> some = new ArrayList<>();
        for (Waiting one = queue.poll(); one != null; one = some.size() < MOST_AT_ONCE ? queue.poll() : null) {
            some.add(one);
        }
        if (some.isEmpty()) {
            return;
        }
        Map<TokenHash, Waiting> first = new HashMap<>();
        some.forEach(one -> first.putIfAbsent(one.token, one));
        try {
            Set<TokenHash> taken =
                    box.put(first.values().stream().map(one -> one.cast).toList());
            some.forEach(one -> one.done(taken.contains(one.token) && one.equals(first.get(one.token)), null));
        } catch (RuntimeException failure) {
            some.forEach(one -> one.done(false, failure));
        }
    }
}
