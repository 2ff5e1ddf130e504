package org.xieyue.notices;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Page;
import org.xieyue.shared.Texts;
import org.xieyue.shared.UseCase;

/** The messages of the person who is signed in. */
@UseCase
public class MyMessages {

    private static final int MOST = 200;

    private final MessageBox box;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final Texts texts;

    MyMessages(MessageBox box, CurrentUser user, BusinessClock clock, Texts texts) {
        this.box = box;
        this.user = user;
        this.clock = clock;
        this.texts = texts;
    }

    /** Newest first. */
    @Permit(Permission.SELF)
    public Page<MessageRow> page(Locale locale, @Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, MOST);
        List<MessageBox.Stored> found =
                box.of(user.account().id(), after == null ? null : PlaceInList.parse(after), size + 1);
        boolean more = found.size() > size;
        List<MessageBox.Stored> shown = more ? found.subList(0, size) : found;
        return new Page<>(
                shown.stream().map(message -> row(message, locale)).toList(),
                more ? PlaceInList.of(shown.getLast()).toString() : null);
    }

    @Permit(Permission.SELF)
    public int unread() {
        return box.unread(user.account().id());
    }

    /** Marks one as read; somebody else's is not there. */
    @Permit(Permission.SELF)
    public void read(MessageId id) {
        if (!box.markRead(user.account().id(), id, clock.now())) {
            throw new NotFound();
        }
    }

    @Permit(Permission.SELF)
    public void readAll() {
        box.markAllRead(user.account().id(), clock.now());
    }

    private MessageRow row(MessageBox.Stored message, Locale locale) {
        return new MessageRow(
                message.id(),
                message.subject(texts, locale),
                message.text(texts, locale),
                message.about(),
                message.sentAt(),
                message.readAt() != null);
    }
}
