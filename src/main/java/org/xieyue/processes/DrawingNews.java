package org.xieyue.processes;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xieyue.identity.CurrentUser;
import org.xieyue.storage.NewsWire;

/** Spreads that a pen was taken or put down once it is committed: the key of the process, not whose pen it is. */
@Component
class DrawingNews implements DrawingFeed, NewsWire.Reader {

    private static final String TOPIC = "drawing";

    private final Set<Subscriber> subscribers = new CopyOnWriteArraySet<>();
    private final NewsWire wire;
    private final CurrentUser user;

    DrawingNews(NewsWire wire, CurrentUser user) {
        this.wire = wire;
        this.user = user;
        wire.subscribe(TOPIC, this);
    }

    @Override
    public Registration subscribe(String key, Runnable moved) {
        Subscriber subscriber = new Subscriber(key, moved);
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    /** Another window draws in this process from now on, or none. */
    void penMoved(String key) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                wire.send(TOPIC, key);
            }

            @Override
            public void afterCommit() {
                user.aside(() -> heard(key));
            }
        });
    }

    @Override
    public void heard(String key) {
        subscribers.stream()
                .filter(one -> one.key().equals(key))
                .forEach(one -> one.moved().run());
    }

    @Override
    public void missed() {
        subscribers.forEach(one -> one.moved().run());
    }

    private record Subscriber(String key, Runnable moved) {}
}
