package org.xieyue.tasks;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/**
 * For the capabilities above: what a case asks of a post is from now on asked of that post at another union. Tasks to come
 * follow {@link TaskPost}; who may decide that is checked there.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MovePosts {

    private final Tasks tasks;
    private final TaskNews news;

    MovePosts(Tasks tasks, TaskNews news) {
        this.tasks = tasks;
        this.news = news;
    }

    /** Whoever holds one of them no longer does. */
    public void to(UnionId union, CaseId caseId, Role role) {
        List<StoredTask> before = tasks.openOf(caseId).stream()
                .filter(task -> task.row().role() == role && !task.row().union().equals(union))
                .toList();
        tasks.movePost(caseId, role, union);
        before.forEach(news::of);
        before.stream()
                .flatMap(task -> tasks.findOpen(task.row().id()).stream())
                .forEach(news::of);
    }
}
