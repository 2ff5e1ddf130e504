package org.xieyue.ballots;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.ScopeLocator;
import org.xieyue.identity.UnionId;

/** A ballot belongs to the union that holds it; electors and scrutineers have a part in it wherever they belong. */
@Component
class BallotLocator implements ScopeLocator<BallotId> {

    private final StoredBallots ballots;
    private final RollBook roll;

    BallotLocator(StoredBallots ballots, RollBook roll) {
        this.ballots = ballots;
        this.roll = roll;
    }

    @Override
    public Class<BallotId> type() {
        return BallotId.class;
    }

    @Override
    public Optional<UnionId> unionOf(BallotId id) {
        return ballots.find(id).map(StoredBallot::union);
    }

    @Override
    public boolean isPartyTo(BallotId id, AccountId account) {
        return ballots.scrutineers(id).stream()
                        .anyMatch(scrutineer -> scrutineer.account().equals(account))
                || roll.personOf(id, account).isPresent();
    }

    @Override
    public Permission seenWith() {
        return Permission.SELF;
    }
}
