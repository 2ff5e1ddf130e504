package org.xieyue.shared;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read from the database a moment ago. A change made on this node is seen at once, one made on another node
 * when {@code lifetime} is over. A transaction that changes something reads past it, so that nothing uncommitted is kept.
 */
public final class RecentlyRead<K, V> {

    /** Leaves ample room below the five seconds after which a changed role must count everywhere. */
    public static final Duration LIFETIME = Duration.ofSeconds(2);

    private static final int MOST = 50_000;

    private record Entry<V>(V value, long readAt) {}

    private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    public RecentlyRead(LongSupplier nanos) {
        this.nanos = nanos;
    }

    public Optional<V> get(K key, Function<K, Optional<V>> read) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return read.apply(key);
        }
        long now = nanos.getAsLong();
        Entry<V> entry = entries.get(key);
        if (entry != null && now - entry.readAt() < LIFETIME.toNanos()) {
            return Optional.of(entry.value());
        }
        Optional<V> value = read.apply(key);
        if (value.isEmpty()) {
            entries.remove(key);
            return value;
        }
        if (entries.size() >= MOST) {
            entries.clear();
        }
        entries.put(key, new Entry<>(value.get(), now));
        return value;
    }

    /** The current transaction changes what is kept here. */
    public void change() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            entries.clear();
            return;
        }
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, true);
            TransactionSynchronizationManager.registerSynchronization(new Change());
        }
    }

    private final class Change implements TransactionSynchronization {
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(RecentlyRead.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(RecentlyRead.this, true);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(RecentlyRead.this);
            entries.clear();
        }
    }
}
