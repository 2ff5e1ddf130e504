package org.xieyue.negotiation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;
import org.xieyue.storage.NewsWire;

/** Spreads that a table has changed once it is committed: the id of the case and perhaps a side, nothing else. */
@Component
class TableNews implements TableFeed, NewsWire.Reader {

    private static final String TOPIC = "tables";
    private static final String BOTH = "-";

    private final Set<Subscriber> subscribers = new CopyOnWriteArraySet<>();
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
        subscribers.forEach(one -> one.listener().accept(new TableChanged(one.caseId(), null)));
    }

    private void deliver(TableChanged change) {
        subscribers.stream()
                .filter(one -> one.concerns(change))
                .forEach(one -> one.listener().accept(change));
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
