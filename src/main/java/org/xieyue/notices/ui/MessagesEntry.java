package org.xieyue.notices.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.identity.CurrentUser;
import org.xieyue.notices.MyMessages;
import org.xieyue.shared.ui.NavigationEntries;
import org.xieyue.shared.ui.Wording;

/** My messages in the navigation, with the number of unread ones. */
@Component
class MessagesEntry implements NavigationEntries {

    private static final double AFTER_THE_INBOX = 90;

    private final MyMessages messages;
    private final CurrentUser user;
    private final Wording wording;

    MessagesEntry(MyMessages messages, CurrentUser user, Wording wording) {
        this.messages = messages;
        this.user = user;
        this.wording = wording;
    }

    @Override
    public List<Entry> entries() {
        return user.person().isEmpty()
                ? List.of()
                : List.of(new Entry(
                        wording.say("menu.messages"), "messages", VaadinIcon.BELL, AFTER_THE_INBOX, messages.unread()));
    }
}
