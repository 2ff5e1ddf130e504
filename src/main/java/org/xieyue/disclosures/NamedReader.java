package org.xieyue.disclosures;

import org.springframework.stereotype.Component;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;

/** Who reads a data pack: a representative named for the case today, and nobody else, whatever their post (集体合同规定 第二十六条). */
@Component
class NamedReader {

    private final Sides sides;
    private final CurrentUser user;

    NamedReader(Sides sides, CurrentUser user) {
        this.sides = sides;
        this.user = user;
    }

    record Reader(AccountId account, String name, Side side) {}

    /** For everybody else there is no such pack. */
    Reader require(CaseId caseId) {
        AccountId me = user.account().id();
        Side side = sides.sideOf(caseId, me).orElseThrow(NotFound::new);
        return new Reader(me, user.account().name(), side);
    }
}
