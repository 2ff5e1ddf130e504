package org.xieyue.congress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditTrail;
import org.xieyue.ballots.BallotId;
import org.xieyue.clock.BusinessClock;
import org.xieyue.congress.NewDelegate.WardVote;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.AppointToPost;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Enters who was elected in a ward, at the beginning of a term or in a by-election (补选), and who is invited without a vote. */
@UseCase
public class ElectDelegate {

    private final Congresses congresses;
    private final Delegates delegates;
    private final Sessions sessions;
    private final CongressRules rules;
    private final WardBallots wardBallots;
    private final AppointToPost appoint;
    private final CurrentUser user;
    private final BusinessClock clock;
    private final AuditTrail trail;

    ElectDelegate(
            Congresses congresses,
            Delegates delegates,
            Sessions sessions,
            CongressRules rules,
            WardBallots wardBallots,
            AppointToPost appoint,
            CurrentUser user,
            BusinessClock clock,
            AuditTrail trail) {
        this.congresses = congresses;
        this.delegates = delegates;
        this.sessions = sessions;
        this.rules = rules;
        this.wardBallots = wardBallots;
        this.appoint = appoint;
        this.user = user;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Refused when the person holds a mandate for some of these days already, when the ward has no vacant seat, when too few
     * of the ward's workers voted or agreed, and while a session's roll is frozen.
     */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<DelegateId> elect(CongressId id, NewDelegate elected) {
        CongressRow congress = congresses.lock(id).orElseThrow(NotFound::new);
        List<Refusal> flaws = new ArrayList<>();
        sessions.frozenFor(id).ifPresent(session -> flaws.add(Refusal.of("congress.roll-frozen", session.title)));
        if (elected.name().isBlank() || elected.name().length() > 60) {
            flaws.add(Refusal.ofField("name", "congress.bad-person", 60));
        }
        if (elected.identity().isBlank() || elected.identity().length() > 40) {
            flaws.add(Refusal.ofField("identity", "congress.no-identity"));
        }
        if (elected.from().isBefore(congress.from()) || elected.from().isAfter(congress.until())) {
            flaws.add(Refusal.ofField("from", "congress.outside-term", congress.from(), congress.until()));
        }
        String key = delegates.keyOf(elected.identity());
        List<Delegate> all = delegates.of(id);
        if (all.stream()
                .anyMatch(one -> one.personKey().equals(key) && one.overlaps(elected.from(), congress.until()))) {
            flaws.add(Refusal.ofField("identity", "congress.already-delegate"));
        }
        Optional<UUID> ward = ward(id, elected, all, flaws);
        flaws.addAll(flawsOfVote(congress, elected));
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        return Answer.done(enter(congress, elected, key, ward.orElse(null)));
    }

    /**
     * The same, with the numbers of the ballot in which the ward has voted; nobody types them.
     *
     * @param elected the name as it stands on the ballot
     */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<DelegateId> electByBallot(CongressId id, BallotId ballot, NewDelegate elected) {
        UnionId union = congresses.find(id).orElseThrow(NotFound::new).union();
        return wardBallots.of(union, ballot, elected.name()).then(vote -> elect(id, elected.with(vote)));
    }

    /** Whoever was elected in a counted ballot of the congress's union or of one below it, to choose from. */
    @Permit(Permission.KEEP_CONGRESS)
    public List<WardElection> electedByBallot(CongressId id) {
        return wardBallots.elected(
                congresses.find(id).orElseThrow(NotFound::new).union());
    }

    private DelegateId enter(CongressRow congress, NewDelegate elected, String key, @Nullable UUID ward) {
        Delegate delegate = new Delegate(
                DelegateId.next(),
                congress.id(),
                ward,
                elected.account(),
                key,
                elected.name().strip(),
                elected.votes(),
                elected.manager(),
                elected.woman(),
                elected.frontLine(),
                elected.from(),
                congress.until(),
                null);
        delegates.add(delegate, elected.election());
        AccountId account = elected.account();
        if (account != null && elected.votes()) {
            user.asSystem(() ->
                    appoint.appoint(account, Role.DELEGATE, congress.union()).orElseThrow());
        }
        trail.record(
                elected.votes() ? "congress.delegateElected" : "congress.observerInvited",
                "congress",
                congress.id().toString(),
                Map.of("delegate", delegate.id().toString()));
        return delegate.id();
    }

    private Optional<UUID> ward(CongressId id, NewDelegate elected, List<Delegate> all, List<Refusal> flaws) {
        String name = elected.ward();
        if (name == null) {
            return Optional.empty();
        }
        Optional<Congresses.Ward> ward = congresses.wards(id).stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (ward.isEmpty()) {
            flaws.add(Refusal.ofField("ward", "congress.unknown-ward", name));
            return Optional.empty();
        }
        LocalDate day = elected.from();
        long held = all.stream()
                .filter(one -> ward.get().id().equals(one.ward()) && one.votes() && one.holdsOn(day))
                .count();
        if (held >= ward.get().seats()) {
            flaws.add(Refusal.ofField(
                    "ward", "congress.ward-full", name, ward.get().seats()));
        }
        return ward.map(Congresses.Ward::id);
    }

    private List<Refusal> flawsOfVote(CongressRow congress, NewDelegate elected) {
        WardVote vote = elected.election();
        if (!elected.votes()) {
            return List.of();
        }
        if (vote == null || vote.workers() < 1 || vote.voted() > vote.workers() || vote.inFavour() > vote.voted()) {
            return List.of(Refusal.ofField("election", "congress.bad-ward-vote"));
        }
        List<Refusal> flaws = new ArrayList<>();
        Parameter attendance = rules.parameter(congress, "wardElectionAttendance", clock.today());
        int needed = attendance.asFraction().leastOf(vote.workers());
        if (vote.voted() < needed) {
            flaws.add(Refusal.ofField(
                    "election",
                    "congress.ward-attendance",
                    vote.voted(),
                    vote.workers(),
                    needed,
                    attendance.citation()));
        }
        Parameter majority = rules.parameter(congress, "wardElectionRule", clock.today());
        int yes = majority.asVoteRule().needed(vote.workers());
        if (vote.inFavour() < yes) {
            flaws.add(Refusal.ofField(
                    "election", "congress.ward-majority", vote.inFavour(), vote.workers(), yes, majority.citation()));
        }
        return flaws;
    }
}
