package org.xieyue.notices;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Somebody in scope objects to one item of the public notices. It puts exactly this item on hold; who it was is kept but
 * told to nobody, so everything that follows runs on the system's own authority.
 */
@UseCase
public class RaiseObjection {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2000;

    private final Notices notices;
    private final Objections objections;
    private final NoticeScope scope;
    private final BusinessClock clock;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    RaiseObjection(
            Notices notices,
            Objections objections,
            NoticeScope scope,
            BusinessClock clock,
            CurrentUser user,
            AuditTrail trail,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.objections = objections;
        this.scope = scope;
        this.clock = clock;
        this.user = user;
        this.trail = trail;
        this.events = events;
    }

    @Permit(Permission.SELF)
    public Answer<ObjectionRow> raise(NoticeId id, String text) {
        Notices.Notice notice = notices.lock(id)
                .filter(found -> scope.isReadBy(user.account(), found.scope()))
                .orElseThrow(NotFound::new);
        String words = text.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            return Answer.refused(Refusal.ofField("text", "notices.objection-length", SHORTEST, LONGEST));
        }
        if (notice.closed() || clock.today().isAfter(notice.dueOn())) {
            return Answer.refused(Refusal.conflict("notices.period-over", notice.dueOn()));
        }
        UUID objection = UUID.randomUUID();
        if (!objections.add(objection, id, user.account().id(), words, clock.now())) {
            return Answer.refused(Refusal.conflict("notices.objection-open"));
        }
        return user.asSystem(() -> {
            trail.record(
                    "notice.objection-raised",
                    "case",
                    notice.caseId().toString(),
                    Map.of("notice", id.toString(), "objection", objection.toString()));
            events.publishEvent(new ObjectionRaised(notice.caseId()));
            return Answer.done(new ObjectionRow(words, clock.now(), ObjectionRow.State.OPEN, null));
        });
    }
}
