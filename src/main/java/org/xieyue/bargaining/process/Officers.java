package org.xieyue.bargaining.process;

import org.springframework.stereotype.Component;
import org.xieyue.bargaining.BargainingFacts;
import org.xieyue.identity.Account;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Unions;
import org.xieyue.parties.Sides;
import org.xieyue.shared.CaseId;

/** To whom an action beside the tasks is offered; the use case behind it asks again. */
@Component
class Officers {

    private final Unions unions;
    private final Sides sides;

    Officers(Unions unions, Sides sides) {
        this.unions = unions;
        this.sides = sides;
    }

    boolean keeps(Account reader, BargainingFacts.Facts facts) {
        return reader.appointments().stream()
                .anyMatch(post -> Permission.KEEP_BARGAINING.roles().contains(post.role())
                        && unions.covers(post.union(), facts.row().union()));
    }

    boolean bargains(Account reader, CaseId id, BargainingFacts.Facts facts) {
        return keeps(reader, facts) || sides.sideOf(id, reader.id()).isPresent();
    }
}
