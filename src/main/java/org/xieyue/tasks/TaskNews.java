package org.xieyue.tasks;

import java.util.LinkedHashSet;
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
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.UnionId;
import org.xieyue.storage.NewsWire;

/**
 * Spreads what happened to tasks once it is committed: to the screens of this node and, over the wire, of the others. A screen that
 * hears it on the thread of whoever acted is drawn with its own reader's eyes, not with theirs.
 */
@Component
class TaskNews implements TaskFeed, NewsWire.Reader {

    private static final String TOPIC = "tasks";

    private final Set<Subscriber> subscribers = new CopyOnWriteArraySet<>();
    private final NewsWire wire;
    private final CurrentUser user;

    TaskNews(NewsWire wire, CurrentUser user) {
        this.wire = wire;
        this.user = user;
        wire.subscribe(TOPIC, this);
    }

    @Override
    public Registration subscribe(Account who, Consumer<TaskChanged> listener, Runnable missed) {
        Subscriber subscriber = new Subscriber(who, listener, missed);
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    void of(NewTask task) {
        Appointment post = task.role() == null ? null : new Appointment(task.role(), task.union());
        after(new TaskNewsItem(
                new TaskChanged(task.id(), task.caseId(), task.union()), post, people(task.holder(), task.openedBy())));
    }

    void of(StoredTask task) {
        TaskRow row = task.row();
        after(new TaskNewsItem(
                new TaskChanged(row.id(), row.caseId(), row.union()),
                task.post(),
                people(row.holder(), task.openedBy())));
    }

    /** The task asks this post, or this person, from now on. */
    void of(StoredTask task, @Nullable Appointment post, UnionId union, @Nullable AccountId holder) {
        after(new TaskNewsItem(
                new TaskChanged(task.row().id(), task.row().caseId(), union), post, people(holder, task.openedBy())));
    }

    /** Once for each transaction, whatever it does to however many tasks. */
    private void after(TaskNewsItem item) {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Bulletin bulletin) {
                bulletin.items.add(item);
                return;
            }
        }
        Bulletin bulletin = new Bulletin();
        bulletin.items.add(item);
        TransactionSynchronizationManager.registerSynchronization(bulletin);
    }

    @Override
    public void heard(String news) {
        TaskNewsItem.parse(news).ifPresentOrElse(items -> items.forEach(this::deliver), this::missed);
    }

    @Override
    public void missed() {
        subscribers.forEach(subscriber -> subscriber.missed().run());
    }

    private void deliver(TaskNewsItem item) {
        subscribers.stream()
                .filter(subscriber -> item.concerns(subscriber.who()))
                .forEach(subscriber -> subscriber.listener().accept(item.changed()));
    }

    private static Set<AccountId> people(@Nullable AccountId holder, AccountId openedBy) {
        return Stream.of(holder, openedBy).flatMap(Stream::ofNullable).collect(Collectors.toUnmodifiableSet());
    }

    private record Subscriber(Account who, Consumer<TaskChanged> listener, Runnable missed) {}

    private final class Bulletin implements TransactionSynchronization {

        private final Set<TaskNewsItem> items = new LinkedHashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            wire.send(TOPIC, TaskNewsItem.format(items));
        }

        @Override
        public void afterCommit() {
            user.aside(() -> items.forEach(TaskNews.this::deliver));
        }
    }
}
