package org.xieyue.tasks.ui;

import com.vaadin.flow.component.button.Button;
import java.util.function.Consumer;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.Inbox;
import org.xieyue.tasks.TaskView;

/** What an empty list says: why, and where there may be something to do. */
final class NothingHere {

    private NothingHere() {}

    static EmptyState in(InboxAddress address, Inbox inbox, Wording wording, Consumer<InboxAddress> go) {
        if (address.isFiltered()) {
            return new EmptyState(
                    wording.say("tasks.ui.empty.filtered"),
                    wording.say("tasks.ui.empty.filtered.next"),
                    new Button(wording.say("tasks.ui.clearFilter"), click -> go.accept(address.unfiltered())));
        }
        String key = "tasks.ui.empty." + address.view().name();
        int claimable = inbox.counts().getOrDefault(TaskView.CLAIMABLE, 0);
        if (address.view() == TaskView.MINE && claimable > 0) {
            return new EmptyState(
                    wording.say(key),
                    wording.say("tasks.ui.empty.claimable", claimable),
                    new Button(
                            wording.say("tasks.ui.toClaimable"),
                            click -> go.accept(InboxAddress.START.with(TaskView.CLAIMABLE))));
        }
        return new EmptyState(wording.say(key), wording.say(key + ".next"));
    }
}
