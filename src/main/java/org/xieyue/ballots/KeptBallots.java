package org.xieyue.ballots;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;

/** Ballots before and after the voting; the voting itself is {@link VotingBooth}'s. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeptBallots implements Ballots {

    private static final int LONGEST_REASON = 200;
    private static final int MOST_COUNTED = 50;

    private final StoredBallots ballots;
    private final RollBook roll;
    private final BoxedVotes box;
    private final BallotOpening opening;
    private final BallotClosing closing;
    private final Accounts accounts;
    private final AuditTrail trail;
    private final BusinessClock clock;
    private final CurrentUser currentUser;

    KeptBallots(
            StoredBallots ballots,
            RollBook roll,
            BoxedVotes box,
            BallotOpening opening,
            BallotClosing closing,
            Accounts accounts,
            AuditTrail trail,
            BusinessClock clock,
            CurrentUser currentUser) {
        this.ballots = ballots;
        this.roll = roll;
        this.box = box;
        this.opening = opening;
        this.closing = closing;
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
        this.currentUser = currentUser;
    }

    @Override
    public Answer<BallotId> prepare(NewBallot ballot) {
        List<Refusal> flaws = BallotRules.flaws(ballot, clock.now());
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        BallotId id = new BallotId(UUID.randomUUID());
        ballots.add(
                id, ballot, clock.now(), currentUser.person().map(Account::id).orElse(null));
        write(id, ballot);
        trail.record(
                "ballot.prepared",
                "ballot",
                id.toString(),
                Map.of("union", ballot.union().toString()));
        return Answer.done(id);
    }

    @Override
    public Answer<BallotId> revise(BallotId id, NewBallot ballot) {
        StoredBallot before = ballots.lock(id).orElseThrow(NotFound::new);
        if (before.state() != BallotState.PREPARED) {
            return Answer.refused(Refusal.conflict("ballots.frozen"));
        }
        List<Refusal> flaws = BallotRules.flaws(ballot, clock.now());
        if (!before.union().equals(ballot.union())) {
            throw new NotFound();
        }
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        ballots.revise(id, ballot);
        write(id, ballot);
        trail.record("ballot.revised", "ballot", id.toString(), Map.of());
        return Answer.done(id);
    }

    private void write(BallotId id, NewBallot ballot) {
        ballots.scrutineers(
                id,
                ballot.scrutineers(),
                ballot.scrutineers().stream()
                        .map(account ->
                                accounts.find(account).map(Account::name).orElseThrow(NotFound::new))
                        .toList());
        roll.enrol(id, ballot.roll());
    }

    @Override
    public Answer<BallotId> open(BallotId id) {
        return opening.open(id);
    }

    @Override
    public Answer<BallotState> close(BallotId id) {
        return closing.close(id);
    }

    @Override
    public Answer<BallotId> cancel(BallotId id, String reason) {
        StoredBallot ballot = ballots.lock(id).orElseThrow(NotFound::new);
        if (ballot.state() == BallotState.CANCELLED) {
            return Answer.done(id);
        }
        if (ballot.state() != BallotState.PREPARED) {
            return Answer.refused(Refusal.conflict("ballots.frozen"));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Answer.refused(Refusal.ofField("reason", "ballots.reason", LONGEST_REASON));
        }
        return ended(ballot, reason);
    }

    @Override
    public Answer<BallotId> giveUp(BallotId id, String reason) {
        StoredBallot ballot = ballots.lock(id).orElseThrow(NotFound::new);
        return switch (ballot.state()) {
            case PREPARED, OPEN -> ended(ballot, reason);
            case CLOSED, COUNTED, CANCELLED -> Answer.done(id);
        };
    }

    private Answer<BallotId> ended(StoredBallot ballot, String reason) {
        if (ballot.state() == BallotState.OPEN) {
            closing.stop(ballot);
        }
        ballots.cancelled(ballot.id(), reason.strip());
        trail.record("ballot.cancelled", "ballot", ballot.id().toString(), Map.of());
        return Answer.done(ballot.id());
    }

    @Override
    public Answer<List<HandedCode>> handOut(BallotId id, List<UUID> persons) {
        StoredBallot ballot = ballots.find(id).orElseThrow(NotFound::new);
        if (ballot.state() != BallotState.PREPARED && ballot.state() != BallotState.OPEN) {
            return Answer.refused(Refusal.conflict("ballots.closed"));
        }
        Map<UUID, String> codes = new HashMap<>();
        Map<UUID, byte[]> hashes = new HashMap<>();
        for (UUID person : persons) {
            String code = Protocol.newCode();
            codes.put(person, code);
            hashes.put(person, Protocol.codeHash(id, code));
        }
        return Answer.done(roll.replaceCodes(id, hashes).stream()
                .map(person -> new HandedCode(id, person, String.valueOf(codes.get(person))))
                .toList());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean hasPaper(BallotId id, UUID person) {
        return roll.blindedHashOf(id, person) != null;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Ballot> find(BallotId id) {
        return ballots.find(id).map(ballot -> ballot.shown(ballots.scrutineers(id)));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<BallotId> latestOf(CaseId about) {
        return ballots.latestOf(about);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Turnout turnout(BallotId id) {
        StoredBallot ballot = ballots.find(id).orElseThrow(NotFound::new);
        int returned = ballot.mode() == BallotMode.SECRET ? box.returned(id) : roll.voted(id);
        return new Turnout(roll.count(id), roll.issued(id), returned);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Ballot> counted(Collection<UnionId> unions) {
        return ballots.counted(unions.stream().map(UnionId::value).toList(), MOST_COUNTED).stream()
                .map(ballot -> ballot.shown(ballots.scrutineers(ballot.id())))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<BallotOutcome> outcome(BallotId id) {
        return ballots.find(id).map(StoredBallot::outcome);
    }
}
