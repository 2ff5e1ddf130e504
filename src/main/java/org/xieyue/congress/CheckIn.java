package org.xieyue.congress;

import java.time.Instant;
import java.util.Optional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Delegates say that they are there: with their phone by the code in the hall, or at the desk. Again is no harm. */
@UseCase
public class CheckIn {

    private final Sessions sessions;
    private final SessionFile file;
    private final Delegates delegates;
    private final Rolls rolls;
    private final CurrentUser user;
    private final BusinessClock clock;

    CheckIn(
            Sessions sessions,
            SessionFile file,
            Delegates delegates,
            Rolls rolls,
            CurrentUser user,
            BusinessClock clock) {
        this.sessions = sessions;
        this.file = file;
        this.delegates = delegates;
        this.rolls = rolls;
        this.user = user;
        this.clock = clock;
    }

    /** @param votes false for an observer */
    public record Seat(SessionId session, DelegateId delegate, String title, String place, boolean votes) {}

    /** By the code that the hall shows for this sitting; whoever is signed in checks themselves in. */
    @Permit(Permission.SELF)
    public Answer<Seat> byCode(String code) {
        Session session = sessions.byCode(code).orElse(null);
        if (session == null) {
            return Answer.refused("congress.code-unknown");
        }
        Optional<Refusal> closed = doors(session);
        if (closed.isPresent()) {
            return Answer.refused(closed.get());
        }
        var roll = rolls.of(session.id);
        Delegate delegate = delegates.of(user.account().id(), session.meetsOn()).stream()
                .filter(one -> roll.containsKey(one.id()))
                .findFirst()
                .orElse(null);
        if (delegate == null || !rolls.checkIn(session.id, delegate.id(), clock.now(), false)) {
            return Answer.refused("congress.not-on-the-roll", session.title);
        }
        return Answer.done(new Seat(session.id, delegate.id(), session.title, session.place, delegate.votes()));
    }

    /** At the desk, for somebody without a phone. */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<DelegateId> byHand(SessionId id, DelegateId delegate) {
        Session session = sessions.find(id).orElseThrow(NotFound::new);
        Optional<Refusal> closed = doors(session);
        if (closed.isPresent()) {
            return Answer.refused(closed.get());
        }
        if (!rolls.checkIn(id, delegate, clock.now(), true)) {
            return Answer.refused("congress.not-on-the-roll", session.title);
        }
        return Answer.done(delegate);
    }

    /** The delegate has left, or was checked in by mistake; not while the vote goes on. */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<DelegateId> undo(SessionId id, DelegateId delegate) {
        Session session = file.lock(id);
        if (!SessionStage.OPEN_DOORS.contains(session.stage()) || session.stage() == SessionStage.VOTING) {
            return Answer.refused(Refusal.conflict("congress.attendance-fixed"));
        }
        rolls.checkOut(id, delegate);
        return Answer.done(delegate);
    }

    private Optional<Refusal> doors(Session session) {
        if (!SessionStage.OPEN_DOORS.contains(session.stage())) {
            return Optional.of(Refusal.conflict("congress.doors-closed", session.title));
        }
        Instant opens = session.doorsOpenAt();
        if (clock.now().isBefore(opens)) {
            return Optional.of(Refusal.conflict(
                    "congress.doors-not-open",
                    opens.atZone(BusinessClock.ZONE).toLocalDate(),
                    opens.atZone(BusinessClock.ZONE).toLocalTime()));
        }
        return Optional.empty();
    }
}
