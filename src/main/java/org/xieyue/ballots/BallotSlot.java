package org.xieyue.ballots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.xieyue.ballots.BoxedVotes.Cast;
import org.xieyue.ballots.BoxedVotes.CastVote;
import org.xieyue.ballots.BoxedVotes.TokenHash;

/**
 * The slot of the box: votes that come while others are being written wait for each other and are written together. That hides
 * their order, and a crowd needs one commit instead of many. Nobody hears of a vote before it is durable.
 */
@Component
class BallotSlot {

    private static final int MOST_AT_ONCE = 200;

    private final BoxedVotes box;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    BallotSlot(BoxedVotes box) {
        this.box = box;
    }

    private record Waiting(Cast cast, CompletableFuture<Boolean> taken) {}

    /** Durable when it answers true; false when the box is closed or the token was used. */
    boolean put(BallotId ballot, CastVote vote) {
        Waiting mine = new Waiting(new Cast(ballot, vote), new CompletableFuture<>());
        queue.add(mine);
        writing.lock();
        try {
            while (!mine.taken().isDone()) {
                write();
            }
        } finally {
            writing.unlock();
        }
        try {
            return mine.taken().join();
        } catch (CompletionException failure) {
            throw new IllegalStateException("The box did not take the vote", failure.getCause());
        }
    }

    private void write() {
        List<Waiting> some = new ArrayList<>();
        while (some.size() < MOST_AT_ONCE && !queue.isEmpty()) {
            some.add(queue.remove());
        }
        Map<TokenHash, Waiting> first = new HashMap<>();
        some.forEach(one -> first.putIfAbsent(one.cast().tokenHash(), one));
        try {
            Set<TokenHash> taken =
                    box.put(first.values().stream().map(Waiting::cast).toList());
            for (Waiting one : some) {
                TokenHash token = one.cast().tokenHash();
                one.taken().complete(taken.contains(token) && one.equals(first.get(token)));
            }
        } catch (RuntimeException failure) {
            some.forEach(one -> one.taken().completeExceptionally(failure));
        }
    }
}
