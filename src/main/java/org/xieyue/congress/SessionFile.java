package org.xieyue.congress;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.identity.AccountId;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.notices.Messages;
import org.xieyue.processes.Var;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;

/** Keeps a session and its case together: stage and state, deadlines, messages to delegates, the trail. */
@Component
class SessionFile {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODE_BYTES = 15;

    private final Sessions sessions;
    private final Congresses congresses;
    private final Delegates delegates;
    private final Rolls rolls;
    private final Cases cases;
    private final Messages messages;
    private final AuditTrail trail;
    private final BusinessClock clock;

    SessionFile(
            Sessions sessions,
            Congresses congresses,
            Delegates delegates,
            Rolls rolls,
            Cases cases,
            Messages messages,
            AuditTrail trail,
            BusinessClock clock) {
        this.sessions = sessions;
        this.congresses = congresses;
        this.delegates = delegates;
        this.rolls = rolls;
        this.cases = cases;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    Session lock(CaseId caseId) {
        return sessions.lockOpen(caseId).orElseThrow(NotFound::new);
    }

    /** The oldest one whose resolution has been issued and that waits for this. */
    Session lockResolved(CaseId caseId, Predicate<Session> waiting) {
        return lockResolved(caseId).stream().filter(waiting).findFirst().orElseThrow(NotFound::new);
    }

    /** Oldest first: a case may need the congress again while a result is still being published. */
    List<Session> lockResolved(CaseId caseId) {
        return sessions.lockResolved(caseId);
    }

    Session lock(SessionId id) {
        return sessions.lock(id).orElseThrow(NotFound::new);
    }

    CongressRow congress(Session session) {
        return congresses.find(session.congress).orElseThrow(NotFound::new);
    }

    /** Stores the session and says in its own case how it stands; the case of a calling process says so itself. */
    void save(Session session, String act, Map<String, String> details) {
        sessions.save(session);
        if (session.ownCase) {
            cases.stands(
                    session.caseId,
                    session.stage().state(),
                    session.stage() == SessionStage.ARCHIVED || session.stage() == SessionStage.CANCELLED);
        }
        Map<String, String> all = new HashMap<>(details);
        all.put("session", session.id.toString());
        trail.record("congress." + act, "case", session.caseId.toString(), all);
    }

    void save(Session session, String act) {
        save(session, act, Map.of());
    }

    void tell(Session session, String what, @Nullable String opinion, Map<String, String> args) {
        cases.tell(session.caseId, "congress." + what, opinion, args);
    }

    Deadline due(Session session, String name, Parameter period, @Nullable Var<?> timer) {
        return cases.dueIn(
                session.caseId, name, period.asPeriod(), timer == null ? null : timer.name(), period.source());
    }

    void met(Session session, String name) {
        cases.dueMet(session.caseId, name);
    }

    /** A message to every delegate and observer on the roll who has an account. */
    void writeToRoll(Session session, String what, Map<String, String> args) {
        Map<String, String> all = new HashMap<>(args);
        all.put("title", session.title);
        all.put("place", session.place);
        var roll = rolls.of(session.id);
        for (Delegate delegate : delegates.of(session.congress)) {
            AccountId account = delegate.account();
            if (account != null && roll.containsKey(delegate.id())) {
                messages.send(
                        account,
                        "congress." + what,
                        all,
                        session.caseId,
                        "congress:" + session.id + ":" + what + ":" + account + ":" + clock.now());
            }
        }
    }

    /** For the QR code in the hall; each sitting has its own. */
    static String newCode() {
        byte[] random = new byte[CODE_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
