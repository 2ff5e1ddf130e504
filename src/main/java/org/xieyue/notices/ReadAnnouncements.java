package org.xieyue.notices;

import java.util.List;
import java.util.Locale;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.shared.Texts;
import org.xieyue.shared.UseCase;

/** The announcements where the person who is signed in belongs, newest first. */
@UseCase
public class ReadAnnouncements {

    private static final int MOST = 30;

    private final AnnouncementBoard board;
    private final NoticeScope scope;
    private final Unions unions;
    private final Texts texts;
    private final CurrentUser user;

    ReadAnnouncements(AnnouncementBoard board, NoticeScope scope, Unions unions, Texts texts, CurrentUser user) {
        this.board = board;
        this.scope = scope;
        this.unions = unions;
        this.texts = texts;
        this.user = user;
    }

    @Permit(Permission.SELF)
    public List<AnnouncementRow> list(Locale language) {
        Account reader = user.account();
        return board.of(scope.of(reader), MOST).stream()
                .map(one -> new AnnouncementRow(
                        unions.find(one.union()).map(Union::name).orElse(""),
                        texts.say(language, "message." + one.what() + ".subject", one.args()),
                        texts.say(language, "message." + one.what(), one.args()),
                        one.postedAt()))
                .toList();
    }
}
