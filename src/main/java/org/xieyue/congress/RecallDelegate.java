package org.xieyue.congress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Ends a mandate: recalled by the ward's workers (罢免), or because the delegate has left. The seat is vacant then. */
@UseCase
public class RecallDelegate {

    private final Congresses congresses;
    private final Delegates delegates;
    private final Sessions sessions;
    private final CongressRules rules;
    private final BusinessClock clock;
    private final AuditTrail trail;

    RecallDelegate(
            Congresses congresses,
            Delegates delegates,
            Sessions sessions,
            CongressRules rules,
            BusinessClock clock,
            AuditTrail trail) {
        this.congresses = congresses;
        this.delegates = delegates;
        this.sessions = sessions;
        this.rules = rules;
        this.clock = clock;
        this.trail = trail;
    }

    /** @param inFavour how many of the ward's {@code workers} voted for the recall */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<DelegateId> recall(DelegateId id, int workers, int inFavour) {
        Delegate delegate = delegates.find(id).orElseThrow(NotFound::new);
        CongressRow congress = congresses.lock(delegate.congress()).orElseThrow(NotFound::new);
        List<Refusal> flaws = flaws(delegate);
        Parameter majority = rules.parameter(congress, "recallRule", clock.today());
        if (workers < 1 || inFavour < 0 || inFavour > workers) {
            flaws.add(Refusal.ofField("inFavour", "congress.bad-ward-vote"));
        } else if (!majority.asVoteRule().passes(inFavour, workers)) {
            flaws.add(Refusal.ofField(
                    "inFavour",
                    "congress.recall-majority",
                    inFavour,
                    workers,
                    majority.asVoteRule().needed(workers),
                    majority.citation()));
        }
        return end(delegate, "RECALLED", flaws);
    }

    /** The delegate has resigned, moved to another ward or left. */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<DelegateId> leave(DelegateId id) {
        Delegate delegate = delegates.find(id).orElseThrow(NotFound::new);
        if (congresses.lock(delegate.congress()).isEmpty()) {
            throw new NotFound();
        }
        return end(delegate, "LEFT", flaws(delegate));
    }

    private List<Refusal> flaws(Delegate delegate) {
        List<Refusal> flaws = new ArrayList<>();
        sessions.frozenFor(delegate.congress())
                .ifPresent(session -> flaws.add(Refusal.of("congress.roll-frozen", session.title)));
        if (!delegate.holdsOn(clock.today())) {
            flaws.add(Refusal.conflict("congress.mandate-over"));
        }
        return flaws;
    }

    private Answer<DelegateId> end(Delegate delegate, String how, List<Refusal> flaws) {
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        delegates.end(delegate.id(), clock.today(), how);
        trail.record(
                "congress.mandateEnded",
                "congress",
                delegate.congress().toString(),
                Map.of("delegate", delegate.id().toString(), "how", how));
        return Answer.done(delegate.id());
    }
}
