package org.xieyue.negotiation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;
import org.xieyue.storage.NewsWire;

/**
 * Spreads that a table has changed once it is committed: the id of the case and perhaps a side, nothing else. Screens hear it
 * on a thread of its own: on the thread of whoever made the change they would be drawn anew with that person's eyes.
 */
@Component
class TableNews implements TableFeed, NewsWire.Reader, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TableNews.class);
    private static final String TOPIC = "tables";
    private static final String BOTH = "-";

    private final Set<Subscriber> subscribers = new CopyOnWriteArraySet<>();
    private final ExecutorService messenger = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("table-news").factory());
    private final NewsWire wire;

    TableNews(NewsWire wire) {
        this.wire = wire;
        wire.subscribe(TOPIC, this);
    }

    @Override
    public Registration subscribe(CaseId caseId, @Nullable Side side, Consumer<TableChanged> listener) {
        Subscriber subscriber = new Subscriber(caseId, side, listener);
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    void changed(CaseId caseId) {
        after(new TableChanged(caseId, null));
    }

    void changedFor(CaseId caseId, Side side) {
        after(new TableChanged(caseId, side));
    }

    private void after(TableChanged change) {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Bulletin bulletin) {
                bulletin.changes.add(change);
                return;
            }
        }
        Bulletin bulletin = new Bulletin();
        bulletin.changes.add(change);
        TransactionSynchronizationManager.registerSynchronization(bulletin);
    }

    @Override
    public void heard(String news) {
        String[] words = news.split(" ", 2);
        deliver(new TableChanged(CaseId.parse(words[0]), words[1].equals(BOTH) ? null : Side.valueOf(words[1])));
    }

    @Override
    public void missed() {
        subscribers.forEach(one -> tell(one, new TableChanged(one.caseId(), null)));
    }

    @Override
    public void destroy() {
        messenger.shutdownNow();
    }

    private void deliver(TableChanged change) {
        subscribers.stream().filter(one -> one.concerns(change)).forEach(one -> tell(one, change));
    }

    /** One screen that fails does not silence the others. */
    private void tell(Subscriber subscriber, TableChanged change) {
        messenger.execute(() -> {
            try {
                subscriber.listener().accept(change);
            } catch (RuntimeException failure) {
                LOG.warn("A screen of a table could not be told of a change", failure);
            }
        });
    }

    private record Subscriber(CaseId caseId, @Nullable Side side, Consumer<TableChanged> listener) {

        boolean concerns(TableChanged change) {
            return caseId.equals(change.caseId()) && (change.only() == null || change.only() == side);
        }
    }

    private final class Bulletin implements TransactionSynchronization {

        private final Set<TableChanged> changes = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            for (TableChanged change : changes) {
                Side only = change.only();
                wire.send(TOPIC, change.caseId() + " " + (only == null ? BOTH : only.name()));
            }
        }

        @Override
        public void afterCommit() {
            changes.forEach(TableNews.this::deliver);
        }
    }
}
