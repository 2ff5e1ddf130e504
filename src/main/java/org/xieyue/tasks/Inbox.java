package org.xieyue.tasks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Page;

/** The inbox of the person who is signed in: a read model, never a scan over engine tables. */
public interface Inbox {

    /** Ordered by due date (legal deadlines first), then age. {@code limit} 1..200. */
    Page<TaskRow> page(TaskView view, Filter filter, @Nullable String after, int limit);

    /** What waits for this person beside tasks of processes, and nobody else may see; oldest first. */
    List<OwnMatter> matters(Locale locale);

    /** Open tasks by view, each counted up to 1,000; own matters count with what I hold. */
    Map<TaskView, Integer> counts();

    /**
     * @param text words to find: subject, case number, name, pinyin initials; blank for all
     */
    record Filter(@Nullable String text, @Nullable String processKey) {
        public static Filter none() {
            return new Filter(null, null);
        }
    }
}
