package org.xieyue.congress;

import static org.xieyue.congress.SessionStage.BEFORE_VOTE;
import static org.xieyue.congress.SessionStage.CANCELLED;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Role;
import org.xieyue.identity.Unions;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The session does not take place: whoever was invited is told why, the ballot is given up, the case ends. */
@UseCase
public class CancelSession {

    private static final int LONGEST_REASON = 500;

    private final SessionFile file;
    private final Sessions sessions;
    private final BallotCall ballotCall;
    private final ProcessRuns runs;
    private final CurrentUser user;
    private final Unions unions;
    private final BusinessClock clock;

    CancelSession(
            SessionFile file,
            Sessions sessions,
            BallotCall ballotCall,
            ProcessRuns runs,
            CurrentUser user,
            Unions unions,
            BusinessClock clock) {
        this.file = file;
        this.sessions = sessions;
        this.ballotCall = ballotCall;
        this.runs = runs;
        this.user = user;
        this.unions = unions;
        this.clock = clock;
    }

    /** @param notNow why it cannot be cancelled any more */
    public record Option(SessionId session, @Nullable Refusal notNow) {}

    /** For whoever keeps the congress; empty when it is none of the reader's business. */
    @Permit(Permission.READ_CASE)
    public Optional<Option> option(CaseId caseId) {
        Account reader = user.account();
        return sessions.open(caseId)
                .filter(session -> reader.appointments().stream()
                        .anyMatch(post ->
                                post.role() == Role.CONGRESS_SECRETARY && unions.covers(post.union(), session.union)))
                .map(session -> new Option(session.id, notNow(session).orElse(null)));
    }

    /**
     * Refused once something has been voted on, which is concluded, and for a session that another process has called, which
     * is given up there.
     */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<SessionId> cancel(SessionId id, String reason) {
        Session session = file.lock(id);
        if (session.stage() == CANCELLED) {
            return Answer.done(id);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "congress.no-reason", LONGEST_REASON));
        }
        Optional<Refusal> notNow = notNow(session);
        if (notNow.isPresent()) {
            return Answer.refused(notNow.get());
        }
        givenUp(session, reason.strip());
        runs.correlate(session.caseId, CongressVote.CANCELLED, Vars.none());
        return Answer.done(id);
    }

    /**
     * For a process that has called the congress and is itself given up: its session, if one is open, does not take place. What
     * was voted on is void with it. The caller ends its own run.
     */
    @Permit(Permission.WORK_ON_CASE)
    public void withCase(CaseId caseId, String reason) {
        if (sessions.open(caseId).isPresent()) {
            givenUp(file.lock(caseId), reason);
        }
    }

    private void givenUp(Session session, String reason) {
        ballotCall.giveUp(session, reason);
        session.decidedOn = clock.today();
        session.move(CANCELLED);
        file.save(session, "cancelled");
        file.tell(session, "cancelled", reason, Map.of());
        file.writeToRoll(session, "cancelled", Map.of("reason", reason));
    }

    private static Optional<Refusal> notNow(Session session) {
        if (!session.ownCase) {
            return Optional.of(Refusal.conflict("congress.cancel-with-case"));
        }
        return BEFORE_VOTE.contains(session.stage()) && session.round() == 0
                ? Optional.empty()
                : Optional.of(Refusal.conflict("congress.voted-already"));
    }
}
