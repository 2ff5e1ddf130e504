package org.xieyue.tasks;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Appointment;

/** Spreads what happened to tasks once it is committed: to the screens of this node and, by way of the database, of others. */
@Component
class TaskNews implements TaskFeed {

    private final Set<Subscriber> subscribers = new CopyOnWriteArraySet<>();
    private final Set<Consumer<Change>> relays = new CopyOnWriteArraySet<>();

    @Override
    public Registration subscribe(Account who, Consumer<TaskChanged> listener) {
        Subscriber subscriber = new Subscriber(who, listener);
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    /** Whoever carries changes of this node to other nodes. */
    void relay(Consumer<Change> relay) {
        relays.add(relay);
    }

    void of(NewTask task) {
        Appointment post = task.role() == null ? null : new Appointment(task.role(), task.union());
        after(new Change(
                new TaskChanged(task.id(), task.caseId(), task.union()), post, people(task.holder(), task.openedBy())));
    }

    void of(StoredTask task) {
        TaskRow row = task.row();
        after(new Change(
                new TaskChanged(row.id(), row.caseId(), row.union()),
                task.post(),
                people(row.holder(), task.openedBy())));
    }

    private void after(Change change) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deliver(change);
                relays.forEach(relay -> relay.accept(change));
            }
        });
    }

    /** Tells the screens of this node. */
    void deliver(Change change) {
        subscribers.stream()
                .filter(subscriber -> change.concerns(subscriber.who()))
                .forEach(subscriber -> subscriber.listener().accept(change.changed()));
    }

    private static Set<AccountId> people(@Nullable AccountId holder, AccountId openedBy) {
        return Stream.of(holder, openedBy).flatMap(Stream::ofNullable).collect(Collectors.toUnmodifiableSet());
    }

    private record Subscriber(Account who, Consumer<TaskChanged> listener) {}

    /**
     * A change and whom it concerns.
     *
     * @param post the post that the task asks, if it asks one
     */
    record Change(TaskChanged changed, @Nullable Appointment post, Set<AccountId> people) {

        boolean concerns(Account who) {
            return people.contains(who.id())
                    || (post != null && who.appointments().contains(post));
        }
    }
}
