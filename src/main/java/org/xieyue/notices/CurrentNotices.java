package org.xieyue.notices;

import java.util.List;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** The notices that hang out now where the person who is signed in belongs. */
@UseCase
public class CurrentNotices {

    private static final int MOST = 200;

    private final Notices notices;
    private final Objections objections;
    private final NoticeScope scope;
    private final Unions unions;
    private final CurrentUser user;

    CurrentNotices(Notices notices, Objections objections, NoticeScope scope, Unions unions, CurrentUser user) {
        this.notices = notices;
        this.objections = objections;
        this.scope = scope;
        this.unions = unions;
        this.user = user;
    }

    /** The next to end first. */
    @Permit(Permission.SELF)
    public List<NoticeRow> list() {
        Account reader = user.account();
        return notices.current(scope.of(reader), MOST).stream()
                .map(notice -> row(notice, reader))
                .toList();
    }

    @Permit(Permission.SELF)
    public NoticeRow row(NoticeId id) {
        return row(notices.find(id).orElseThrow(NotFound::new), user.account());
    }

    private NoticeRow row(Notices.Notice notice, Account reader) {
        return new NoticeRow(
                notice.id(),
                unions.find(notice.scope()).map(Union::name).orElse(""),
                notice.maskedText(),
                notice.startedOn(),
                notice.dueOn(),
                notice.provisional(),
                notice.onHold(),
                objections.latestBy(reader.id(), notice.id()).orElse(null));
    }
}
