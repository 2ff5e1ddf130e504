package org.xieyue.congress.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.congress.Attendance;
import org.xieyue.congress.CongressRow;
import org.xieyue.congress.SessionStage;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** Says things of a congress as people do. */
@Component
class CongressWords {

    private final Wording wording;
    private final CurrentUser user;
    private final Unions unions;

    CongressWords(Wording wording, CurrentUser user, Unions unions) {
        this.wording = wording;
        this.user = user;
        this.unions = unions;
    }

    Wording wording() {
        return wording;
    }

    String word(String key, Object... args) {
        return wording.say("congress.ui." + key, args);
    }

    boolean keeps(UnionId union) {
        Account reader = user.account();
        return reader.appointments().stream()
                .anyMatch(post -> post.role() == Role.CONGRESS_SECRETARY && unions.covers(post.union(), union));
    }

    String title(CongressRow congress) {
        return word("congress-term", congress.name(), congress.termNumber());
    }

    Tag stage(SessionStage stage) {
        String text = wording.say("case.state." + stage.state());
        return switch (stage) {
            case ARCHIVED -> Tag.neutral(text);
            case ADJOURNED, REVISING -> Tag.warn(text);
            case ROLL_CALLED, SITTING, OFFICERS_ELECTED, VOTING, COUNTING -> Tag.action(text);
            case DECIDED, SIGNED, RESOLVED -> Tag.good(text);
            default -> Tag.neutral(text);
        };
    }

    String when(@Nullable Instant at) {
        return at == null ? word("no-day") : wording.time(at);
    }

    /** 还差 3 人, or that there is a quorum. */
    String verdict(Attendance now) {
        if (now.hasQuorum()) {
            return word("quorum-reached");
        }
        return now.missing() == 1 ? word("missing.one") : word("missing", now.missing());
    }
}
