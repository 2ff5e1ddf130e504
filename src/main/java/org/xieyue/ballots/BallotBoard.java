package org.xieyue.ballots;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.xieyue.identity.Account;
import org.xieyue.identity.Appointment;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** Ballots to look at. */
@UseCase
public class BallotBoard {

    private static final int MOST = 200;

    private final StoredBallots ballots;
    private final RollBook roll;
    private final Ballots kept;
    private final Unions unions;
    private final CurrentUser currentUser;

    BallotBoard(StoredBallots ballots, RollBook roll, Ballots kept, Unions unions, CurrentUser currentUser) {
        this.ballots = ballots;
        this.roll = roll;
        this.kept = kept;
        this.unions = unions;
        this.currentUser = currentUser;
    }

    /** Of the unions where I hold a post, those that I scrutinise, and those on whose roll I stand; newest first. */
    @Permit(Permission.SELF)
    public List<Ballot> list() {
        Account account = currentUser.account();
        Set<UUID> scope = new HashSet<>();
        for (Appointment post : account.appointments()) {
            unions.subtree(post.union()).stream().map(Union::id).forEach(union -> scope.add(union.value()));
        }
        List<StoredBallot> mine = ballots.these(roll.ballotsOf(account.id()));
        return Stream.concat(ballots.of(scope, account.id(), MOST).stream(), mine.stream())
                .distinct()
                .map(ballot -> ballot.shown(ballots.scrutineers(ballot.id())))
                .sorted(Comparator.comparingInt((Ballot ballot) -> ballot.state() == BallotState.OPEN ? 0 : 1))
                .toList();
    }

    @Permit(Permission.SELF)
    public Ballot ballot(BallotId id) {
        return kept.find(id).orElseThrow(NotFound::new);
    }

    /** Empty until counted. */
    @Permit(Permission.SELF)
    public Optional<BallotOutcome> outcome(BallotId id) {
        return kept.outcome(id);
    }

    /** How many have taken a paper and cast it, live; never what they voted. */
    @Permit(Permission.KEEP_BALLOTS)
    public Turnout turnout(BallotId id) {
        return kept.turnout(id);
    }

    /** Everybody on the roll, by name. */
    @Permit(Permission.KEEP_BALLOTS)
    public List<Elector> roll(BallotId id) {
        return roll.electors(id).stream()
                .sorted(Comparator.comparing(Elector::name))
                .toList();
    }

    /** Whether I stand on the roll and have not taken my paper yet. */
    @Permit(Permission.SELF)
    public boolean mayVote(BallotId id) {
        return roll.personOf(id, currentUser.account().id())
                .filter(person -> roll.blindedHashOf(id, person) == null)
                .isPresent();
    }

    /** Whether I have taken my paper, or voted; said to nobody else. */
    @Permit(Permission.SELF)
    public boolean hasPaper(BallotId id) {
        return roll.personOf(id, currentUser.account().id())
                .filter(person -> roll.blindedHashOf(id, person) != null)
                .isPresent();
    }
}
