package org.xieyue.congress;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.cases.NewCase;
import org.xieyue.cases.OpenedCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.SearchWords;
import org.xieyue.shared.UseCase;

/** Begins the preparation of a session: with a case of its own, or within the case of a process that calls the congress. */
@UseCase
public class ConveneSession {

    private static final int LONGEST_TITLE = 80;

    private final Congresses congresses;
    private final Sessions sessions;
    private final Cases cases;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail trail;

    ConveneSession(
            Congresses congresses,
            Sessions sessions,
            Cases cases,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail trail) {
        this.congresses = congresses;
        this.sessions = sessions;
        this.cases = cases;
        this.user = user;
        this.clock = clock;
        this.trail = trail;
    }

    @Permit(Permission.KEEP_CONGRESS)
    public Answer<OpenedCase> convene(CongressId id, String title) {
        CongressRow congress = congresses.lock(id).orElseThrow(NotFound::new);
        CaseId caseId = new CaseId(UUID.randomUUID());
        return switch (begin(congress, caseId, true, title)) {
            case Answer.Refused<Session> refused -> Answer.refused(refused.reasons());
            case Answer.Done<Session>(Session session) -> {
                OpenedCase opened = cases.open(new NewCase(
                        caseId,
                        CongressVote.PROCESS,
                        congress.union(),
                        session.title,
                        null,
                        SearchWords.of(session.title),
                        Set.of(user.account().id()),
                        Set.of(),
                        Map.of(),
                        Vars.none()));
                cases.stands(caseId, session.stage().state(), false);
                yield Answer.done(opened);
            }
        };
    }

    /** For a process that calls {@code congress-vote}: within its case, which has no open session yet. */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> conveneFor(CaseId caseId, CongressId id, String title) {
        CongressRow congress = congresses.lock(id).orElseThrow(NotFound::new);
        return begin(congress, caseId, false, title).map(session -> session.id);
    }

    private Answer<Session> begin(CongressRow congress, CaseId caseId, boolean ownCase, String title) {
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            return Answer.refused(Refusal.ofField("title", "congress.bad-title", LONGEST_TITLE));
        }
        if (clock.today().isAfter(congress.until())) {
            return Answer.refused(Refusal.ofField("congress", "congress.term-over", congress.name(), congress.until()));
        }
        Session session = new Session(
                SessionId.next(),
                congress.id(),
                congress.union(),
                caseId,
                ownCase,
                congresses.nextNumber(congress.id()),
                0,
                title.strip(),
                Session.Progress.BEGINNING);
        if (!sessions.add(session)) {
            return Answer.refused(Refusal.conflict("congress.session-open"));
        }
        trail.record(
                "congress.sessionConvened",
                "case",
                caseId.toString(),
                Map.of(
                        "session",
                        session.id.toString(),
                        "congress",
                        congress.id().toString()));
        return Answer.done(session);
    }
}
