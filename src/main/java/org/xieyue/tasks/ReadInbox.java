package org.xieyue.tasks;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Page;
import org.xieyue.shared.Texts;
import org.xieyue.shared.UseCase;

@UseCase
class ReadInbox implements Inbox {

    private static final int MOST_ROWS = 200;
    private static final int MOST_COUNTED = 1_000;

    private final TaskLists lists;
    private final Eligibility eligibility;
    private final CurrentUser user;
    private final ObjectProvider<OwnMatters> matters;

    ReadInbox(TaskLists lists, Eligibility eligibility, CurrentUser user, ObjectProvider<OwnMatters> matters) {
        this.lists = lists;
        this.eligibility = eligibility;
        this.user = user;
        this.matters = matters;
    }

    @Override
    @Permit(Permission.SELF)
    @Transactional(readOnly = true)
    public List<OwnMatter> matters(Locale locale) {
        return waiting(user.account(), locale);
    }

    private List<OwnMatter> waiting(Account reader, Locale locale) {
        return matters.orderedStream()
                .flatMap(one -> one.waitingFor(reader, locale).stream())
                .toList();
    }

    @Override
    @Permit(Permission.SELF)
    @Transactional(propagation = Propagation.SUPPORTS)
    public Page<TaskRow> page(TaskView view, Filter filter, @Nullable String after, int limit) {
        Account reader = user.account();
        int size = Math.clamp(limit, 1, MOST_ROWS);
        List<StoredTask> found = read(reader, view, filter, TaskKey.parse(after), size + 1);
        List<StoredTask> page = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? TaskKey.of(page.getLast()).toString() : null;
        List<TaskRow> rows = page.stream().map(StoredTask::row).toList();
        return new Page<>(view == TaskView.CLAIMABLE ? eligibility.checked(rows, reader) : rows, next);
    }

    @Override
    @Permit(Permission.SELF)
    @Transactional(readOnly = true)
    public Map<TaskView, Integer> counts() {
        Account reader = user.account();
        Map<TaskView, Integer> counts = new EnumMap<>(TaskView.class);
        counts.put(
                TaskView.MINE,
                lists.countHeld(reader.id(), MOST_COUNTED)
                        + waiting(reader, Texts.CHINESE).size());
        counts.put(TaskView.CLAIMABLE, lists.countClaimable(reader.appointments(), MOST_COUNTED));
        counts.put(TaskView.STARTED, lists.countStarted(reader.id(), MOST_COUNTED));
        counts.put(TaskView.DONE, lists.countDone(reader.id(), MOST_COUNTED));
        return counts;
    }

    private List<StoredTask> read(Account reader, TaskView view, Filter filter, @Nullable TaskKey after, int limit) {
        return switch (view) {
            case MINE -> lists.held(reader.id(), filter, after, limit);
            case CLAIMABLE -> lists.claimable(reader.appointments(), filter, after, limit);
            case STARTED -> lists.started(reader.id(), filter, after, limit);
            case DONE -> lists.doneBy(reader.id(), filter, after, limit);
        };
    }
}
