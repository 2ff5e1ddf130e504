package org.xieyue.tasks;

import java.util.function.Consumer;
import org.xieyue.identity.Account;

/** News of tasks for open screens, after commit and from all nodes. A convenience: lists are right without it. */
public interface TaskFeed {

    /**
     * Tells of changes that concern this person with the posts held now: tasks of these posts, tasks held, tasks of cases
     * that the person opened. Both are called on a thread of the feed and must return at once.
     *
     * @param missed called when there may have been changes that nobody was told of: look again
     */
    Registration subscribe(Account who, Consumer<TaskChanged> listener, Runnable missed);

    /** Ends the subscription. */
    @FunctionalInterface
    interface Registration {
        void remove();
    }
}
