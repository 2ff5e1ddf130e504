package org.xieyue.negotiation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;

/** The one place that says for whom the person who is signed in sits at a table: the case says so, never a role. */
@Component
class Seats {

    private final Sides sides;
    private final CurrentUser user;

    Seats(Sides sides, CurrentUser user) {
        this.sides = sides;
        this.user = user;
    }

    Optional<Seat> find(CaseId caseId) {
        AccountId me = user.account().id();
        return sides.sideOf(caseId, me)
                .map(side -> new Seat(
                        me, side, sides.chief(caseId, side).filter(me::equals).isPresent()));
    }

    /** For everybody who represents neither side there is no such table. */
    Seat require(CaseId caseId) {
        return find(caseId).orElseThrow(NotFound::new);
    }

    Optional<AccountId> chief(CaseId caseId, Side side) {
        return sides.chief(caseId, side);
    }

    boolean isRecorder(CaseId caseId) {
        return user.person()
                .map(Account::id)
                .filter(me -> sides.isRecorder(caseId, me))
                .isPresent();
    }
}
