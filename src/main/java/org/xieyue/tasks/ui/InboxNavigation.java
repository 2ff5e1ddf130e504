package org.xieyue.tasks.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.ui.NavigationEntries;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.Inbox;
import org.xieyue.tasks.TaskView;

/** The lists of the inbox in the navigation, with their counts. */
@Component
class InboxNavigation implements NavigationEntries {

    private final Inbox inbox;
    private final Wording wording;
    private final CurrentUser user;

    InboxNavigation(Inbox inbox, Wording wording, CurrentUser user) {
        this.inbox = inbox;
        this.wording = wording;
        this.user = user;
    }

    @Override
    public List<Entry> entries() {
        if (user.person().isEmpty()) {
            return List.of();
        }
        Map<TaskView, Integer> counts = inbox.counts();
        return Stream.of(TaskView.values())
                .map(view -> new Entry(
                        wording.say("tasks.view." + view.name()),
                        InboxAddress.START.with(view).href(),
                        icon(view),
                        place(view),
                        view == TaskView.DONE ? -1 : counts.getOrDefault(view, 0)))
                .toList();
    }

    /** Between the second and the third comes what may be applied for. */
    private static double place(TaskView view) {
        return switch (view) {
            case MINE -> 1;
            case CLAIMABLE -> 2;
            case STARTED -> 3;
            case DONE -> 4;
        };
    }

    private static VaadinIcon icon(TaskView view) {
        return switch (view) {
            case MINE -> VaadinIcon.TASKS;
            case CLAIMABLE -> VaadinIcon.INBOX;
            case STARTED -> VaadinIcon.PAPERPLANE_O;
            case DONE -> VaadinIcon.CHECK_CIRCLE_O;
        };
    }
}
