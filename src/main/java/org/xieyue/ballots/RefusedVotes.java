package org.xieyue.ballots;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.xieyue.shared.Refusal;

/**
 * Votes that were not taken: how many, for which reason, and nothing about who, when or what. They are counted in memory and
 * written down together every few seconds, so that neither a crowd nor somebody who forges tokens waits for a row, and the
 * rows keep no order.
 */
@Component
class RefusedVotes {

    private final RefusedVoteCounts counts;
    private final ConcurrentMap<Kind, AtomicLong> unwritten = new ConcurrentHashMap<>();

    RefusedVotes(RefusedVoteCounts counts) {
        this.counts = counts;
    }

    private record Kind(BallotId ballot, String reason) {}

    void count(BallotId ballot, List<Refusal> reasons) {
        reasons.stream()
                .map(Refusal::code)
                .distinct()
                .forEach(reason -> unwritten
                        .computeIfAbsent(new Kind(ballot, reason), kind -> new AtomicLong())
                        .incrementAndGet());
    }

    void write() {
        unwritten.forEach((kind, count) -> {
            long some = count.getAndSet(0);
            if (some > 0) {
                try {
                    counts.add(kind.ballot(), kind.reason(), some);
                } catch (RuntimeException failure) {
                    count.addAndGet(some);
                    throw failure;
                }
            }
        });
    }

    /** By reason; what other nodes have not written down yet is missing for a few seconds. */
    Map<String, Long> of(BallotId ballot) {
        Map<String, Long> all = new TreeMap<>(counts.of(ballot));
        unwritten.forEach((kind, count) -> {
            if (kind.ballot().equals(ballot) && count.get() > 0) {
                all.merge(kind.reason(), count.get(), Long::sum);
            }
        });
        return all;
    }
}
